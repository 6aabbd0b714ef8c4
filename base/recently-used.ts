/** Values by key, of which the most recently used are kept, as many as weigh no more than `limit` in all. */
export class RecentlyUsed<V> {
  readonly #limit: number;
  readonly #dropped: (value: V) => void;
  readonly #kept = new Map<string, { readonly value: V; readonly weight: number }>();
  #weight = 0;

  /** @param dropped is told each value that is no longer kept */
  constructor(limit: number, dropped: (value: V) => void = () => undefined) {
    this.#limit = limit;
    this.#dropped = dropped;
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
    const known = this.#kept.get(key);
    if (!known) return;
    this.#weight -= known.weight;
    this.#kept.delete(key);
    this.#dropped(known.value);
  }
}
