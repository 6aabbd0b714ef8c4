import type { Work } from '../../base/work.ts';

/** Maximum milliseconds for which long work blocks the event loop before it yields. */
const TURN_MS = 3;

/** A request that runs for more milliseconds is not short: it waits for something else, such as the database. */
const SHORT_MS = 50;

/**
 * Maximum milliseconds for which short requests delay one piece of long work, so that it continues
 * however many requests arrive.
 */
const MAX_DELAY_MS = 4;

/**
 * Iterations of the event loop between two pieces of long work; a short request takes several. An
 * idle iteration takes microseconds.
 */
const ITERATIONS_BETWEEN = 3;

/** Elements of a column that are processed before long work may yield. */
const CHUNK_LENGTH = 65_536;

/**
 * The last time the event loop is known to have been free. All long work shares it, since pieces of
 * different work that run one after the other block the event loop together.
 */
let lastFreeAt = 0;

/** Functions that resume waiting long work, in order of arrival; one is resumed at a time. */
const waiting: (() => void)[] = [];

/** The running short requests with their start times, oldest first. */
const short = new Set<{ readonly began: number }>();

/**
 * Registers a short request, which delays long work by some milliseconds. Returns a function to call
 * when the request has ended or turns out to be long.
 */
export function shortRequest(): () => void {
  const request = { began: performance.now() };
  short.add(request);
  return () => {
    short.delete(request);
  };
}

function isDelayed(now: number): boolean {
  for (const request of short) {
    if (now - request.began < SHORT_MS) return now - waitingSince < MAX_DELAY_MS;
    short.delete(request);
  }
  return false;
}

/** The time at which the first of {@link waiting} became the first. */
let waitingSince = 0;

function resumeNext(iterationsLeft: number): void {
  const now = performance.now();
  if (iterationsLeft > 0 || isDelayed(now)) {
    setImmediate(resumeNext, Math.max(0, iterationsLeft - 1));
    return;
  }
  lastFreeAt = waitingSince = now;
  waiting.shift()!();
  if (waiting.length > 0) setImmediate(resumeNext, ITERATIONS_BETWEEN);
}

/** Yields if long work has blocked the event loop for some milliseconds; else undefined. Long work awaits it often. */
export function yieldToEventLoop(): Promise<void> | undefined {
  if (performance.now() - lastFreeAt < TURN_MS) return undefined;
  return new Promise((resolve) => {
    if (waiting.push(resolve) > 1) return;
    waitingSince = performance.now();
    setImmediate(resumeNext, ITERATIONS_BETWEEN);
  });
}

/** To be called where an iteration of the event loop is known to begin: nothing has blocked it yet. */
export function noteIteration(): void {
  lastFreeAt = performance.now();
}

/** Does work on `length` elements in chunks `[begin, end)`; may yield to the event loop after each. */
export async function inChunks(
  length: number,
  work: (begin: number, end: number) => void,
): Promise<void> {
  for (let begin = 0; begin < length; begin += CHUNK_LENGTH) {
    work(begin, Math.min(length, begin + CHUNK_LENGTH));
    await yieldToEventLoop();
  }
}

/** Runs work to its end and returns its result; may yield to the event loop between its steps. */
export async function runYielding<T>(work: Work<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const pause = yieldToEventLoop();
    if (pause) await pause;
  }
}
