import type { DayNumber } from '../base/civil.ts';
import type { SeedRow } from './activities-above.ts';
import { dayText, REFERENCE_DAY } from './calendar.ts';
import type { Random } from './random.ts';

/**
 * Days from a day on which something is due to the day on which it happens, with weights; no days:
 * it never happens.
 */
export type Lateness = readonly (readonly [weight: number, from: number, to: number] | [number])[];

/** Draws how many days late something happens; null: never. */
export function daysLate(random: Random, lateness: Lateness): number | null {
  const [, from, to] = lateness[random.weighted(lateness.map(([weight]) => weight))]!;
  return from === undefined ? null : random.between(from, to!);
}

/** Draws the day on which something due happens; null: never, or not by the reference day. */
export function dayWhenDone(
  random: Random,
  dueOn: DayNumber,
  lateness: Lateness,
): DayNumber | null {
  const late = daysLate(random, lateness);
  return late === null || dueOn + late > REFERENCE_DAY ? null : dueOn + late;
}

/** A column with a day, or none where the day is null. */
export const dayColumn = (name: string, day: DayNumber | null): SeedRow =>
  day === null ? {} : { [name]: dayText(day) };

/** How many of some were present: at times exactly two thirds, or one fewer, which decides a quorum. */
export function present(random: Random, due: number): number {
  const atQuorum = Math.ceil((2 * due) / 3);
  const usual = Math.ceil(due * (0.78 + 0.22 * random.unit()));
  switch (random.weighted([95, 3, 2])) {
    case 0:
      return Math.min(due, usual);
    case 1:
      return atQuorum;
    default:
      return Math.max(0, atQuorum - 1);
  }
}
