/** The values of a statement; each is added once and named by its place. */
export class SqlParams {
  readonly values: unknown[] = [];
  readonly #places = new Map<unknown, string>();

  /** Adds a value; returns its place, `$1` for the first. */
  add(value: unknown): string {
    const known = this.#places.get(value);
    if (known) return known;
    this.values.push(value);
    const place = `$${this.values.length}`;
    this.#places.set(value, place);
    return place;
  }
}
