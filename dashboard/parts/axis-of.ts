import type { FigureFragment } from '../operations/generated.ts';

/** The numbers of a figure that a chart draws. */
type Drawn = Pick<FigureFragment, 'value' | 'lower' | 'upper'>;

/** The ends of an axis, and whether the target is on it. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly hasTarget: boolean;
}

/** The bounds that an axis of a unit does not leave. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  '%': [0, 100],
  '0-100': [0, 100],
};

/** Whether a chart of some figures compares intervals. */
export const haveIntervals = (figures: readonly Drawn[]): boolean =>
  figures.some(({ lower, upper }) => typeof lower === 'number' && typeof upper === 'number');

/**
 * The axis for figures with intervals, as narrow as they allow, since its position and not its
 * length is read. A target further away than the figures reach is left out.
 */
export function axisOf(figures: readonly Drawn[], target: number | null, unit: string): Axis {
  const drawn = figures.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((number) => typeof number === 'number'),
  );
  if (drawn.length === 0) return { min: 0, max: 1, hasTarget: false };
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)];
  const reach = Math.max(high - low, 1);
  const hasTarget = target !== null && target >= low - reach && target <= high + reach;
  const [from, to] = hasTarget ? [Math.min(low, target), Math.max(high, target)] : [low, high];
  const step = 10 ** Math.floor(Math.log10(Math.max(to - from, 0.1))) / 2;
  const [least, most] = BOUNDS[unit] ?? [-Infinity, Infinity];
  return {
    min: Math.max(least, Math.floor(from / step - 0.2) * step),
    max: Math.min(most, Math.ceil(to / step + 0.2) * step),
    hasTarget,
  };
}
