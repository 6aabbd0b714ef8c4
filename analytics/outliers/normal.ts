import { binomialRange, type CountRange } from '../statistics/binomial-range.ts';
import { MAX_Z, robustSpread, type RobustSpread } from '../statistics/robust-spread.ts';
import type { Figure } from '../formulas/figure.ts';
import type { Indicator } from '../indicators/indicator.ts';

/** The probability beyond {@link MAX_Z} standard deviations on one side of a normal distribution. */
const TAIL = 2.326290790355e-4;

/** What is normal among like units. */
export interface Normal extends RobustSpread {
  /** median ± 3.5 times the spread, within what the indicator can be; where the spread is 0, the median */
  readonly lower: number;
  readonly upper: number;
}

/** What would be normal for one unit. */
export interface NormalFor {
  /** the robust z-score; null: all peers are equal */
  readonly z: number | null;
  /** of {@link Normal}, wider where chance alone explains more at the size of the unit */
  readonly lower: number;
  readonly upper: number;
  /** of shares of whole numbers: the numerators that lie within; null: no such share */
  readonly counts: CountRange | null;
}

const isWhole = (number: number | null): number is number => Number.isInteger(number);

/** A figure that has a value. */
export type Valued = Pick<Figure, 'numerator' | 'denominator' | 'standardError'> & {
  readonly value: number;
};

/** Whether a figure is a share of counted things, so that chance has a binomial distribution. */
const isShareOfCounts = (
  { numerator, denominator }: Valued,
  { formula: { kind } }: Indicator,
): boolean =>
  kind.isShare &&
  isWhole(numerator) &&
  isWhole(denominator) &&
  denominator > 0 &&
  numerator <= denominator;

/** The least and greatest value that an indicator can have. */
const limitsOf = (
  { unit, formula: { kind } }: Indicator,
  isEverNegative: boolean,
): readonly [number, number] => {
  if (kind.isShare || unit === '0-100') return [0, 100];
  return [isEverNegative ? -Infinity : 0, Infinity];
};

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));

/** What is normal among some figures, at least one, and for each of them. */
export function normalOf(
  figures: readonly Valued[],
  indicator: Indicator,
): { readonly normal: Normal; readonly of: (figure: Valued) => NormalFor } {
  const values = figures.map(({ value }) => value);
  const robust = robustSpread(values);
  const { median, spread } = robust;
  const limits = limitsOf(
    indicator,
    values.some((value) => value < 0),
  );
  const normal: Normal = {
    ...robust,
    lower: within(median - MAX_Z * spread, limits),
    upper: within(median + MAX_Z * spread, limits),
  };
  const shareFigures = figures.filter((figure) => isShareOfCounts(figure, indicator));
  const sumOf = (name: 'numerator' | 'denominator'): number =>
    shareFigures.reduce((sum, figure) => sum + figure[name]!, 0);
  const [numerators, denominators] = [sumOf('numerator'), sumOf('denominator')];

  const of = (figure: Valued): NormalFor => {
    const z = spread === 0 ? null : (figure.value - median) / spread;
    const chance = MAX_Z * (figure.standardError ?? 0);
    if (!isShareOfCounts(figure, indicator))
      return {
        z,
        lower: Math.min(normal.lower, within(median - chance, limits)),
        upper: Math.max(normal.upper, within(median + chance, limits)),
        counts: null,
      };
    // the share of the others, so that a large unit does not explain itself; by the rule of
    // succession, so that what never happened among few is not impossible
    const others = denominators - figure.denominator!;
    const share = (numerators - figure.numerator! + 1) / (others + 2);
    const trials = figure.denominator!;
    const range = binomialRange(trials, share, TAIL);
    const lower = Math.min(normal.lower, (100 * range.least) / trials);
    const upper = Math.max(normal.upper, (100 * range.most) / trials);
    return {
      z,
      lower,
      upper,
      counts: {
        least: Math.ceil((lower * trials) / 100 - ROUNDING),
        most: Math.floor((upper * trials) / 100 + ROUNDING),
      },
    };
  };
  return { normal, of };
}

/** Differences of values below this are rounding. */
const ROUNDING = 1e-9;

/** On which side of what is normal a value lies; null: within. */
export function sideOf(
  value: number,
  { lower, upper }: Pick<NormalFor, 'lower' | 'upper'>,
): 'BELOW' | 'ABOVE' | null {
  if (value < lower - ROUNDING) return 'BELOW';
  return value > upper + ROUNDING ? 'ABOVE' : null;
}
