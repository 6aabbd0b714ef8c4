import { NEVER } from '../measures/events.ts';
import type { LagsMeasure } from '../measures/measure.ts';
import { countAt, valueAt } from '../statistics/distributions.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula, Places, Sums } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/** The share of the events that a quantile covers: `of` out of `outOf`, both whole. */
export interface Share {
  readonly of: number;
  readonly outOf: number;
}

/** The share of the median. */
export const MEDIAN: Share = Object.freeze({ of: 1, outOf: 2 });

/** The share of the 90th percentile. */
export const NINETY_PERCENT: Share = Object.freeze({ of: 9, outOf: 10 });

/**
 * The rank of the lag that a share of n lags does not exceed, the ⌈n · share⌉-th smallest as in
 * `percentile_disc` of SQL. The quotient is exact where it is whole, so it is rounded up rightly.
 */
const rankOf = (n: number, { of, outOf }: Share): number => Math.ceil((n * of) / outOf);

/**
 * The lag in days that a share of some events does not exceed. n: the events, including those
 * without a lag (never). EMPTY without any, and if the lag is never. Exact at every node, since
 * distributions add up; has no interval, and two quantiles are not compared.
 */
export function quantile(lags: LagsMeasure, share: Share): Formula {
  const count = ([sums]: Sums, [at]: Places): number => countAt(sums!, at!);
  return {
    kind: FORMULA_KINDS.quantile,
    measures: [lags],
    pairs: [{ part: 0, whole: 0, isShare: true }],
    figure: (sums, at) => {
      const n = count(sums, at);
      const lag = n === 0 ? NEVER : valueAt(sums[0]!, at[0]!, rankOf(n, share));
      return lag === NEVER
        ? { ...NO_NUMBERS, status: 'EMPTY', n }
        : { ...NO_NUMBERS, status: 'OK', value: lag, n };
    },
    occurs: (sums, at) => count(sums, at) > 0,
    factor: null,
    size: (sums, at) => {
      const n = count(sums, at);
      return { count: n, counting: n };
    },
  };
}
