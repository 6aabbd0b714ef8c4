import { civilOf } from './civil.ts';
import type { Period } from './period.ts';

/** The register of entries in contests. */
const ENTRIES = 'contest_entries';

/**
 * Whether an indicator counts entries in contests and a year of the period has no entry on record.
 * Its value (0, or a part of the true count) must then not be judged by.
 * @param contestYears the years with entries on record
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
 * A figure without the numbers that must not be judged by; one without a value for another reason
 * stays as it is.
 */
export const withoutNumbers = <F extends { readonly status?: string }>(figure: F): F =>
  figure.status === 'OK'
    ? { ...figure, status: 'EMPTY', value: null, numerator: null, lower: null, upper: null }
    : figure;
