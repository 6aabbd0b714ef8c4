import { yieldToEventLoop, givingWay } from '../../analytics/store/yield-to-event-loop.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Work } from '../../base/work.ts';
import { Buckets } from './buckets.ts';
import { Gate } from './gate.ts';
import { DEFAULT_LIMITS, type BudgetLimits } from './limits.ts';

/** What something costs: rows of numbers, milliseconds of work and filter conditions, by estimate. */
export interface Cost {
  readonly rows: number;
  readonly milliseconds: number;
  readonly conditions: number;
}

/** Requests of more milliseconds than this wait for their turn among the long ones. */
export const LONG_MS = 25;

const WORDS: Readonly<Record<keyof Cost, Bilingual>> = {
  rows: { zh: '指标行数', en: 'rows of numbers' },
  milliseconds: { zh: '估计用时（毫秒）', en: 'milliseconds that it would take, by estimate' },
  conditions: { zh: '筛选条件数', en: 'filter conditions' },
};

/** The budgets of a serving process. */
export class Budgets {
  readonly limits: BudgetLimits;
  readonly buckets: Buckets;
  readonly gate: Gate;

  constructor(limits: Partial<BudgetLimits> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.buckets = new Buckets(this.limits.keyMs, this.limits.keyMsPerSecond);
    this.gate = new Gate(this.limits);
  }

  /** What a request of a key may spend. */
  purse(key: string): Purse {
    return new Purse(this, key);
  }

  /** What a key may ask for and has left, as HTTP headers (draft-ietf-httpapi-ratelimit-headers): milliseconds of work. */
  headersFor(key: string): Readonly<Record<string, string>> {
    const { capacity, perSecond } = this.buckets;
    const left = this.buckets.left(key);
    return {
      'ratelimit-policy': `"key";q=${capacity};w=${Math.ceil(capacity / perSecond)}`,
      ratelimit: `"key";r=${Math.floor(left)};t=${Math.ceil((capacity - left) / perSecond)}`,
    };
  }
}

/** What one request spends. Everything is charged before it is worked out; once something was too much, nothing more of the request is. */
export class Purse {
  readonly #budgets: Budgets;
  readonly #key: string;
  readonly #gone = new AbortController();
  #rows = 0;
  #milliseconds = 0;
  #conditions = 0;
  #taken = 0;
  #refusal: TongxinError | null = null;
  #entering: Promise<void> | null = null;
  #leave: (() => void) | null = null;
  #hasBegun = false;
  /** questions that are not charged yet, and what is kept when all are */
  #charging = 0;
  #allCharged: Promise<void> = Promise.resolve();
  #tellCharged: () => void = () => undefined;
  #isClosed = false;
  #isExempt = false;
  readonly #parts: Purse[] = [];
  #settle: () => void = () => undefined;

  constructor(budgets: Budgets, key: string) {
    this.#budgets = budgets;
    this.#key = key;
  }

  /** Takes what is called, perhaps again, when the request waits among long work or is over: until then it counts as a short one. */
  shortUntil(settle: () => void): void {
    this.#settle = settle;
  }

  /** What was charged. */
  get cost(): Cost {
    const parts = this.#parts.map(({ cost }) => cost);
    const sum = (own: number, what: keyof Cost): number =>
      parts.reduce((total, it) => total + it[what], own);
    return {
      rows: sum(this.#rows, 'rows'),
      milliseconds: Math.round(sum(this.#milliseconds, 'milliseconds') * 100) / 100,
      conditions: sum(this.#conditions, 'conditions'),
    };
  }

  /** Why nothing more is worked out; null while all is well. */
  get refusal(): TongxinError | null {
    return this.#refusal;
  }

  /** Charges something that is about to be done. Throws QUERY_TOO_LARGE where no request may cost so much, BUDGET_EXHAUSTED where the key has not as much left. */
  charge({ rows = 0, milliseconds = 0, conditions = 0 }: Partial<Cost>): void {
    this.#assertGood();
    const { limits, buckets } = this.#budgets;
    this.#rows += rows;
    this.#milliseconds += milliseconds;
    this.#conditions += conditions;
    const over = (what: keyof Cost, found: number, limit: number): void => {
      if (found > limit)
        throw this.#refused(
          new TongxinError('QUERY_TOO_LARGE', {
            what: WORDS[what],
            found: Math.round(found),
            limit,
          }),
        );
    };
    over('rows', this.#rows, limits.requestRows);
    over('conditions', this.#conditions, limits.requestConditions);
    over('milliseconds', this.#milliseconds, limits.requestMs);
    const untaken = this.#milliseconds - this.#taken;
    if (untaken <= 0 || this.#isExempt) return;
    if (!buckets.take(this.#key, untaken))
      throw this.#refused(
        new TongxinError('BUDGET_EXHAUSTED', {
          needed: Math.ceil(untaken),
          left: Math.floor(buckets.left(this.#key)),
          seconds: buckets.secondsUntil(this.#key, untaken),
        }),
      );
    this.#taken = this.#milliseconds;
  }

  /** For changes: the budget of the key refuses nothing from here on, and nothing waits among long requests, since what is committed must be told. */
  exempt(): void {
    this.#isExempt = true;
  }

  /**
   * A purse of its own for a part of the request that commits nothing, such as a dry run among changes: what is refused there is refused alone. Its cost counts
   * as the request's; to be closed when the part is over.
   */
  apart(): Purse {
    const part = new Purse(this.#budgets, this.#key);
    this.#parts.push(part);
    if (this.#gone.signal.aborted) part.abandon();
    return part;
  }

  /** Begins again: what was charged was not worked out, and will be charged once more. */
  restart(): void {
    this.#rows = this.#milliseconds = this.#conditions = 0;
  }

  /** Waits for the turn of a long request; until {@link close} it has it. Throws OVERLOADED, and what was refused before. */
  async enter(): Promise<void> {
    this.#assertGood();
    if (this.#milliseconds > LONG_MS) this.#settle();
    if (this.#milliseconds > LONG_MS && !this.#isExempt) await (this.#entering ??= this.#enter());
    this.#assertGood();
    this.#hasBegun = true;
  }

  async #enter(): Promise<void> {
    try {
      const { gate } = this.#budgets;
      const leave = await gate.enter(this.#key, this.#milliseconds, this.#gone.signal);
      if (this.#isClosed) leave();
      else this.#leave = leave;
    } catch (error) {
      if (error instanceof TongxinError) this.#refused(error as TongxinError);
      throw error;
    }
  }

  /**
   * Does work that charges what it costs in its first step: when every question that the request asks at once is charged, and it is the turn of the request. Others have turns in between.
   */
  async spend<T>(work: Work<T>): Promise<T> {
    const begun = await this.#begin(work);
    while (this.#charging > 0) await this.#allCharged;
    if (begun.done) return begun.value;
    await this.enter();
    this.#settle();
    return givingWay(this.#whileWanted(work));
  }

  /** Writes an answer, whatever was refused, in turns and as long as somebody waits for it. Throws REQUEST_ABANDONED. */
  write<T>(work: Work<T>): Promise<T> {
    const { signal } = this.#gone;
    return givingWay(
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

  /** Takes the first step of work. Questions of one request come here in one turn; each waits for the others before anything is worked out. */
  async #begin<T>(work: Work<T>): Promise<IteratorResult<undefined, T>> {
    if (this.#charging++ === 0)
      this.#allCharged = new Promise((resolve) => {
        this.#tellCharged = resolve;
      });
    try {
      await Promise.resolve();
      const turn = yieldToEventLoop();
      if (turn) {
        this.#settle();
        await turn;
      }
      this.#assertGood();
      return work.next();
    } finally {
      if (--this.#charging === 0) this.#tellCharged();
    }
  }

  *#whileWanted<T>(work: Work<T>): Work<T> {
    for (;;) {
      this.#assertGood();
      const { done, value } = work.next();
      if (done) return value;
      yield;
    }
  }

  #assertGood(): void {
    if (this.#refusal) throw this.#refusal;
    this.#gone.signal.throwIfAborted();
  }

  #refused(error: TongxinError): TongxinError {
    if (!this.#hasBegun) {
      this.#budgets.buckets.giveBack(this.#key, this.#taken);
      this.#taken = 0;
    }
    return (this.#refusal ??= error);
  }

  /** Ends the turn of the request. */
  close(): void {
    this.#isClosed = true;
    this.#settle();
    this.#leave?.();
    this.#leave = null;
  }

  /** Counts bytes of an answer that wait for its reader. @returns what to call when they are sent, or the reader has gone */
  sending(bytes: number): () => void {
    return this.#budgets.gate.sending(bytes);
  }

  /** Whoever asked has gone: nothing more is worked out. */
  abandon(): void {
    this.#gone.abort(new TongxinError('REQUEST_ABANDONED', {}));
    this.close();
    for (const it of this.#parts) it.abandon();
  }
}
