/** The middle of several measurements; of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A whole number with its thousands apart. */
export const grouped = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Minimum and median of measurements, with `digits` decimals: `9.8 / 10.4`. */
export const leastAndMedian = (values: readonly number[], digits = 1): string => `${Math.min(...values).toFixed(digits)} / ${median(values).toFixed(digits)}`;

/** Milliseconds since `begin`, a reading of `performance.now()`. */
export const msSince = (begin: number): number => performance.now() - begin;
