import { dayOf, type Day } from './day.ts';
import type { Period } from './period.ts';

/** Days that a period has at least to be a year. */
const YEAR_DAYS = 365;

/**
 * Which of some targets is in force at the end of a period; null where none is. What is aimed at
 * for events within a period, such as taking part in a contest, is meant for a year: shorter
 * periods have no target.
 */
export function targetIn<T extends { readonly from: Day }>(
  { targets, axis }: { readonly targets: readonly T[]; readonly axis: string },
  { first, last }: Pick<Period, 'first' | 'last'>,
): T | null {
  if (axis === 'events' && last - first + 1 < YEAR_DAYS) return null;
  const on = dayOf(last);
  return targets.findLast(({ from }) => from <= on) ?? null;
}
