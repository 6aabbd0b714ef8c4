import { Z95 } from './interval.ts';

/** Terms of the continued fraction: from 1.9 on it is exact to the last digits with fewer. */
const TERMS = 400;

/**
 * The probability that a standard normal variable is above z, for z of 1.5 and more: φ(z) / (z +
 * 1/(z + 2/(z + 3/(z + …)))). Source: Laplace 1805; Abramowitz and Stegun, Handbook of Mathematical
 * Functions, NBS 1964, 26.2.14.
 */
export function upperTail(z: number): number {
  let fraction = z;
  for (let k = TERMS; k > 0; k--) fraction = z + k / fraction;
  return Math.exp((-z * z) / 2) / (Math.sqrt(2 * Math.PI) * fraction);
}

/** Above this quantile the tail (1e-88) is not computed. */
const MAX_QUANTILE = 20;

/** The z above which a standard normal variable lies with a probability of at most 0.025. */
function zAbove(probability: number): number {
  let low = Z95;
  let high = MAX_QUANTILE;
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (upperTail(middle) > probability) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Half the width, in standard errors, that the intervals of the differences of all pairs among some
 * groups need so that all of them hold together with at least 95 %: then the pairs to report may be
 * chosen afterwards, such as each against the best. 1.96 for two groups. Source: Bonferroni's
 * inequality; Miller, Simultaneous Statistical Inference, 2nd ed., Springer 1981, chapter 2.
 */
export function pairwiseZ(groups: number): number {
  const pairs = (groups * (groups - 1)) / 2;
  return pairs <= 1 ? Z95 : zAbove(0.025 / pairs);
}
