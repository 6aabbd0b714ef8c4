import { RecentlyUsed } from '../../base/recently-used.ts';
import type { Facts } from './facts.ts';

/** What is worked out from facts and kept beside them, until their revision rises. */
export class Derived<V> {
  readonly #limit: number;
  readonly #kept = new WeakMap<
    Facts,
    { readonly revision: number; readonly values: RecentlyUsed<V> }
  >();

  /** @param limit how much is kept, see {@link RecentlyUsed} */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is kept of some facts at their revision. */
  of(facts: Facts): RecentlyUsed<V> {
    let kept = this.#kept.get(facts);
    if (kept?.revision !== facts.revision)
      this.#kept.set(
        facts,
        (kept = { revision: facts.revision, values: new RecentlyUsed<V>(this.#limit) }),
      );
    return kept.values;
  }
}
