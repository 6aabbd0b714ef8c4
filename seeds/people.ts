import type { DayNumber } from '../base/civil.ts';
import { firstDayOf, septemberOf, yearOf } from './calendar.ts';
import { CATEGORIES, PROFILES, type Category, type SchoolType } from './population.ts';
import type { Random } from './random.ts';

/** A person as registered. */
export interface Person {
  readonly staffNo: string;
  readonly isFemale: boolean;
  readonly bornOn: DayNumber;
}

/** Lowest and highest age of each age band (≤35, 36-45, 46-55, ≥56). */
const BANDS = [
  [22, 35],
  [36, 45],
  [46, 55],
  [56, 60],
] as const;

/** Minimum age of a head. */
const HEAD_AGE = 30;

/**
 * Categories of `size` people, in the shares of the type to the nearest person; the first one is
 * the head.
 */
export function categoriesOf(random: Random, type: SchoolType, size: number): Category[] {
  const shares = PROFILES[type].categories;
  const start = random.unit();
  return Array.from({ length: size }, (_, i) => {
    let place = ((i + start) / size) * 100;
    const index = shares.findIndex((share) => (place -= share) < 0);
    return i === 0 ? 'head' : CATEGORIES[index < 0 ? 1 : index]!;
  });
}

/**
 * Share of women in a category of a type, 0 to 1: as given for teachers; for the others so that the
 * share of all staff is as given.
 */
export function femaleShare(type: SchoolType, category: Category): number {
  const { femaleTeachers, femaleStaff, categories } = PROFILES[type];
  const teachers = categories[CATEGORIES.indexOf('teacher')]! / 100;
  return (
    (category === 'teacher'
      ? femaleTeachers
      : (femaleStaff - femaleTeachers * teachers) / (1 - teachers)) / 100
  );
}

/**
 * Birthday of a person in a category, whose age at the end of the year of `day` follows the age
 * bands of the type.
 */
export function birthday(
  random: Random,
  type: SchoolType,
  category: Category,
  day: DayNumber,
): DayNumber {
  const band = random.weighted(PROFILES[type].ages);
  const [youngest, oldest] = BANDS[band]!;
  const age = random.between(category === 'head' ? Math.max(youngest, HEAD_AGE) : youngest, oldest);
  return firstDayOf(yearOf(day) - age) + random.between(0, 364);
}

/** The first day on which a person may work: 1 September of the year of the 21st birthday. */
export const employableFrom = (bornOn: DayNumber): DayNumber => septemberOf(yearOf(bornOn) + 21);
