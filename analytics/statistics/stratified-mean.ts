import { addInParts, sumOfParts } from './exact-sum.ts';
import { squaredDeviations } from './sums.ts';

/**
 * An estimated mean, in the unit of the values. `standardError` null: it cannot be estimated. `n`:
 * number of values; `population`: number of subjects that they represent.
 */
export interface MeanEstimate {
  readonly mean: number;
  readonly standardError: number | null;
  readonly n: number;
  readonly population: number;
}

/**
 * The sums over strata, as places in a list of `width` numbers: lists are added place by place, so
 * that strata merge up a tree in any order and give the same estimate to the last bit. Sums of
 * fractions take three places each ({@link addInParts}); the others are whole numbers. population Σ
 * N_u; n Σ n_u; total Σ N_u (ȳ_u − shift); variance Σ N_u² (1 − n_u/N_u) s_u²/n_u over strata of
 * two values and more; unknown Σ N_u² (1 − n_u/N_u)/n_u over strata of one; within Σ (n_u − 1)
 * s_u²; freedom Σ (n_u − 1).
 */
export const STRATA = Object.freeze({
  population: 0,
  n: 1,
  total: 2,
  variance: 5,
  unknown: 8,
  within: 9,
  freedom: 12,
  width: 13,
});

/** The units in which fractions are added: sums of values below 2⁵³, of squares times squared populations below 2⁶⁶. */
const UNIT = 1;
const UNIT_OF_VARIANCE = 2 ** 13;

/**
 * Adds one stratum to the sums at `at`; it is left out of the estimate if `population` or `n` is 0.
 * @param population N_u, its size
 * @param n n_u, number of values sampled from it
 * @param sum Σ (y − shift)
 * @param sumOfSquares Σ (y − shift)²; a shift near the mean keeps digits that large sums would lose
 */
export function addStratum(
  sums: Float64Array,
  at: number,
  population: number,
  n: number,
  sum: number,
  sumOfSquares: number,
): void {
  if (population <= 0 || n <= 0) return;
  const weight = (population * Math.max(0, population - n)) / n;
  sums[at + STRATA.population]! += population;
  sums[at + STRATA.n]! += n;
  addInParts(sums, at + STRATA.total, population * (sum / n), UNIT);
  if (n === 1) sums[at + STRATA.unknown]! += weight;
  else {
    const deviations = squaredDeviations(n, sum, sumOfSquares);
    const variance = weight * (deviations / (n - 1));
    addInParts(sums, at + STRATA.variance, variance, UNIT_OF_VARIANCE);
    addInParts(sums, at + STRATA.within, deviations, UNIT);
    sums[at + STRATA.freedom]! += n - 1;
  }
}

/**
 * The mean of a population from samples of its strata, with the finite-population correction; null
 * when no stratum counts.
 *
 * I = Σ N_u ȳ_u / N and Var = Σ (N_u/N)² (1 − n_u/N_u) s_u²/n_u, with N = Σ N_u and s_u² the sample
 * variance (divisor n_u − 1). A stratum with one value takes the pooled variance within strata, Σ
 * (n_u − 1) s_u² / Σ (n_u − 1). One with more values than population (people came since the
 * reference day) is taken as complete: its correction is 0, never negative. `standardError` is null
 * when a stratum has one value of several and no stratum has two, so that nothing tells how values
 * vary; 0 when every stratum is complete.
 *
 * Values of 0 … 100 in strata of up to 10⁶ come out within 1e-9 of the exact mean and standard
 * error if their sums are right to the last digit and s_u is 0 or at least 0.01; the rounding
 * errors of the sums themselves are the caller's. Source: Cochran, Sampling Techniques, 3rd ed.,
 * Wiley 1977, chapter 5; the pooled variance: contract/METRICS.md, "Survey waves".
 * @param shift what was taken off every value before it was summed
 */
export function estimateOf(sums: Float64Array, at: number, shift: number): MeanEstimate | null {
  const of = (place: number): number => sums[at + place]!;
  const population = of(STRATA.population);
  const unknown = of(STRATA.unknown);
  const freedom = of(STRATA.freedom);
  if (population === 0) return null;
  const variance = sumOfParts(sums, at + STRATA.variance, UNIT_OF_VARIANCE);
  const within = sumOfParts(sums, at + STRATA.within, UNIT);
  const whole =
    unknown === 0 ? variance : freedom === 0 ? null : variance + unknown * (within / freedom);
  return {
    mean: shift + sumOfParts(sums, at + STRATA.total, UNIT) / population,
    standardError: whole === null ? null : Math.sqrt(whole) / population,
    n: of(STRATA.n),
    population,
  };
}
