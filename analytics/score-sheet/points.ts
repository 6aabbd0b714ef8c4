/** Scores have two decimals. */
const HUNDREDTHS = 100;

/** Halves that binary fractions put just below a half are rounded up all the same. */
const NEARLY = 1e-9;

/** A score, rounded to hundredths, halves up. Scores are never negative. */
export const roundedScore = (score: number): number =>
  Math.floor(score * HUNDREDTHS + 0.5 + NEARLY) / HUNDREDTHS;

/**
 * Which share of its points a value earns: (value − floor) ÷ (target − floor), from 0 to 1. A target
 * that is no better than the floor is reached or not.
 */
export function shareOfPoints(
  value: number,
  {
    floor,
    target,
    isUp,
  }: { readonly floor: number; readonly target: number; readonly isUp: boolean },
): number {
  const sign = isUp ? 1 : -1;
  const range = sign * (target - floor);
  if (range <= 0) return sign * (value - target) >= 0 ? 1 : 0;
  return Math.min(1, Math.max(0, (sign * (value - floor)) / range));
}

/** A number of points out of others. */
export interface Earned {
  readonly points: number;
  readonly score: number;
}

/**
 * What some parts earned, brought to `full` points: parts that do not count are not among them. Null
 * without any part.
 */
export function rescaled(parts: readonly Earned[], full: number): number | null {
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  if (points === 0) return null;
  return roundedScore((full * parts.reduce((sum, part) => sum + part.score, 0)) / points);
}
