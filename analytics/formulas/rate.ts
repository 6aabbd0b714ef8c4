import type { Measure } from '../measures/measure.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { NO_NUMBERS, type Figure } from './figure.ts';
import type { Formula, Places, Sums } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/**
 * The figure of a part and its whole: percent, with Wilson's interval, which is left out where the
 * part is larger than the whole.
 */
export function rateFigure(numerator: number, denominator: number): Figure {
  if (denominator === 0) return { ...NO_NUMBERS, status: 'EMPTY', numerator, denominator };
  const interval = wilsonInterval(numerator, denominator);
  // without a spread, since rates are most of all figures
  return {
    status: 'OK',
    value: (numerator / denominator) * 100,
    numerator,
    denominator,
    lower: interval && interval.lower * 100,
    upper: interval && interval.upper * 100,
    standardError: null,
    n: null,
    reported: null,
    required: null,
    parts: null,
  };
}

/**
 * A part of a whole in percent where both are made of several measures, such as events in different
 * windows. @param pairs each a part and its whole; all are added up
 */
export function rateOfSums(pairs: readonly (readonly [part: Measure, whole: Measure])[]): Formula {
  const measures = pairs.flat();
  const sumOf = (sums: Sums, at: Places, first: 0 | 1): number => {
    let sum = 0;
    for (let i: number = first; i < measures.length; i += 2) sum += sums[i]![at[i]!]!;
    return sum;
  };
  return {
    kind: FORMULA_KINDS.rate,
    measures,
    pairs: pairs.map((_, i) => ({ part: 2 * i, whole: 2 * i + 1, isShare: true })),
    figure: (sums, at) => rateFigure(sumOf(sums, at, 0), sumOf(sums, at, 1)),
    occurs: (sums, at) => sumOf(sums, at, 1) > 0,
    factor: 100,
  };
}

/** A part of a whole in percent: sum by sum at every level, never a mean of rates. EMPTY if the whole is 0. */
export const rate = (numerator: Measure, denominator: Measure): Formula => ({
  kind: FORMULA_KINDS.rate,
  measures: [numerator, denominator],
  pairs: [{ part: 0, whole: 1, isShare: true }],
  figure: ([part, whole], [i, j]) => rateFigure(part![i!]!, whole![j!]!),
  occurs: ([, whole], [, j]) => whole![j!]! > 0,
  factor: 100,
});
