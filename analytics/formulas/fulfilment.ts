import type { PerNodeMeasure } from '../measures/measure.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula, Places, Sums } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/**
 * The mean over some lines of what was achieved in percent of the target. Each measure has two
 * numbers: what was achieved, at most the target, and the target. n: lines with a target; EMPTY
 * without any.
 */
export function meanFulfilment(lines: readonly PerNodeMeasure[]): Formula {
  const ratesOf = (sums: Sums, at: Places): number[] =>
    lines.flatMap((_, i) => {
      const target = sums[i]![at[i]! + 1]!;
      return target > 0 ? [(100 * sums[i]![at[i]!]!) / target] : [];
    });
  return {
    kind: FORMULA_KINDS.fulfilment,
    measures: lines,
    pairs: [],
    figure: (sums, at) => {
      const rates = ratesOf(sums, at);
      const n = rates.length;
      if (n === 0) return { ...NO_NUMBERS, status: 'EMPTY', n };
      return { ...NO_NUMBERS, status: 'OK', value: rates.reduce((a, b) => a + b, 0) / n, n };
    },
    occurs: (sums, at) => ratesOf(sums, at).length > 0,
    factor: null,
  };
}
