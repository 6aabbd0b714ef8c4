import { TongxinError } from './errors/errors.ts';

/** Runs pieces of work one after another, in the order of the calls. */
export class Serial {
  readonly #most: number;
  #count = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param most number of pieces that may run or wait */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Runs a piece of work after those before it; returns its result. Throws TOO_MUCH_AT_ONCE when
   * too many wait.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#count >= this.#most) throw new TongxinError('TOO_MUCH_AT_ONCE', {});
    this.#count++;
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done.finally(() => {
      this.#count--;
    });
  }
}
