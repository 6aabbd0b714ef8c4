import { runYielding, yieldToEventLoop } from '../../analytics/store/yield-to-event-loop.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Work } from '../../base/work.ts';
import { COST_NAMES, LONG_MS, type Cost } from './cost.ts';
import type { BudgetLimits } from './limits.ts';
import type { RequestQueue } from './request-queue.ts';
import type { TokenBuckets } from './token-buckets.ts';

/** The budgets shared by all requests of a process, see Budgets. */
export interface SharedBudgets {
  readonly limits: BudgetLimits;
  readonly buckets: TokenBuckets;
  readonly queue: RequestQueue;
}

/**
 * The budget of one request. All work is charged before it runs. Once a charge is refused, no more
 * work of the request runs.
 */
export class RequestBudget {
  readonly #shared: SharedBudgets;
  readonly #key: string;
  readonly #abandoned = new AbortController();
  #rows = 0;
  #milliseconds = 0;
  #conditions = 0;
  /** milliseconds that were taken from the bucket of the key */
  #debited = 0;
  #refusal: TongxinError | null = null;
  #entering: Promise<void> | null = null;
  #leave: (() => void) | null = null;
  #hasBegun = false;
  /** pieces of work that are not charged yet; the promise resolves when all are */
  #uncharged = 0;
  #allCharged: Promise<void> = Promise.resolve();
  #resolveCharged: () => void = () => undefined;
  #isClosed = false;
  #isExempt = false;
  readonly #parts: RequestBudget[] = [];
  #endShort: () => void = () => undefined;

  constructor(shared: SharedBudgets, key: string) {
    this.#shared = shared;
    this.#key = key;
  }

  /**
   * A request counts as short until it waits with long work or ends. `callback` is called then,
   * perhaps several times.
   */
  whenNoLongerShort(callback: () => void): void {
    this.#endShort = callback;
  }

  /** The charged cost, with its parts. */
  get cost(): Cost {
    const parts = this.#parts.map(({ cost }) => cost);
    const sum = (own: number, quantity: keyof Cost): number =>
      parts.reduce((total, part) => total + part[quantity], own);
    return {
      rows: sum(this.#rows, 'rows'),
      milliseconds: Math.round(sum(this.#milliseconds, 'milliseconds') * 100) / 100,
      conditions: sum(this.#conditions, 'conditions'),
    };
  }

  /** The reason why no more work runs; null unless a charge was refused. */
  get refusal(): TongxinError | null {
    return this.#refusal;
  }

  /**
   * Charges work before it runs. Throws QUERY_TOO_LARGE above the limits of a request,
   * BUDGET_EXHAUSTED if the key has not enough left.
   */
  charge({ rows = 0, milliseconds = 0, conditions = 0 }: Partial<Cost>): void {
    this.#assertNotRefused();
    const { limits, buckets } = this.#shared;
    this.#rows += rows;
    this.#milliseconds += milliseconds;
    this.#conditions += conditions;
    const assertWithin = (quantity: keyof Cost, charged: number, limit: number): void => {
      if (charged > limit)
        throw this.#refuse(
          new TongxinError('QUERY_TOO_LARGE', {
            what: COST_NAMES[quantity],
            found: Math.round(charged),
            limit,
          }),
        );
    };
    assertWithin('rows', this.#rows, limits.requestRows);
    assertWithin('conditions', this.#conditions, limits.requestConditions);
    assertWithin('milliseconds', this.#milliseconds, limits.requestMs);
    const toDebit = this.#milliseconds - this.#debited;
    if (toDebit <= 0 || this.#isExempt) return;
    if (!buckets.take(this.#key, toDebit))
      throw this.#refuse(
        new TongxinError('BUDGET_EXHAUSTED', {
          needed: Math.ceil(toDebit),
          left: Math.floor(buckets.left(this.#key)),
          seconds: buckets.secondsUntil(this.#key, toDebit),
        }),
      );
    this.#debited = this.#milliseconds;
  }

  /**
   * For mutations: from now on the bucket of the key refuses nothing, and nothing waits in the
   * queue, since the result of a committed change must be returned.
   */
  exempt(): void {
    this.#isExempt = true;
  }

  /**
   * A separate budget for a part of the request that commits nothing, such as a dry run next to
   * mutations: if the part is refused, the others still run. Its cost is included in the cost of
   * the request. The caller closes it when the part ends.
   */
  ofPart(): RequestBudget {
    const part = new RequestBudget(this.#shared, this.#key);
    this.#parts.push(part);
    if (this.#abandoned.signal.aborted) part.abandon();
    return part;
  }

  /** Starts again: the work that was charged did not run and will be charged again. */
  restart(): void {
    this.#rows = this.#milliseconds = this.#conditions = 0;
  }

  /**
   * Waits in the queue if the request is long; it then keeps its place until {@link close}. Throws
   * OVERLOADED, and the refusal of an earlier charge.
   */
  async enter(): Promise<void> {
    this.#assertNotRefused();
    if (this.#milliseconds > LONG_MS) this.#endShort();
    if (this.#milliseconds > LONG_MS && !this.#isExempt) await (this.#entering ??= this.#enter());
    this.#assertNotRefused();
    this.#hasBegun = true;
  }

  async #enter(): Promise<void> {
    try {
      const { queue } = this.#shared;
      const leave = await queue.enter(this.#key, this.#milliseconds, this.#abandoned.signal);
      if (this.#isClosed) leave();
      else this.#leave = leave;
    } catch (error) {
      if (error instanceof TongxinError) this.#refuse(error as TongxinError);
      throw error;
    }
  }

  /**
   * Runs work that charges its cost in its first step. Later steps run when all work that the
   * request starts together is charged, and the request has passed the queue. Yields to the event
   * loop.
   */
  async spend<T>(work: Work<T>): Promise<T> {
    const begun = await this.#begin(work);
    while (this.#uncharged > 0) await this.#allCharged;
    if (begun.done) return begun.value;
    await this.enter();
    this.#endShort();
    return runYielding(this.#untilAbandoned(work));
  }

  /**
   * Writes an answer, even after a refusal, until the client disconnects. Yields to the event loop.
   * Throws REQUEST_ABANDONED.
   */
  write<T>(work: Work<T>): Promise<T> {
    const { signal } = this.#abandoned;
    return runYielding(
      (function* (): Work<T> {
        for (;;) {
          signal.throwIfAborted();
          const { done, value } = work.next();
          if (done) return value;
          yield;
        }
      })(),
    );
  }

  /**
   * Takes the first step of work. All fields of one request arrive in one turn of the event loop;
   * each waits until the others are charged.
   */
  async #begin<T>(work: Work<T>): Promise<IteratorResult<undefined, T>> {
    if (this.#uncharged++ === 0)
      this.#allCharged = new Promise((resolve) => {
        this.#resolveCharged = resolve;
      });
    try {
      await Promise.resolve();
      const turn = yieldToEventLoop();
      if (turn) {
        this.#endShort();
        await turn;
      }
      this.#assertNotRefused();
      return work.next();
    } finally {
      if (--this.#uncharged === 0) this.#resolveCharged();
    }
  }

  *#untilAbandoned<T>(work: Work<T>): Work<T> {
    for (;;) {
      this.#assertNotRefused();
      const { done, value } = work.next();
      if (done) return value;
      yield;
    }
  }

  #assertNotRefused(): void {
    if (this.#refusal) throw this.#refusal;
    this.#abandoned.signal.throwIfAborted();
  }

  #refuse(error: TongxinError): TongxinError {
    if (!this.#hasBegun) {
      this.#shared.buckets.giveBack(this.#key, this.#debited);
      this.#debited = 0;
    }
    return (this.#refusal ??= error);
  }

  /** Ends the request and frees its place in the queue. */
  close(): void {
    this.#isClosed = true;
    this.#endShort();
    this.#leave?.();
    this.#leave = null;
  }

  /**
   * Counts bytes of an answer that the client has not read yet.
   * @returns a function to call when they are sent, or the client has disconnected
   */
  countUnread(bytes: number): () => void {
    return this.#shared.queue.countUnread(bytes);
  }

  /** Stops all work, since the client has disconnected. */
  abandon(): void {
    this.#abandoned.abort(new TongxinError('REQUEST_ABANDONED', {}));
    this.close();
    for (const part of this.#parts) part.abandon();
  }
}
