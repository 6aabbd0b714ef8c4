import { LAG_SLOTS, NEVER } from '../measures/events.ts';
import type { LagsMeasure } from '../measures/measure.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula, Places, Sums } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/** Which share of the events a quantile does not leave out: `of` out of `outOf`, both whole. */
export interface Share {
  readonly of: number;
  readonly outOf: number;
}

/** The share of the median. */
export const MEDIAN: Share = Object.freeze({ of: 1, outOf: 2 });

/** The share of the 90th percentile. */
export const NINETY_PERCENT: Share = Object.freeze({ of: 9, outOf: 10 });

/** How many events a distribution holds, those of never among them. */
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
 * The lag in days that a share of some events does not exceed. n: the events, those of never among
 * them. EMPTY without any, and where the lag is never. Exact at every node, since distributions add
 * up; without an interval, and no two of them are compared.
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
