import { dayOf, type Day } from './day.ts';
import type { Period } from './period.ts';

/** Minimum number of days of a period that counts as a year. */
const YEAR_DAYS = 365;

/**
 * Whether figures of a period are compared with a target: targets for events within a period, such
 * as entries in contests, are for a year, so shorter periods have none.
 */
export const hasTargetIn = (
  { axis }: { readonly axis: string },
  { first, last }: Pick<Period, 'first' | 'last'>,
): boolean => axis !== 'events' || last - first + 1 >= YEAR_DAYS;

/**
 * The declared target of an indicator that is in force at the end of a period; null if there is
 * none. An org unit may have signed another one: see `analytics/targets`.
 */
export function targetIn<T extends { readonly from: Day }>(
  { targets, axis }: { readonly targets: readonly T[]; readonly axis: string },
  period: Pick<Period, 'first' | 'last'>,
): T | null {
  if (!hasTargetIn({ axis }, period)) return null;
  const on = dayOf(period.last);
  return targets.findLast(({ from }) => from <= on) ?? null;
}
