import type { DayNumber } from '../../base/civil.ts';

/** Days from 1900-01-01, the earliest there is, to 1970-01-01. */
const FIRST = -25_567;

/** Steps of a number that changes by day: each a day and what holds from it on, in one number `(day - FIRST) × base + total`, so that steps compare as their days do. */
export type Steps = Uint32Array | Float64Array;

/** Narrow steps are for days until 2079 and totals below 65,536. */
const NARROW = 2 ** 16, WIDE = 2 ** 32;

const baseOf = (steps: Steps): number => (steps instanceof Uint32Array ? NARROW : WIDE);

/** Steps in the making. */
export class StepWriter {
  readonly #days: DayNumber[] = [];
  readonly #totals: number[] = [];

  /** Adds a step, unless nothing changes by it; days ascend. */
  add(day: DayNumber, total: number): void {
    if (total === (this.#totals.at(-1) ?? 0)) return;
    this.#days.push(day);
    this.#totals.push(total);
  }

  /** The steps, as narrow as they can be. */
  done(): Steps {
    const days = this.#days, totals = this.#totals, narrow = days.every((day) => day - FIRST < NARROW) && totals.every((total) => total < NARROW);
    const steps = narrow ? new Uint32Array(days.length) : new Float64Array(days.length), base = narrow ? NARROW : WIDE;
    for (let i = 0; i < days.length; i++) steps[i] = (days[i]! - FIRST) * base + totals[i]!;
    return steps;
  }
}

/** Tells each of some steps. */
export function eachStep(steps: Steps, tell: (day: DayNumber, total: number) => void): void {
  const base = baseOf(steps);
  for (const step of steps) tell(Math.floor(step / base) + FIRST, step % base);
}

/** Writes steps into a longer list, widened where that list is wide. */
export function copySteps(steps: Steps, into: Steps, at: number): void {
  if (baseOf(steps) === baseOf(into)) into.set(steps, at);
  else for (let i = 0; i < steps.length; i++) into[at + i] = Math.floor(steps[i]! / NARROW) * WIDE + steps[i]! % NARROW;
}

/** What the last of the steps `begin … end - 1` that is not after a day says; 0 where there is none. Cost: the logarithm of their number. */
export const totalOn = (steps: Steps, begin: number, end: number, day: DayNumber): number =>
  (steps instanceof Uint32Array ? narrowTotal(steps, begin, end, day - FIRST) : wideTotal(steps, begin, end, day - FIRST));

/** Without a branch to be guessed wrong. */
function narrowTotal(steps: Uint32Array, begin: number, end: number, day: number): number {
  let before = begin;
  for (let left = end - begin; left > 0;) {
    const half = (left + 1) >>> 1;
    before += half & (((steps[before + half - 1]! >>> 16) - day - 1) >> 31);
    left -= half;
  }
  return before === begin ? 0 : steps[before - 1]! & 0xffff;
}

function wideTotal(steps: Float64Array, begin: number, end: number, day: number): number {
  const after = (day + 1) * WIDE;
  let low = begin, high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (steps[middle]! < after) low = middle + 1;
    else high = middle;
  }
  return low === begin ? 0 : steps[low - 1]! % WIDE;
}
