import { exp, type Random } from './random.ts';
import type { SchoolType } from './population.ts';

/**
 * Standard deviation of the logarithm of a unit's size: sqrt(ln(1 + 0.45²)), a coefficient of
 * variation of 0.45 (estimate).
 */
const SIGMA = 0.4294;

/**
 * Least staff of a unit of the type: 6 for kindergartens and training institutions, else 20 (domain
 * reference, section 4.3).
 */
export const minSize = (type: SchoolType): number => (type === 'KG' || type === 'TR' ? 6 : 20);

/**
 * `count` log-normal sizes of at least `min` each, with the sum `total`, which must be at least
 * `count * min`.
 */
export function drawSizes(random: Random, count: number, total: number, min: number): number[] {
  const unscaled = Array.from({ length: count }, () => exp(SIGMA * random.normal()));
  const scaled = (factor: number): number[] =>
    unscaled.map((size) => Math.max(min, Math.floor(size * factor)));
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
  let low = 0;
  let high = total * 20;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (sum(scaled(middle)) <= total) low = middle;
    else high = middle;
  }
  const sizes = scaled(low);
  for (let i = 0, rest = total - sum(sizes); rest > 0; i = (i + 1) % count, rest--) sizes[i]!++;
  return sizes;
}
