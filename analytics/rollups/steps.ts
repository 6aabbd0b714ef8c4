import { EARLIEST, type DayNumber } from '../../base/civil.ts';
import { firstFrom } from '../../base/first-from.ts';
import type { DayChanges } from './day-changes.ts';

/**
 * Steps of a number that changes by day: each is a day and the number from that day on, in one
 * number `(day − EARLIEST) × base + total`, so that steps compare as their days do.
 */
export type Steps = Uint32Array | Float64Array;

/** Narrow steps are for days until 2079 and totals below 65,536. */
const NARROW = 2 ** 16;
const WIDE = 2 ** 32;

const baseOf = (steps: Steps): number => (steps instanceof Uint32Array ? NARROW : WIDE);

/** No steps: 0 on every day. */
export const NO_STEPS: Steps = new Uint32Array(0);

/**
 * Steps with changes added, each from its day on; steps without a change are left out. The same
 * list when there are no changes.
 */
export function changedSteps(steps: Steps, changes: DayChanges): Steps {
  const days: number[] = [];
  const deltas: number[] = [];
  changes.forEach((day, change) => {
    days.push(day - EARLIEST);
    deltas.push(change);
  });
  if (days.length === 0) return steps;
  const narrow =
    steps instanceof Uint32Array && days.at(-1)! < NARROW
      ? merged(steps, new Uint32Array(steps.length + days.length), NARROW, days, deltas)
      : null;
  return (
    narrow ??
    merged(widened(steps), new Float64Array(steps.length + days.length), WIDE, days, deltas)!
  );
}

/** Merges changes into steps; null if a total does not fit. */
function merged<S extends Steps>(
  steps: S,
  into: S,
  base: number,
  days: readonly number[],
  deltas: readonly number[],
): Steps | null {
  const before = firstFrom(steps, 0, steps.length, days[0]! * base);
  into.set(steps.subarray(0, before));
  let length = before;
  let runningTotal = before === 0 ? 0 : steps[before - 1]! % base;
  let last = runningTotal;
  let sum = 0;
  let c = 0;
  for (let s = before; s < steps.length || c < days.length;) {
    const ofStep = s < steps.length ? Math.floor(steps[s]! / base) : Infinity;
    const ofChange = c < days.length ? days[c]! : Infinity;
    const day = ofStep < ofChange ? ofStep : ofChange;
    if (ofStep === day) runningTotal = steps[s++]! % base;
    if (ofChange === day) sum += deltas[c++]!;
    const total = runningTotal + sum;
    if (total >= base) return null;
    if (total === last) continue;
    into[length++] = day * base + total;
    last = total;
  }
  return into.slice(0, length);
}

function widened(steps: Steps): Float64Array {
  if (steps instanceof Float64Array) return steps;
  const wide = new Float64Array(steps.length);
  copySteps(steps, wide, 0);
  return wide;
}

/** Writes steps into a longer list, widened where that list is wide. */
export function copySteps(steps: Steps, into: Steps, at: number): void {
  if (baseOf(steps) === baseOf(into)) into.set(steps, at);
  else
    for (let i = 0; i < steps.length; i++)
      into[at + i] = Math.floor(steps[i]! / NARROW) * WIDE + (steps[i]! % NARROW);
}

/**
 * The total of the last of the steps `begin … end - 1` that is not after a day; 0 if there is none.
 * Cost: the logarithm of their number.
 */
export const totalOn = (steps: Steps, begin: number, end: number, day: DayNumber): number =>
  steps instanceof Uint32Array
    ? narrowTotal(steps, begin, end, day - EARLIEST)
    : wideTotal(steps, begin, end, day - EARLIEST);

/** Without a branch to be guessed wrong. */
function narrowTotal(steps: Uint32Array, begin: number, end: number, day: number): number {
  let before = begin;
  for (let remaining = end - begin; remaining > 0;) {
    const half = (remaining + 1) >>> 1;
    before += half & (((steps[before + half - 1]! >>> 16) - day - 1) >> 31);
    remaining -= half;
  }
  return before === begin ? 0 : steps[before - 1]! & 0xffff;
}

function wideTotal(steps: Float64Array, begin: number, end: number, day: number): number {
  const next = firstFrom(steps, begin, end, (day + 1) * WIDE);
  return next === begin ? 0 : steps[next - 1]! % WIDE;
}
