/** How the spread of some values was estimated. */
export type SpreadMethod = 'MAD' | 'MEAN_DEVIATION' | 'NONE';

/** The middle of some values and how far the others lie from it. */
export interface RobustSpread {
  readonly median: number;
  /** median of the absolute deviations from the median, not scaled */
  readonly mad: number;
  /** the estimate of one standard deviation; 0 with method NONE: all values are equal */
  readonly spread: number;
  readonly method: SpreadMethod;
}

/** Makes the MAD of a normal distribution its standard deviation: 1 / Φ⁻¹(3/4). */
const MAD_SCALE = 1.4826;

/** The same of the mean absolute deviation: √(π/2). */
const MEAN_SCALE = 1.253314;

/**
 * Robust z-scores beyond this are outliers. Source of it, and of the mean deviation where the MAD is
 * 0: Iglewicz and Hoaglin, How to detect and handle outliers, ASQC Quality Press (1993), section 3.
 */
export const MAX_Z = 3.5;

/** The median of at least one value: of an even number the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * The least spread of values that are not all equal: below it they look equal with the two decimals
 * that people see. So payments that differ by a fen do not make everything else an outlier.
 */
const LEAST_DEVIATION = 0.005;

/**
 * Median and spread of at least one value. Where more than half of the values are equal, as people
 * see them, the MAD says nothing of the others: the mean absolute deviation takes its place.
 */
export function robustSpread(values: readonly number[]): RobustSpread {
  const median = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - median));
  const mad = medianOf(deviations);
  if (mad >= LEAST_DEVIATION) return { median, mad, spread: MAD_SCALE * mad, method: 'MAD' };
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length;
  return mean > ROUNDING
    ? {
        median,
        mad,
        spread: Math.max(MEAN_SCALE * mean, LEAST_DEVIATION),
        method: 'MEAN_DEVIATION',
      }
    : { median, mad, spread: 0, method: 'NONE' };
}

/** Values that differ by less are equal but for rounding. */
const ROUNDING = 1e-9;
