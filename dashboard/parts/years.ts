import { yearBefore } from '../../base/period.ts';

const YEARS = 6;

/** A period with the same of the five years before, oldest first. */
export function yearsUpTo(period: string): string[] {
  const periods = [period];
  while (periods.length < YEARS) periods.unshift(yearBefore(periods[0]!));
  return periods;
}
