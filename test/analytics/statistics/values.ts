import { type Sums } from '../../../analytics/statistics/sums.ts';

/** The sums of some values, added up one by one, after `shift` was taken off each. */
export function sumsOf(values: readonly number[], shift = 0): Sums {
  let sum = 0;
  let sumOfSquares = 0;
  for (const value of values) {
    sum += value - shift;
    sumOfSquares += (value - shift) ** 2;
  }
  return { n: values.length, sum, sumOfSquares };
}

/** The sums of two sets of values taken together. */
export const together = (a: Sums, b: Sums): Sums => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  sumOfSquares: a.sumOfSquares + b.sumOfSquares,
});

/** The mean of values. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((all, it) => all + it, 0) / values.length;

/** Σ(y − ȳ)², in two passes over the values. */
export function deviationsOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((all, it) => all + (it - mean) ** 2, 0);
}
