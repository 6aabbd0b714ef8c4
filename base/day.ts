import { civilOf, isLeap, numberOf, type DayNumber } from './civil.ts';

/** A civil day as `YYYY-MM-DD`; days compare as strings. Years 1900 to 2199. */
export type Day = string;

const DAY = /^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether `text` is a day that exists, written as `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return (
    day <= DAYS_IN_MONTH[month - 1]! ||
    (month === 2 && day === 29 && isLeap(Number(text.slice(0, 4))))
  );
}

/** The number of a day written `YYYY-MM-DD`. */
export const dayNumber = (day: Day): DayNumber =>
  numberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));

/** The day of a number, written `YYYY-MM-DD`. */
export function dayOf(number: DayNumber): Day {
  const { year, month, day } = civilOf(number);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `count` days after `day` (before it, when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

const DAY_MS = 86_400_000;
let latest = { number: NaN, day: '' };

/** Today in the time zone of the union, China Standard Time (UTC+8, no summer time). */
export function today(now: number = Date.now()): Day {
  const number = Math.floor((now + 8 * 3_600_000) / DAY_MS);
  if (number !== latest.number) latest = { number, day: dayOf(number) };
  return latest.day;
}

/**
 * The day that `text` most likely means, for advice only: 2022.3.16, 2022年3月16日, 2022/03/16,
 * 20220316, full-width digits. Null when it is not a whole day.
 */
export function suggestDay(text: string): Day | null {
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (!parts) return null;
  const day = `${parts[1]!}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
