import { TongxinError } from '../../base/errors/errors.ts';

interface WaitingRequest {
  readonly key: string;
  readonly start: () => void;
}

/** Limits of the queue, see BudgetLimits. */
export interface QueueLimits {
  readonly running: number;
  readonly waitingMs: number;
  readonly patienceMs: number;
  readonly unreadBytes: number;
}

/**
 * The queue of long requests. Some run at a time, some more wait: first in, first out, but keys
 * alternate. When the queue is full, further requests are refused.
 */
export class RequestQueue {
  readonly #limits: QueueLimits;
  readonly #waiting: WaitingRequest[] = [];
  #running = 0;
  /** milliseconds of work that run and wait */
  #workMs = 0;
  #unreadBytes = 0;
  #lastKey = '';

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** Seconds until there may be room again. */
  get retryAfter(): number {
    return Math.max(1, Math.ceil(this.#workMs / 1000));
  }

  /**
   * Waits until a request of some milliseconds may run.
   * @param signal is aborted when the client disconnects; rejects with its reason
   * @returns a function to call when the work ends
   * @throws TongxinError OVERLOADED if the queue is full, or the request has waited too long
   */
  async enter(key: string, milliseconds: number, signal: AbortSignal): Promise<() => void> {
    const { running, waitingMs, unreadBytes } = this.#limits;
    const isIdle = this.#running === 0 && this.#waiting.length === 0;
    // an idle queue takes even the longest request
    if (this.#unreadBytes > unreadBytes || (!isIdle && this.#workMs + milliseconds > waitingMs))
      throw new TongxinError('OVERLOADED', { seconds: this.retryAfter });
    signal.throwIfAborted();
    this.#workMs += milliseconds;
    if (this.#running < running) this.#running++;
    else
      try {
        await this.#waitForTurn(key, signal);
      } catch (error) {
        this.#workMs -= milliseconds;
        throw error;
      }
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.#workMs -= milliseconds;
      this.#startNext();
    };
  }

  #waitForTurn(key: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: WaitingRequest = {
        key,
        start: () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', abort);
          resolve();
        },
      };
      const giveUp = (reason: Error): void => {
        const position = this.#waiting.indexOf(waiting);
        if (position < 0) return;
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        this.#waiting.splice(position, 1);
        reject(reason);
      };
      const abort = (): void => {
        giveUp(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        giveUp(new TongxinError('OVERLOADED', { seconds: this.retryAfter }));
      }, this.#limits.patienceMs);
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.push(waiting);
    });
  }

  /** Starts the first waiting request of another key than the last one, else the first of all. */
  #startNext(): void {
    const ofOtherKey = this.#waiting.findIndex(({ key }) => key !== this.#lastKey);
    const [next] = this.#waiting.splice(Math.max(0, ofOtherKey), 1);
    if (!next) {
      this.#running--;
      return;
    }
    this.#lastKey = next.key;
    next.start();
  }

  /**
   * Counts bytes of an answer that its client has not read yet.
   * @returns a function to call when they are sent, or the client has disconnected
   */
  countUnread(bytes: number): () => void {
    let isSent = false;
    this.#unreadBytes += bytes;
    return () => {
      if (isSent) return;
      isSent = true;
      this.#unreadBytes -= bytes;
    };
  }
}
