import type { Measure } from '../measures/measure.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { NO_NUMBERS, type Figure } from './figure.ts';
import type { Formula } from './formula.ts';
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

/** A part of a whole in percent: sum by sum at every level, never a mean of rates. EMPTY where the whole is 0. */
export const rate = (numerator: Measure, denominator: Measure): Formula => ({
  kind: FORMULA_KINDS.rate,
  measures: [numerator, denominator],
  pairs: [{ part: 0, whole: 1, isShare: true }],
  figure: ([part, whole], [i, j]) => rateFigure(part![i!]!, whole![j!]!),
  occurs: ([, whole], [, j]) => whole![j!]! > 0,
  factor: 100,
});
