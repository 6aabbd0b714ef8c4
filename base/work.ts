/** Long work in steps: a generator that yields where other work may run, and returns the result. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Runs work to its end without yielding. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same function, run to its end when called. */
export const withoutYielding =
  <A extends unknown[], T>(start: (...given: A) => Work<T>): ((...given: A) => T) =>
  (...given) =>
    finish(start(...given));
