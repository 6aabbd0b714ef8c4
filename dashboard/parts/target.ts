import { dayOf } from '../../base/day.ts';
import { periodsOf } from '../../base/period.ts';
import type { Indicator } from '../app/viewer.tsx';

/** The last day of a period by its label; null where there is no such period. */
export function lastDayOf(period: string): string | null {
  try {
    return dayOf(periodsOf(period, '2000-01-01').at(-1)!.last);
  } catch {
    return null;
  }
}

/** The target that is in force at the end of a period, given by its label; null where there is none. */
export function targetOn({ targets }: Pick<Indicator, 'targets'>, period: string): number | null {
  const last = lastDayOf(period);
  return last === null ? null : targets.findLast(({ from }) => from <= last)?.value ?? null;
}

/** Whether a value reaches a target, by the way in which the indicator is better; null where there is no value or no target. */
export const isMet = (value: number | null | undefined, target: number | null, { direction }: Pick<Indicator, 'direction'>): boolean | null =>
  (typeof value !== 'number' || target === null ? null : direction === 'up' ? value >= target : value <= target);
