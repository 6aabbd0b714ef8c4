import { setImmediate } from 'node:timers/promises';

/** How long long work may keep the event loop before others get a turn, in milliseconds. */
const TURN_MS = 10;

/** So many elements of a column are handled between two breaths. */
const AT_ONCE = 65_536;

/** When others had their last turn, as far as was seen here; one for all work, since what follows on other work keeps the event loop with it. */
let since = 0;

/** Lets others have a turn where a turn has lasted long; to be awaited every now and then within long work. */
export function breathe(): Promise<void> | undefined {
  return performance.now() - since < TURN_MS
    ? undefined
    : setImmediate().then(() => {
        since = performance.now();
      });
}

/** Does work on `length` elements, some at a time, letting others have a turn in between. */
export async function inTurns(
  length: number,
  work: (begin: number, end: number) => void,
): Promise<void> {
  for (let begin = 0; begin < length; begin += AT_ONCE) {
    work(begin, Math.min(length, begin + AT_ONCE));
    await breathe();
  }
}
