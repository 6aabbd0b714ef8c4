import { civilOf, numberOf } from '../../base/civil.ts';
import { addDays, dayNumber, dayOf, type Day } from '../../base/day.ts';
import type { DueAfter } from './rule.ts';
import type { SettingValues } from '../settings/setting-values.ts';

/** The same day some months later; the last of the month where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: date } = civilOf(dayNumber(day));
  const months = year * 12 + month - 1 + count;
  const [y, m] = [Math.floor(months / 12), months % 12];
  const next = numberOf(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1);
  return dayOf(Math.min(numberOf(y, m + 1, 1) + date - 1, next - 1));
}

/**
 * When a breach that began on a day must be mended; null where no date is set, or it is not known
 * when the breach began.
 */
export function dueAfter(
  due: DueAfter | null,
  since: Day | null,
  settings: SettingValues,
): Day | null {
  if (due === null || since === null) return null;
  const value = settings.onDay(due.setting, since);
  if (value === null) return null;
  return due.unit === 'days' ? addDays(since, value) : addMonths(since, value);
}
