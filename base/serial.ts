import { TongxinError } from './errors/errors.ts';

/** Runs pieces of work one after another, in the order of the calls. */
export class Serial {
  readonly #maxWaiting: number;
  #count = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param maxWaiting number of pieces that may run or wait */
  constructor(maxWaiting: number) {
    this.#maxWaiting = maxWaiting;
  }

  /**
   * Runs a piece of work after those before it; returns its result. Throws TOO_MUCH_AT_ONCE when
   * too many wait.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#count >= this.#maxWaiting) throw new TongxinError('TOO_MUCH_AT_ONCE', {});
    this.#count++;
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done.finally(() => {
      this.#count--;
    });
  }
}
