import { addDays, isDay } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';

/** The first moment after a day of China Standard Time. Throws INVALID_DAY. */
export function endOfDay(day: string): Date {
  if (!isDay(day)) throw new TongxinError('INVALID_DAY', { value: (day as string).slice(0, 40) });
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}
