import { differenceOfProportions } from '../statistics/difference.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/**
 * One rate minus another of the same unit, in percentage points, with Newcombe's interval; EMPTY if
 * one of them is.
 */
export const gapOfRates = (first: Formula, second: Formula): Formula => ({
  kind: FORMULA_KINDS.gap,
  measures: [...first.measures, ...second.measures],
  pairs: [
    { part: 0, whole: 1, isShare: true },
    { part: 2, whole: 3, isShare: true },
  ],
  figure: (sums, at) => {
    const [x1, n1, x2, n2] = sums.map((list, i) => list[at[i]!]!) as [
      number,
      number,
      number,
      number,
    ];
    if (n1 === 0 || n2 === 0) return { ...NO_NUMBERS, status: 'EMPTY' };
    const interval = differenceOfProportions(x1, n1, x2, n2)?.interval ?? null;
    return {
      ...NO_NUMBERS,
      status: 'OK',
      value: (x1 / n1) * 100 - (x2 / n2) * 100,
      lower: interval && interval.lower * 100,
      upper: interval && interval.upper * 100,
    };
  },
  occurs: ([, n1, , n2], [, i, , j]) => n1![i!]! > 0 || n2![j!]! > 0,
  factor: null,
  size: ([x1, n1, x2, n2], [a, b, c, d]) => ({
    count: smallest(n1![b!]!, n2![d!]!),
    counting: smallest(x1![a!]!, x2![c!]!),
  }),
});

/** The smaller of two counts, ignoring 0, which reveals nobody. */
const smallest = (a: number, b: number): number => (a === 0 || b === 0 ? a + b : Math.min(a, b));
