import type { Measure } from '../measures/measure.ts';
import { partsOf } from '../measures/measure-traits.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/**
 * A sum for each of something else, such as events per thousand people; EMPTY if there is
 * nothing to divide by. @param factor 1 per one, 1,000 per thousand
 */
export function ratio(numerator: Measure, denominator: Measure, factor = 1): Formula {
  const parts = [partsOf(numerator), partsOf(denominator)] as const;
  return {
    kind: FORMULA_KINDS.ratio,
    measures: [numerator, denominator],
    pairs: [{ part: 0, whole: 1, isShare: false }],
    figure: ([sums, bases], [i, j]) => {
      // whole numbers of parts: one division gives the double nearest to the exact decimal
      const sum = sums![i!]! / parts[0];
      const base = bases![j!]! / parts[1];
      return {
        ...NO_NUMBERS,
        status: base === 0 ? 'EMPTY' : 'OK',
        value: base === 0 ? null : (factor * sum) / base,
        numerator: sum,
        denominator: base,
      };
    },
    occurs: ([, bases], [, j]) => bases![j!]! > 0,
    factor,
  };
}
