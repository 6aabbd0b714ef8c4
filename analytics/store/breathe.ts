import { setImmediate } from 'node:timers/promises';

/** How long long work may keep the event loop before others get a turn, in milliseconds. */
const TURN_MS = 15;

/** Lets others have a turn where a turn has lasted long; to be awaited every now and then within long work. */
export function breather(): () => Promise<void> | undefined {
  let begin = performance.now();
  return () => (performance.now() - begin < TURN_MS ? undefined : setImmediate().then(() => { begin = performance.now(); }));
}
