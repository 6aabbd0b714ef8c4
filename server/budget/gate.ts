import { TongxinError } from '../../base/errors/errors.ts';

interface Waiting {
  readonly key: string;
  readonly milliseconds: number;
  readonly go: () => void;
}

/** How much may be under way, see BudgetLimits. */
export interface GateLimits {
  readonly running: number;
  readonly waitingMs: number;
  readonly patienceMs: number;
  readonly unreadBytes: number;
}

/** Long requests: some are worked on at once, some more wait, first come first served but each key in its turn, and whoever comes then is refused. */
export class Gate {
  readonly #limits: GateLimits;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  /** milliseconds of work under way and waiting */
  #work = 0;
  #unread = 0;
  #lastKey = '';

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /** In how many seconds there may be room again. */
  get retryAfter(): number {
    return Math.max(1, Math.ceil(this.#work / 1000));
  }

  /**
   * Waits until there is room for work of some milliseconds. @returns what to call at its end
   * @param signal aborted: whoever wanted it has gone; rejects with its reason
   * @throws TongxinError OVERLOADED where too much waits already, or it waited too long
   */
  async enter(key: string, milliseconds: number, signal: AbortSignal): Promise<() => void> {
    const { running, waitingMs, unreadBytes } = this.#limits;
    const isIdle = this.#running === 0 && this.#waiting.length === 0;
    // with nobody before it even the longest request is taken
    if (this.#unread > unreadBytes || (!isIdle && this.#work + milliseconds > waitingMs))
      throw new TongxinError('OVERLOADED', { seconds: this.retryAfter });
    signal.throwIfAborted();
    this.#work += milliseconds;
    if (this.#running < running) this.#running++;
    else
      try {
        await this.#turn(key, milliseconds, signal);
      } catch (error) {
        this.#work -= milliseconds;
        throw error;
      }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#work -= milliseconds;
      this.#next();
    };
  }

  #turn(key: string, milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const it: Waiting = {
        key,
        milliseconds,
        go: () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      const giveUp = (reason: Error): void => {
        const at = this.#waiting.indexOf(it);
        if (at < 0) return;
        clearTimeout(timer);
        signal.removeEventListener('abort', leave);
        this.#waiting.splice(at, 1);
        reject(reason);
      };
      const leave = (): void => {
        giveUp(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        giveUp(new TongxinError('OVERLOADED', { seconds: this.retryAfter }));
      }, this.#limits.patienceMs);
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(it);
    });
  }

  /** Lets the next one in: of another key than the last one, where one of another waits. */
  #next(): void {
    const other = this.#waiting.findIndex(({ key }) => key !== this.#lastKey);
    const [next] = this.#waiting.splice(Math.max(0, other), 1);
    if (!next) {
      this.#running--;
      return;
    }
    this.#lastKey = next.key;
    next.go();
  }

  /** Counts bytes of an answer that are on their way to its reader. @returns what to call when they are there, or its reader has gone */
  sending(bytes: number): () => void {
    let isOver = false;
    this.#unread += bytes;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#unread -= bytes;
    };
  }
}
