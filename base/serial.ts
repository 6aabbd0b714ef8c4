import { TongxinError } from './errors/errors.ts';

/** Does pieces of work one after another, in the order in which they come. */
export class Serial {
  readonly #most: number;
  #count = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param most how many may be under way or wait */
  constructor(most: number) {
    this.#most = most;
  }

  /** Does a piece of work when those before it are done; what it gives. Throws TOO_MUCH_AT_ONCE when too many wait. */
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
