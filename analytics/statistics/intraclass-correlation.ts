import { beyondRounding, squaredDeviations } from './sums.ts';

/**
 * How alike the members of a group answer. `icc1`: the share of the variance that lies between
 * groups, or the likeness of two members of one group; `icc2`: the reliability of a group's mean.
 * Both at most 1; null: undefined.
 */
export interface IntraclassCorrelation {
  readonly icc1: number;
  readonly icc2: number | null;
}

/**
 * ICC(1) and ICC(2) from a one-way analysis of variance; fed group by group, in any order, keeping nothing of them.
 *
 * ICC(1) = (MSB − MSW) / (MSB + (n̄ − 1) MSW) and ICC(2) = (MSB − MSW) / MSB, with n̄ the mean size
 * of the groups, as `ICC1` and `ICC2` of R's package multilevel have it. Neither is cut off at 0:
 * groups that differ less than chance would make them give negative values. The sums may be taken
 * of y − c instead of y, with one c for all groups. Source: Bartko, On various intraclass
 * correlation reliability coefficients, Psychol. Bull. 83 (1976), 762–765; Bliese, in Klein and
 * Kozlowski (eds.), Multilevel Theory, Research, and Methods in Organizations, Jossey-Bass 2000,
 * 349–381; between groups: Chan, Golub and LeVeque, Algorithms for computing the sample variance,
 * Am. Stat. 37 (1983), 242–247.
 */
export class GroupVariance {
  #groups = 0;
  #n = 0;
  #mean = 0;
  #between = 0;
  #within = 0;
  #sumOfSquares = 0;

  /** Adds one group: Σy and Σy² of its `n` values; a group without values is ignored. */
  add(n: number, sum: number, sumOfSquares: number): void {
    if (n <= 0) return;
    const away = sum / n - this.#mean;
    const together = this.#n + n;
    this.#groups++;
    this.#between += away * away * (this.#n / together) * n;
    this.#mean += away * (n / together);
    this.#n = together;
    this.#within += squaredDeviations(n, sum, sumOfSquares);
    this.#sumOfSquares += sumOfSquares;
  }

  /**
   * The correlations over the groups so far. Null with fewer than two groups, with no group of two
   * and when no value differs from another; `icc2` null when all groups have the same mean.
   */
  estimate(): IntraclassCorrelation | null {
    const between = beyondRounding(this.#between, this.#n, this.#sumOfSquares);
    if (this.#groups < 2 || this.#n === this.#groups || (between === 0 && this.#within === 0))
      return null;
    const msb = between / (this.#groups - 1);
    const msw = this.#within / (this.#n - this.#groups);
    const size = this.#n / this.#groups;
    return {
      icc1: (msb - msw) / (msb + (size - 1) * msw),
      icc2: msb === 0 ? null : (msb - msw) / msb,
    };
  }
}
