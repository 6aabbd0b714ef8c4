/** Values by key, of which the most recently used are kept, as many as weigh no more than `limit` in all. */
export class RecentlyUsed<V> {
  readonly #limit: number;
  readonly #kept = new Map<string, { readonly value: V; readonly weight: number }>();
  #weight = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): V | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  /** The value of a key, else what `make` makes of it, kept from then on; each weighs 1. */
  getOrMake(key: string, make: () => V): V {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  /** Keeps a value, in the place of the one that had its key; not one that weighs too much by itself. */
  set(key: string, value: V, weight = 1): void {
    this.#drop(key);
    if (weight > this.#limit) return;
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    while (this.#weight > this.#limit) this.#drop(this.#kept.keys().next().value!);
  }

  #drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
