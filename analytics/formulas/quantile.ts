import { LAG_SLOTS, NEVER } from '../measures/events.ts';
import type { LagsMeasure } from '../measures/measure.ts';
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

/** Number of events in a distribution, including events without a lag (never). */
function countOf(sums: Float64Array, at: number): number {
  let count = 0;
  for (let slot = 0; slot < LAG_SLOTS; slot++) count += sums[at + slot]!;
  return count;
}

/**
 * The slot of the ⌈n · share⌉-th smallest of n lags, never last: `percentile_disc` of SQL. The
 * quotient is exact where it is whole, so it is rounded up rightly.
 */
function slotAt(sums: Float64Array, at: number, n: number, { of, outOf }: Share): number {
  const rank = Math.ceil((n * of) / outOf);
  for (let slot = 0, count = 0; slot < NEVER; slot++) {
    count += sums[at + slot]!;
    if (count >= rank) return slot;
  }
  return NEVER;
}

/**
 * The lag in days that a share of some events does not exceed. n: the events, including those
 * without a lag (never). EMPTY without any, and if the lag is never. Exact at every node, since
 * distributions add up; has no interval, and two quantiles are not compared.
 */
export function quantile(lags: LagsMeasure, share: Share): Formula {
  const count = ([sums]: Sums, [at]: Places): number => countOf(sums!, at!);
  return {
    kind: FORMULA_KINDS.quantile,
    measures: [lags],
    pairs: [{ part: 0, whole: 0, isShare: true }],
    figure: (sums, at) => {
      const n = count(sums, at);
      const slot = n === 0 ? NEVER : slotAt(sums[0]!, at[0]!, n, share);
      return slot === NEVER
        ? { ...NO_NUMBERS, status: 'EMPTY', n }
        : { ...NO_NUMBERS, status: 'OK', value: slot, n };
    },
    occurs: (sums, at) => count(sums, at) > 0,
    factor: null,
    size: (sums, at) => {
      const n = count(sums, at);
      return { count: n, counting: n };
    },
  };
}
