/** A text as PostgreSQL takes it: a NUL, which no stored text holds, is replaced, so that it finds nothing. */
export const queryText = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

const storable = (value: unknown): unknown => {
  if (typeof value === 'string') return queryText(value);
  return Array.isArray(value) ? value.map(storable) : value;
};

/** The values of a statement. Each place is of one type only, so a value that is used twice is added twice. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** Adds a value; returns its place, `$1` for the first. */
  add(value: unknown): string {
    this.values.push(storable(value));
    return `$${this.values.length}`;
  }
}
