import type { DayNumber } from '../base/civil.ts';
import { dayNumber, dayOf, type Day } from '../base/day.ts';

/** Later than every day of the demo: the end of what is still so. Written as an empty cell. */
export const FOREVER: DayNumber = 1_000_000;

/** The number of the day `monthDay` (`MM-DD`) in `year`. */
export const dayIn = (year: number, monthDay: string): DayNumber =>
  dayNumber(`${year}-${monthDay}`);

const written = new Map<DayNumber, Day>([[FOREVER, '']]);

/** `YYYY-MM-DD`, or an empty text for {@link FOREVER}. */
export function text(day: DayNumber): Day {
  let it = written.get(day);
  if (it === undefined) written.set(day, (it = dayOf(day)));
  return it;
}

const firstDays = Array.from({ length: 200 }, (_, i) => dayIn(1900 + i, '01-01'));

/** 1 January of `year`, 1900 to 2099. */
export const firstDayOf = (year: number): DayNumber => firstDays[year - 1900]!;

const septembers = Array.from({ length: 200 }, (_, i) => dayIn(1900 + i, '09-01'));

/** 1 September of `year`, when the school year begins, 1900 to 2099. */
export const septemberOf = (year: number): DayNumber => septembers[year - 1900]!;

/** The year in which `day` lies. */
export const yearOf = (day: DayNumber): number => Number(text(day).slice(0, 4));

/** First day of the history that the demo tells. */
export const HISTORY_FROM = dayNumber('2023-01-01');

/** The reference day, on which the counts of the demo are exact; nothing happens after it. */
export const REFERENCE_DAY = dayNumber('2025-12-31');

/** The years of the history. */
export const YEARS = [2023, 2024, 2025] as const;
