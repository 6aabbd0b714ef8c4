import { type IntraclassCorrelation } from './intraclass-correlation.ts';
import { beyondRounding, squaredDeviations, type Sums } from './sums.ts';

/** The search for ρ in 0 … 1: steps to find the highest peak, then halvings down to the last digit. */
const STEPS = 64;
const HALVINGS = 50;

/**
 * ICC(1) and ICC(2) from a random-intercept model, estimated by restricted maximum likelihood:
 * ICC(1) = ρ = τ²/(τ² + σ²), with τ² the variance of the groups' true means and σ² that within
 * groups; ICC(2) = n̄ρ/(1 + (n̄ − 1)ρ), n̄ the mean size of the groups. 0 … 1, as `mult.icc` of R's
 * package multilevel has it. Where groups differ in size it weighs them otherwise than the analysis
 * of variance; where they do not, the two agree, but for negative values, which are 0 here. Null
 * with fewer than two groups, with no group of two and when no value differs from another. The sums
 * may be taken of y − c, with one c for all groups; those without values stand outside. Cost: 114
 * passes over the groups. Source: Patterson and Thompson, Recovery of inter-block information when
 * block sizes are unequal, Biometrika 58 (1971), 545–554; Bliese et al., Improving the measurement
 * of group-level constructs by optimizing between-group differentiation, J. Appl. Psychol. 104
 * (2019), 293–302.
 */
export function intraclassCorrelationReml(groups: readonly Sums[]): IntraclassCorrelation | null {
  const filled = groups.filter(({ n }) => n > 0);
  let n = 0;
  let within = 0;
  let squares = 0;
  for (const group of filled) {
    n += group.n;
    within += squaredDeviations(group.n, group.sum, group.sumOfSquares);
    squares += group.sumOfSquares;
  }
  if (filled.length < 2 || n === filled.length) return null;
  const between = beyondRounding(weigh(filled, 0).deviations, n, squares);
  if (between === 0) return within === 0 ? null : { icc1: 0, icc2: 0 };
  if (within === 0) return { icc1: 1, icc2: 1 };
  const peak = highest((step) => logLikelihood(filled, step / STEPS, n, within));
  let low = Math.max(0, peak - 1) / STEPS;
  let high = (peak + 1) / STEPS;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (rises(filled, middle, n, within)) low = middle;
    else high = middle;
  }
  const size = n / filled.length;
  return { icc1: low, icc2: (size * low) / (1 + (size - 1) * low) };
}

/** The step of 0 … STEPS − 1 where `value` is greatest. */
function highest(value: (step: number) => number): number {
  let best = 0;
  let greatest = -Infinity;
  for (let step = 0; step < STEPS; step++) {
    const likelihood = value(step);
    if (likelihood > greatest) {
      best = step;
      greatest = likelihood;
    }
  }
  return best;
}

/**
 * The restricted likelihood at ρ but for a constant, σ² at its best: with λ = ρ/(1 − ρ), w_g =
 * n_g/(1 + λn_g) and Q = SSW + Σ w_g(ȳ_g − μ)², −2 log L = (N − 1) log Q + Σ log(1 + λn_g) + log
 * Σw_g.
 */
function logLikelihood(groups: readonly Sums[], rho: number, n: number, within: number): number {
  const { weights, logarithms, deviations } = weigh(groups, rho);
  return -((n - 1) * Math.log(within + deviations) + logarithms + Math.log(weights)) / 2;
}

/**
 * Whether it grows with ρ: as dw_g/dλ = −w_g² and μ is at its best, −2 log L has the slope Σw_g −
 * Σw_g²/Σw_g − (N − 1) Σ w_g²(ȳ_g − μ)² / Q in λ.
 */
function rises(groups: readonly Sums[], rho: number, n: number, within: number): boolean {
  const { weights, squaredWeights, deviations, squaredlyWeighted } = weigh(groups, rho);
  return weights - squaredWeights / weights < ((n - 1) * squaredlyWeighted) / (within + deviations);
}

interface Weighed {
  readonly weights: number;
  readonly squaredWeights: number;
  readonly logarithms: number;
  readonly deviations: number;
  readonly squaredlyWeighted: number;
}

/** Σw, Σw², Σ log(1 + λn), Σw(ȳ − μ)² and Σw²(ȳ − μ)², with w = n/(1 + λn) and μ = Σwȳ/Σw. */
function weigh(groups: readonly Sums[], rho: number): Weighed {
  const weightOf = (n: number): number => (n * (1 - rho)) / (1 - rho + rho * n);
  let weights = 0;
  let total = 0;
  for (const { n, sum } of groups) {
    const weight = weightOf(n);
    weights += weight;
    total += weight * (sum / n);
  }
  const mu = total / weights;
  let squaredWeights = 0;
  let logarithms = 0;
  let deviations = 0;
  let squaredlyWeighted = 0;
  for (const { n, sum } of groups) {
    const weight = weightOf(n);
    const square = (sum / n - mu) ** 2;
    squaredWeights += weight * weight;
    logarithms += Math.log(n / weight);
    deviations += weight * square;
    squaredlyWeighted += weight * weight * square;
  }
  return { weights, squaredWeights, logarithms, deviations, squaredlyWeighted };
}
