import { dayOf } from '../../base/day.ts';
import { periodsOf, type Period } from '../../base/period.ts';
import type { Indicator } from '../app/viewer.tsx';

/**
 * The days of a period by its label; null if there is no such period, or the name depends on the
 * day.
 */
export function periodOf(label: string): Period | null {
  try {
    const period = periodsOf(label, '2000-01-01').at(-1)!;
    return period.label === label ? period : null;
  } catch {
    return null;
  }
}

/** The last day of a period by its label; null if there is no such period. */
export const lastDayOf = (label: string): string | null => {
  const period = periodOf(label);
  return period && dayOf(period.last);
};

/**
 * Whether a value reaches a target, by the direction in which the indicator is better; null if
 * there is no value or no target.
 */
export const isMet = (
  value: number | null | undefined,
  target: number | null,
  { direction }: Pick<Indicator, 'direction'>,
): boolean | null =>
  typeof value !== 'number' || target === null
    ? null
    : direction === 'up'
      ? value >= target
      : value <= target;
