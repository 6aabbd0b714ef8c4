/** The median; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A measurement with at least two significant digits: `0.027`, `3.6`, `158`. */
export const short = (value: number): string =>
  value < 10 ? value.toPrecision(2) : value.toFixed(0);

/** Median and 95th percentile of measurements: `3.6 / 10`. */
export function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${short(median(values))} / ${short(sorted[Math.floor(sorted.length * 0.95)]!)}`;
}

/** A whole number with thousands separators. */
export const grouped = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Bytes as `246 MiB`. */
export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** Milliseconds since `begin`, a reading of `performance.now()`. */
export const msSince = (begin: number): number => performance.now() - begin;
