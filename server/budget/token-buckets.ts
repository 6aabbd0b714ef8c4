import { RecentlyUsed } from '../../base/recently-used.ts';

interface Bucket {
  /** milliseconds of work that were left at `filledAt` */
  left: number;
  /** when the bucket was last refilled, by `performance.now()` */
  filledAt: number;
}

/** Maximum number of keys with buckets; a key that was dropped starts again with a full one. */
const MAX_KEYS = 10_000;

/** A token bucket for each API key, in milliseconds of work, in the memory of this process. */
export class TokenBuckets {
  readonly capacity: number;
  readonly perSecond: number;
  readonly #buckets = new RecentlyUsed<Bucket>(MAX_KEYS);

  constructor(capacity: number, perSecond: number) {
    this.capacity = capacity;
    this.perSecond = perSecond;
  }

  #refilled(key: string): Bucket {
    const now = performance.now();
    const bucket = this.#buckets.getOrMake(key, () => ({ left: this.capacity, filledAt: now }));
    bucket.left = Math.min(
      this.capacity,
      bucket.left + ((now - bucket.filledAt) / 1000) * this.perSecond,
    );
    bucket.filledAt = now;
    return bucket;
  }

  /** Takes milliseconds from the bucket of a key; false if too few are left, and none are taken. */
  take(key: string, milliseconds: number): boolean {
    const bucket = this.#refilled(key);
    if (bucket.left < milliseconds) return false;
    bucket.left -= milliseconds;
    return true;
  }

  /** Returns milliseconds that were taken for work that was not done. */
  giveBack(key: string, milliseconds: number): void {
    this.#refilled(key).left += milliseconds;
  }

  /** Milliseconds that a key has left. */
  left(key: string): number {
    return this.#refilled(key).left;
  }

  /** Whole seconds until a key has as many milliseconds; at least 1. */
  secondsUntil(key: string, milliseconds: number): number {
    return Math.max(1, Math.ceil((milliseconds - this.left(key)) / this.perSecond));
  }
}
