import { dayOf, type Day } from './day.ts';
import type { Period } from './period.ts';

/** Minimum number of days of a period that counts as a year. */
const YEAR_DAYS = 365;

/**
 * The target that is in force at the end of a period; null if there is none. Targets for events
 * within a period, such as entries in contests, are for a year: shorter periods have none.
 */
export function targetIn<T extends { readonly from: Day }>(
  { targets, axis }: { readonly targets: readonly T[]; readonly axis: string },
  { first, last }: Pick<Period, 'first' | 'last'>,
): T | null {
  if (axis === 'events' && last - first + 1 < YEAR_DAYS) return null;
  const on = dayOf(last);
  return targets.findLast(({ from }) => from <= on) ?? null;
}
