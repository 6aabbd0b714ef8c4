import { birthday, bornBy, civilOf, numberOf, type DayNumber } from '../../base/civil.ts';

/** The ages, in completed years, at which a band begins; those younger than the first are in band 0. */
export const BAND_AGES = [30, 36, 46, 56] as const;

/** The keys of the bands, in the order of their numbers. */
export const AGE_BANDS: readonly string[] = Object.freeze([
  '<30',
  '30-35',
  '36-45',
  '46-55',
  '>=56',
]);

/** For each age of {@link BAND_AGES}: the last day of birth of those who have reached it on `day`. */
export const bandCuts = (day: DayNumber): readonly number[] =>
  BAND_AGES.map((age) => bornBy(day, age));

/**
 * Writes the days on which a person passes into the next band, youngest first, into a list with a
 * place for each.
 */
export function bandBirthdays(born: DayNumber, into: Int32Array): Int32Array {
  const { year, month, day } = civilOf(born);
  const isLeapDay = month === 2 && day === 29;
  for (let i = 0; i < BAND_AGES.length; i++)
    into[i] = isLeapDay
      ? birthday(born, BAND_AGES[i]!)
      : numberOf(year + BAND_AGES[i]!, month, day);
  return into;
}
