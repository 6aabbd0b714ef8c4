import { civilOf } from './civil.ts';
import type { Period } from './period.ts';

/** The register that indicators of contests count. */
const ENTRIES = 'contest_entries';

/**
 * Whether the 0 of an indicator says nothing about a period: it counts entries in contests, and of none of the years of the period a contest is on record.
 * @param contestYears the years of which there is one
 */
export const isUnrecorded = ({ source }: { readonly source: readonly string[] }, { first, last }: Pick<Period, 'first' | 'last'>, contestYears: readonly number[]): boolean =>
  source.includes(ENTRIES) && !contestYears.some((year) => year >= civilOf(first).year && year <= civilOf(last).year);
