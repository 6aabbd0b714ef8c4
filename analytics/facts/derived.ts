import { RecentlyUsed } from '../../base/recently-used.ts';
import type { Facts } from './facts.ts';

/** A cache of values derived from facts, valid until the revision of the facts rises. */
export class Derived<V> {
  readonly #limit: number;
  readonly #kept = new WeakMap<
    Facts,
    { readonly revision: number; readonly values: RecentlyUsed<V> }
  >();

  /** @param limit total weight of the cache, see {@link RecentlyUsed} */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The cache for some facts at their revision. */
  of(facts: Facts): RecentlyUsed<V> {
    let cache = this.#kept.get(facts);
    if (cache?.revision !== facts.revision)
      this.#kept.set(
        facts,
        (cache = { revision: facts.revision, values: new RecentlyUsed<V>(this.#limit) }),
      );
    return cache.values;
  }
}
