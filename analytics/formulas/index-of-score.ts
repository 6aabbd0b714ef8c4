import type { ScoreMeasure } from '../measures/measure.ts';
import { Z95 } from '../statistics/interval.ts';
import { estimateOf, STRATA } from '../statistics/stratified-mean.ts';
import { SHIFT } from '../survey/waves.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/** Fewer valid answers than this are withheld from everybody. */
export const MIN_ANSWERS = 10;

/**
 * The mean of a score over all staff, with units as strata, its standard error and 95 % interval.
 * EMPTY without a valid answer, SUPPRESSED below {@link MIN_ANSWERS}; error and interval are null
 * if the variance of the answers cannot be estimated.
 */
export const indexOfScore = (measure: ScoreMeasure): Formula => ({
  kind: FORMULA_KINDS.index,
  measures: [measure],
  pairs: [],
  figure: ([sums], [at]) => {
    const estimate = estimateOf(sums!, at!, SHIFT);
    if (!estimate) return { ...NO_NUMBERS, status: 'EMPTY', n: 0 };
    const { mean, standardError, n } = estimate;
    if (n < MIN_ANSWERS) return { ...NO_NUMBERS, status: 'SUPPRESSED', n };
    const half = standardError === null ? null : Z95 * standardError;
    return {
      ...NO_NUMBERS,
      status: 'OK',
      value: mean,
      lower: half === null ? null : mean - half,
      upper: half === null ? null : mean + half,
      standardError,
      n,
    };
  },
  occurs: ([sums], [at]) => sums![at! + STRATA.n]! > 0,
  factor: null,
});
