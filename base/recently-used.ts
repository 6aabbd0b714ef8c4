/** A cache by key that keeps the most recently used values, up to a total weight of `limit`. */
export class RecentlyUsed<V> {
  readonly #limit: number;
  readonly #dropped: (value: V) => void;
  readonly #kept = new Map<string, { readonly value: V; readonly weight: number }>();
  #weight = 0;
  #latest: string | undefined;

  /** @param dropped is called with each value that leaves the cache */
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

  /** The value of a key; a missing one is made by `make` and kept with weight 1. */
  getOrMake(key: string, make: () => V): V {
    const existing = this.get(key);
    if (existing !== undefined) return existing;
    const value = make();
    this.set(key, value);
    return value;
  }

  /**
   * Stores a value, replacing the one of the same key; a value heavier than the limit is not
   * stored. The same value may be stored again with another weight.
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
