import type { Work } from '../../base/work.ts';

/** How long long work may keep the event loop before others get a turn, in milliseconds. */
const TURN_MS = 3;

/** So long a short request holds long work back, in milliseconds; one that takes longer waits for something else. */
const SHORT_MS = 50;

/**
 * So long short requests hold one piece of long work back, in milliseconds, so that it goes on
 * however many of them come.
 */
const HELD_BACK_MS = 4;

/**
 * So many turns of the event loop others have before long work goes on: a short request takes
 * several. They cost next to nothing where nobody has anything to do.
 */
const TURNS_OF_OTHERS = 3;

/** So many elements of a column are handled between two breaths. */
const AT_ONCE = 65_536;

/**
 * When others had their last turn, as far as was seen here; one for all work, since what follows on
 * other work keeps the event loop with it.
 */
let since = 0;

/** Long work that waits to go on, first come first served: one of them at a time, however many there are. */
const waiting: (() => void)[] = [];

/** When each short request under way began, the oldest first. */
const short = new Set<{ readonly began: number }>();

/**
 * Says that a short request is under way: long work waits for it, for some milliseconds. @returns
 * what to call when it is over or turns out to be long
 */
export function shortRequest(): () => void {
  const request = { began: performance.now() };
  short.add(request);
  return () => {
    short.delete(request);
  };
}

function isHeldBack(now: number): boolean {
  for (const request of short) {
    if (now - request.began < SHORT_MS) return now - waitingSince < HELD_BACK_MS;
    short.delete(request);
  }
  return false;
}

/** When the piece of long work that is next began to wait. */
let waitingSince = 0;

function goOn(turnsOfOthers: number): void {
  const now = performance.now();
  if (turnsOfOthers > 0 || isHeldBack(now)) {
    setImmediate(goOn, Math.max(0, turnsOfOthers - 1));
    return;
  }
  since = waitingSince = now;
  waiting.shift()!();
  if (waiting.length > 0) setImmediate(goOn, TURNS_OF_OTHERS);
}

/** Lets others have a turn where a turn has lasted long; to be awaited every now and then within long work. */
export function yieldToEventLoop(): Promise<void> | undefined {
  if (performance.now() - since < TURN_MS) return undefined;
  return new Promise((resolve) => {
    if (waiting.push(resolve) > 1) return;
    waitingSince = performance.now();
    setImmediate(goOn, TURNS_OF_OTHERS);
  });
}

/** Tells that a turn of the event loop has begun now, where that is known. */
export function noteTurn(): void {
  since = performance.now();
}

/** Does work on `length` elements, some at a time, letting others have a turn in between. */
export async function inTurns(
  length: number,
  work: (begin: number, end: number) => void,
): Promise<void> {
  for (let begin = 0; begin < length; begin += AT_ONCE) {
    work(begin, Math.min(length, begin + AT_ONCE));
    await yieldToEventLoop();
  }
}

/** Does interruptible work, letting others have a turn where a turn has lasted long. */
export async function givingWay<T>(work: Work<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const turn = yieldToEventLoop();
    if (turn) await turn;
  }
}
