/** Values by key, of which the most recently used are kept, as many as weigh no more than `limit` in all. */
export class RecentlyUsed<V> {
  readonly #limit: number;
  readonly #dropped: (value: V) => void;
  readonly #kept = new Map<string, { readonly value: V; readonly weight: number }>();
  #weight = 0;
  #latest: string | undefined;

  /** @param dropped is told each value that is no longer kept */
  constructor(limit: number, dropped: (value: V) => void = () => undefined) {
    this.#limit = limit;
    this.#dropped = dropped;
  }

  get(key: string): V | undefined {
    const entry = this.#kept.get(key);
    if (!entry || key === this.#latest) return entry?.value;
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    this.#latest = key;
    return entry.value;
  }

  /** The value of a key, else what `make` makes of it, kept from then on; each weighs 1. */
  getOrMake(key: string, make: () => V): V {
    const kept = this.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    this.set(key, made);
    return made;
  }

  /**
   * Keeps a value, in the place of the one that had its key; not one that weighs too much by
   * itself. The same value may be kept again with another weight.
   */
  set(key: string, value: V, weight = 1): void {
    const before = this.#take(key);
    if (before !== undefined && before !== value) this.#dropped(before);
    if (weight > this.#limit) {
      this.#dropped(value);
      return;
    }
    this.#kept.set(key, { value, weight });
    this.#latest = key;
    this.#weight += weight;
    while (this.#weight > this.#limit) this.#dropped(this.#take(this.#kept.keys().next().value!)!);
  }

  #take(key: string): V | undefined {
    const entry = this.#kept.get(key);
    if (!entry) return undefined;
    this.#weight -= entry.weight;
    this.#kept.delete(key);
    return entry.value;
  }
}
