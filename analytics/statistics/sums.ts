/** The sums Σy and Σy² of `n` values y. Two sets of values taken together have the sums of both. */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

const UNIT_ROUNDOFF = Number.EPSILON / 2;

/**
 * Σ(y − ȳ)² of `n >= 1` values from Σy and Σy², never negative. It does not change when both sums
 * are taken of y − c instead, for any c. Exactly 0 if it is too small to be distinguished from the
 * rounding of the sums, see {@link beyondRounding}; with c near ȳ no real variation is that small.
 */
export function squaredDeviations(n: number, sum: number, sumOfSquares: number): number {
  return beyondRounding(sumOfSquares - (sum * sum) / n, n, sumOfSquares);
}

/**
 * A sum of squared deviations that was computed from Σy² of `n` values, or 0 when adding the values
 * up one by one could alone have made it: 3·n·2⁻⁵³·Σy² is the most that the roundings of Σy, Σy²
 * and (Σy)²/n come to. So equal values vary by exactly 0. Source: Higham, Accuracy and Stability of
 * Numerical Algorithms, 2nd ed., SIAM 2002, chapters 3 and 4.
 */
export function beyondRounding(deviations: number, n: number, sumOfSquares: number): number {
  return deviations <= 3 * n * UNIT_ROUNDOFF * sumOfSquares ? 0 : deviations;
}
