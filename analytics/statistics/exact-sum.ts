/** A sum is stored in two parts; a unit of the upper part is this many of the lower. */
const PART = 2 ** 27;

/**
 * Adds numbers so that their order does not matter: each is rounded to a multiple of `1 / scale`,
 * and multiples are added as whole numbers, in an upper and a lower part. Exact for up to 2²⁶
 * numbers below `2⁵³ / scale`.
 * @param parts contains the sum: its upper part at `at`, then its lower; both 0 to begin with
 * @param scale a power of two
 */
export function addExactly(parts: Float64Array, at: number, value: number, scale: number): void {
  const whole = Math.round(value * scale);
  const upper = Math.floor(whole / PART);
  parts[at]! += upper;
  parts[at + 1]! += whole - upper * PART;
}

/** The sum of the added numbers, rounded once. */
export const exactSum = (parts: Float64Array, at: number, scale: number): number =>
  (parts[at]! * PART + parts[at + 1]!) / scale;

/** Number of places that {@link addInParts} needs for one sum. */
export const PARTS_OF_SUM = 3;

/**
 * Adds a number of any size to a sum so that the order of the additions does not matter: the number
 * is cut into whole multiples of `unit`, `unit · 2⁻²⁷` and `unit · 2⁻⁵⁴`, the last rounded, and
 * each is added as a whole number. Such sums may themselves be added place by place. Exact for up
 * to 2²⁶ numbers whose sum is below `2⁵³ · unit`.
 * @param parts contains the sum: {@link PARTS_OF_SUM} places from `at` on, all 0 to begin with
 * @param unit a power of two
 */
export function addInParts(parts: Float64Array, at: number, value: number, unit: number): void {
  const scaled = value / unit;
  const upper = Math.trunc(scaled);
  const rest = (scaled - upper) * PART;
  const middle = Math.trunc(rest);
  parts[at]! += upper;
  parts[at + 1]! += middle;
  parts[at + 2]! += Math.round((rest - middle) * PART);
}

/** The sum that {@link addInParts} keeps; equal parts give the same number to the last bit. */
export const sumOfParts = (parts: Float64Array, at: number, unit: number): number =>
  (parts[at]! + (parts[at + 1]! + parts[at + 2]! / PART) / PART) * unit;
