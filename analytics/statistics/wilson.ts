import { type Interval, Z95 } from './interval.ts';

/**
 * The score interval of a proportion, as proportions 0 … 1; it always holds `successes / trials`,
 * and ends exactly at 0 or 1 where that does. Null when there are no trials or `successes` is
 * outside 0 … `trials`. Counts need not be whole: with the finite-population correction give n* =
 * n(N − 1)/(N − n) trials and as many successes in proportion.
 * @param z half the width in standard errors; default: of 95 % Source: Wilson, Probable
 *   inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22 (1927),
 *   209–212.
 */
export function wilsonInterval(successes: number, trials: number, z = Z95): Interval | null {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) return null;
  const z2 = z * z;
  const failures = trials - successes;
  const centre = (successes + z2 / 2) / (trials + z2);
  const half = (z * Math.sqrt((successes / trials) * failures + z2 / 4)) / (trials + z2);
  return { lower: successes === 0 ? 0 : centre - half, upper: failures === 0 ? 1 : centre + half };
}
