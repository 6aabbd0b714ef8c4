import { DEFAULT_LIMITS, type BudgetLimits } from './limits.ts';
import { RequestBudget } from './request-budget.ts';
import { RequestQueue } from './request-queue.ts';
import { TokenBuckets } from './token-buckets.ts';

/** The budgets of a serving process: its limits, the buckets of its keys, its queue. */
export class Budgets {
  readonly limits: BudgetLimits;
  readonly buckets: TokenBuckets;
  readonly queue: RequestQueue;

  constructor(limits: Partial<BudgetLimits> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.buckets = new TokenBuckets(this.limits.keyMs, this.limits.keyMsPerSecond);
    this.queue = new RequestQueue(this.limits);
  }

  /** The budget of a new request of a key. */
  forRequest(key: string): RequestBudget {
    return new RequestBudget(this, key);
  }

  /**
   * The budget of a key, and what is left of it, in milliseconds of work, as HTTP headers
   * (draft-ietf-httpapi-ratelimit-headers).
   */
  headersFor(key: string): Readonly<Record<string, string>> {
    const { capacity, perSecond } = this.buckets;
    const remaining = this.buckets.left(key);
    return {
      'ratelimit-policy': `"key";q=${capacity};w=${Math.ceil(capacity / perSecond)}`,
      ratelimit: `"key";r=${Math.floor(remaining)};t=${Math.ceil((capacity - remaining) / perSecond)}`,
    };
  }
}
