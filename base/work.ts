/** Long work that can be interrupted: it yields where others may have a turn, and returns what comes of it. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does work to its end without giving way to anybody. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same function, done to its end when it is called. */
export const inOneGo =
  <A extends unknown[], T>(start: (...given: A) => Work<T>): ((...given: A) => T) =>
  (...given) =>
    finish(start(...given));
