/** Things made when first asked for, and kept while they are among the last `most` asked for. */
export class LruMap<T> {
  readonly #most: number;
  readonly #known = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is known by a name, else what `make` makes of it. */
  get(name: string, make: () => T): T {
    const found = this.#known.has(name) ? this.#known.get(name)! : make();
    this.#known.delete(name);
    this.#known.set(name, found);
    if (this.#known.size > this.#most) this.#known.delete(this.#known.keys().next().value!);
    return found;
  }
}
