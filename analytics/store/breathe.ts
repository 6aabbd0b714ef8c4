import { setImmediate } from 'node:timers/promises';

/** How long long work may keep the event loop before others get a turn, in milliseconds. */
const TURN_MS = 15;

/** So many elements of a column are handled between two breaths. */
const AT_ONCE = 65_536;

/** Does work on `length` elements, some at a time, letting others have a turn in between. */
export async function inTurns(length: number, work: (begin: number, end: number) => void): Promise<void> {
  const breathe = breather();
  for (let begin = 0; begin < length; begin += AT_ONCE) {
    work(begin, Math.min(length, begin + AT_ONCE));
    await breathe();
  }
}

/** Lets others have a turn where a turn has lasted long; to be awaited every now and then within long work. */
export function breather(): () => Promise<void> | undefined {
  let begin = performance.now();
  return () => (performance.now() - begin < TURN_MS ? undefined : setImmediate().then(() => { begin = performance.now(); }));
}
