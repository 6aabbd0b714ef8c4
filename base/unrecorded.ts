import { civilOf } from './civil.ts';
import type { Period } from './period.ts';

/** The register that indicators of contests count. */
const ENTRIES = 'contest_entries';

/**
 * Whether an indicator counts entries in contests, and of a year of the period none at all is on
 * record: then its value, 0 or a part of what there was, is not to be judged by.
 * @param contestYears the years of which entries are on record
 */
export function isUnrecorded(
  { source }: { readonly source: readonly string[] },
  { first, last }: Pick<Period, 'first' | 'last'>,
  contestYears: readonly number[],
): boolean {
  if (!source.includes(ENTRIES)) return false;
  const from = civilOf(first).year;
  const years = civilOf(last).year - from + 1;
  return Array.from({ length: years }, (_, i) => from + i).some(
    (year) => !contestYears.includes(year),
  );
}

/**
 * A figure without the numbers that are not to be judged by; one that has no value for another
 * reason stays as it is.
 */
export const withoutNumbers = <F extends { readonly status?: string }>(figure: F): F =>
  figure.status === 'OK'
    ? { ...figure, status: 'EMPTY', value: null, numerator: null, lower: null, upper: null }
    : figure;
