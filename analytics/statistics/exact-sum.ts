/** A sum is kept in two parts, the upper counting for so many of the lower. */
const PART = 2 ** 27;

/**
 * Adds numbers so that their order does not matter: each is rounded to a multiple of `1 / scale`, and multiples are added as whole numbers, in an upper
 * and a lower part. Exact for up to 2²⁶ numbers below `2⁵³ / scale`.
 * @param parts where the sum is kept: its upper part at `at`, its lower behind; both 0 to begin with
 * @param scale a power of two
 */
export function addExactly(parts: Float64Array, at: number, value: number, scale: number): void {
  const whole = Math.round(value * scale);
  const upper = Math.floor(whole / PART);
  parts[at]! += upper;
  parts[at + 1]! += whole - upper * PART;
}

/** The sum of what was added, rounded once. */
export const exactSum = (parts: Float64Array, at: number, scale: number): number =>
  (parts[at]! * PART + parts[at + 1]!) / scale;
