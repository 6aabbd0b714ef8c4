import { RecentlyUsed } from '../../base/recently-used.ts';

interface Bucket {
  left: number;
  /** when `left` was so much, by `performance.now()` */
  at: number;
}

/** So many keys are remembered; one that was forgotten begins anew. */
const KEYS_KEPT = 10_000;

/** What each key may still ask for, in milliseconds of work: a token bucket a key, in the memory of this process. */
export class Buckets {
  readonly capacity: number;
  readonly perSecond: number;
  readonly #buckets = new RecentlyUsed<Bucket>(KEYS_KEPT);

  constructor(capacity: number, perSecond: number) {
    this.capacity = capacity;
    this.perSecond = perSecond;
  }

  #of(key: string): Bucket {
    const now = performance.now();
    const bucket = this.#buckets.getOrMake(key, () => ({ left: this.capacity, at: now }));
    bucket.left = Math.min(
      this.capacity,
      bucket.left + ((now - bucket.at) / 1000) * this.perSecond,
    );
    bucket.at = now;
    return bucket;
  }

  /** Takes some milliseconds of a key; false, and nothing is taken, where it has not as many. */
  take(key: string, milliseconds: number): boolean {
    const bucket = this.#of(key);
    if (bucket.left < milliseconds) return false;
    bucket.left -= milliseconds;
    return true;
  }

  /** Gives back what was taken of a key for nothing. */
  giveBack(key: string, milliseconds: number): void {
    this.#of(key).left += milliseconds;
  }

  /** How many milliseconds a key has. */
  left(key: string): number {
    return this.#of(key).left;
  }

  /** In how many whole seconds a key will have some milliseconds; at least 1. */
  secondsUntil(key: string, milliseconds: number): number {
    return Math.max(1, Math.ceil((milliseconds - this.left(key)) / this.perSecond));
  }
}
