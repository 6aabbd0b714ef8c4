import type { UnitMeanMeasure } from '../measures/measure.ts';
import { sumOfParts } from '../statistics/exact-sum.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/** The mean of a number of each unit over the units that have one; n: these units. EMPTY without any. */
export const meanOverUnits = (measure: UnitMeanMeasure): Formula => ({
  kind: FORMULA_KINDS.unitMean,
  measures: [measure],
  pairs: [{ part: 0, whole: 0, isShare: true }],
  figure: ([sums], [at]) => {
    const n = sums![at!]!;
    return n === 0
      ? { ...NO_NUMBERS, status: 'EMPTY', n }
      : { ...NO_NUMBERS, status: 'OK', value: sumOfParts(sums!, at! + 1, 1) / n, n };
  },
  occurs: ([sums], [at]) => sums![at!]! > 0,
  factor: null,
});

/** A figure and its weight in a mean of several. */
export interface Weighted {
  readonly value: number | null;
  readonly weight: number;
}

/** The weighted mean of the figures that have a value; null without any. */
export function weightedMean(figures: readonly Weighted[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of figures) {
    if (value === null) continue;
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}
