import { dayOf } from '../../../base/day.ts';
import { periodsOf } from '../../../base/period.ts';
import type { Indicator } from '../../app/viewer.tsx';

/** The target that is in force at the end of a period; null where there is none, or no such period. */
export function targetOn({ targets }: Pick<Indicator, 'targets'>, period: string): number | null {
  try {
    const last = dayOf(periodsOf(period, '2000-01-01').at(-1)!.last);
    return targets.findLast(({ from }) => from <= last)?.value ?? null;
  } catch {
    return null;
  }
}
