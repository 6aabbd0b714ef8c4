import type { FigureFragment } from '../operations/generated.ts';

/** The numbers of a figure that a chart draws. */
type Drawn = Pick<FigureFragment, 'value' | 'lower' | 'upper'>;

/** An axis with round ends and steps, and whether the target is on it. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly hasTarget: boolean;
}

/** The bounds that an axis of a unit does not leave. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  '%': [0, 100],
  '0-100': [0, 100],
};

/** Values closer to each other than this part of the highest are not told apart by bars from zero. */
const CROWDED = 0.25;

/** Whether a chart of some figures compares intervals. */
export const haveIntervals = (figures: readonly Drawn[]): boolean =>
  figures.some(({ lower, upper }) => typeof lower === 'number' && typeof upper === 'number');

/** Whether bars from zero would hide the differences of some figures. */
export function areCrowded(figures: readonly Drawn[]): boolean {
  const values = figures.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length > 1 && low > 0 && high - low < CROWDED * high;
}

/** The round number 1, 2 or 5 times a power of ten that is at least a number. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

const STEPS = 6;

/**
 * The axis for figures that are drawn as dots, as narrow as they allow, since its position and not
 * its length is read. A target further away than the figures reach is left out.
 */
export function axisOf(figures: readonly Drawn[], target: number | null, unit: string): Axis {
  const drawn = figures.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((number) => typeof number === 'number'),
  );
  if (drawn.length === 0) return { min: 0, max: 1, step: 1, hasTarget: false };
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)];
  const reach = Math.max(high - low, 1);
  const hasTarget = target !== null && target >= low - reach && target <= high + reach;
  const [from, to] = hasTarget ? [Math.min(low, target), Math.max(high, target)] : [low, high];
  const step = roundStep(Math.max(to - from, 0.1) / STEPS);
  const [least, most] = BOUNDS[unit] ?? [-Infinity, Infinity];
  return {
    // a dot at the end of the axis would be half hidden
    min: Math.max(least, Math.floor(from / step - 0.1) * step),
    max: Math.min(most, Math.ceil(to / step + 0.1) * step),
    step,
    hasTarget,
  };
}
