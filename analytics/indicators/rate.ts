import type { Measure } from '../measures/measure.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { Figure, Formula } from './indicator.ts';

/** The figure of a part and its whole: percent, with Wilson's interval, which is left out where the part is larger than the whole. */
export function rateFigure(numerator: number, denominator: number): Figure {
  if (denominator === 0)
    return {
      status: 'EMPTY',
      value: null,
      numerator,
      denominator,
      lower: null,
      upper: null,
      standardError: null,
      n: null,
    };
  const interval = wilsonInterval(numerator, denominator);
  return {
    status: 'OK',
    value: (numerator / denominator) * 100,
    numerator,
    denominator,
    lower: interval && interval.lower * 100,
    upper: interval && interval.upper * 100,
    standardError: null,
    n: null,
  };
}

/** A part of a whole in percent: sum by sum at every level, never a mean of rates. EMPTY where the whole is 0. */
export const rate = (numerator: Measure, denominator: Measure): Formula => ({
  kind: 'rate',
  measures: [numerator, denominator],
  figure: ([part, whole], [i, j]) => rateFigure(part![i!]!, whole![j!]!),
  occurs: ([, whole], [, j]) => whole![j!]! > 0,
});
