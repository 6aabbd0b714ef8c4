/**
 * A confidence interval of 95 %, both ends included, `lower <= upper`; in the unit of the estimate.
 */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The 97.5 % quantile of the standard normal distribution: half the width of a 95 % interval, in standard errors. */
export const Z95 = 1.959963984540054;
