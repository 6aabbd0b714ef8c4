/**
 * A text for PostgreSQL: NUL, which no stored text contains, becomes U+FFFD, so that the text
 * matches nothing.
 */
export const queryText = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return queryText(value);
  return Array.isArray(value) ? value.map(storable) : value;
};

/**
 * The parameters of a statement. A placeholder has one type, so a value that is used twice is added
 * twice.
 */
export class SqlParams {
  readonly values: unknown[] = [];

  /** Adds a value; returns its placeholder, `$1` for the first. */
  add(value: unknown): string {
    this.values.push(storable(value));
    return `$${this.values.length}`;
  }
}
