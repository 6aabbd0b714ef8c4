import type { DayNumber } from '../base/civil.ts';
import { dayNumber, dayOf, type Day } from '../base/day.ts';

/** Later than every day of the demo city; an end that is written as an empty cell. */
export const FOREVER: DayNumber = 1_000_000;

/** The number of the day `monthDay` (`MM-DD`) in `year`. */
export const dayIn = (year: number, monthDay: string): DayNumber =>
  dayNumber(`${year}-${monthDay}`);

const textByDay = new Map<DayNumber, Day>([[FOREVER, '']]);

/** `YYYY-MM-DD`, or an empty text for {@link FOREVER}. */
export function dayText(day: DayNumber): Day {
  let text = textByDay.get(day);
  if (text === undefined) textByDay.set(day, (text = dayOf(day)));
  return text;
}

const firstDays = Array.from({ length: 200 }, (_, i) => dayIn(1900 + i, '01-01'));

/** 1 January of `year`, 1900 to 2099. */
export const firstDayOf = (year: number): DayNumber => firstDays[year - 1900]!;

const septembers = Array.from({ length: 200 }, (_, i) => dayIn(1900 + i, '09-01'));

/** 1 September of `year`, when the school year begins, 1900 to 2099. */
export const septemberOf = (year: number): DayNumber => septembers[year - 1900]!;

/** The year of a day. */
export const yearOf = (day: DayNumber): number => Number(dayText(day).slice(0, 4));

/** First day of the history of the demo city. */
export const HISTORY_FROM = dayNumber('2023-01-01');

/** The reference day: the counts of the demo city are exact on it, and nothing happens later. */
export const REFERENCE_DAY = dayNumber('2025-12-31');

/** The years of the history. */
export const YEARS = [2023, 2024, 2025] as const;
