import { type Interval, Z95 } from './interval.ts';
import { type MeanEstimate } from './stratified-mean.ts';
import { wilsonInterval } from './wilson.ts';

/**
 * First minus second, in their unit, with its 95 % interval. `isReal`: more than chance would
 * explain, at 5 % in both directions together.
 */
export interface Difference {
  readonly difference: number;
  readonly interval: Interval;
  readonly isReal: boolean;
}

/** A difference with its z, in standard errors; null when there is no sampling error to measure it by. */
export interface MeanDifference extends Difference {
  readonly z: number | null;
}

/** Accuracy of means without sampling, see {@link StratifiedMean}. */
const ACCURACY = 1e-9;

/**
 * The difference of the means of two waves or two groups: z = (I₁ − I₂)/√(SE₁² + SE₂²), interval
 * difference ± Z95 · √(SE₁² + SE₂²), real when |z| ≥ Z95. Null when a standard error is not known.
 * Without any sampling error (everybody answered, both times) it is real when the means differ at
 * all, by more than 1e-9. The two must be independent. Waves with people in common mostly are more
 * alike than that, so that a real change may go unseen but chance is not taken for one; a group
 * must not be compared with a whole that holds it.
 * @param width half the width of the interval in standard errors; default {@link Z95}, more where
 *   several are judged together Source: Altman, Machin, Bryant and Gardner (eds.), Statistics with
 *   Confidence, 2nd ed., BMJ Books 2000, chapter 4; domain/DOMAIN.md 7.3 (8).
 */
export function differenceOfMeans(
  first: Pick<MeanEstimate, 'mean' | 'standardError'>,
  second: Pick<MeanEstimate, 'mean' | 'standardError'>,
  width = Z95,
): MeanDifference | null {
  if (first.standardError === null || second.standardError === null) return null;
  const difference = first.mean - second.mean;
  const error = Math.hypot(first.standardError, second.standardError);
  const interval = { lower: difference - width * error, upper: difference + width * error };
  if (error === 0)
    return { difference, interval, isReal: Math.abs(difference) > ACCURACY, z: null };
  return {
    difference,
    interval,
    isReal: Math.abs(difference) >= width * error,
    z: difference / error,
  };
}

/**
 * The difference of two independent proportions, −1 … 1, with the hybrid score interval (method 10,
 * without continuity correction); real when the interval leaves 0 out. Null if a {@link
 * wilsonInterval} of one of the two would be.
 * @param width half the width of the score intervals in standard errors; default {@link Z95}
 *   Source: Newcombe, Interval estimation for the difference between independent proportions:
 *   comparison of eleven methods, Stat. Med. 17 (1998), 873–890.
 */
export function differenceOfProportions(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  width = Z95,
): Difference | null {
  const score1 = wilsonInterval(successes1, trials1, width);
  const score2 = wilsonInterval(successes2, trials2, width);
  if (!score1 || !score2) return null;
  const p1 = successes1 / trials1;
  const p2 = successes2 / trials2;
  const difference = p1 - p2;
  const lower = difference - Math.hypot(p1 - score1.lower, score2.upper - p2);
  const upper = difference + Math.hypot(score1.upper - p1, p2 - score2.lower);
  return { difference, interval: { lower, upper }, isReal: lower > 0 || upper < 0 };
}
