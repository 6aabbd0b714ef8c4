import type { Measure } from '../measures/measure.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';

/** A part and its whole. */
export interface ShareOf {
  readonly part: Measure;
  readonly whole: Measure;
}

/**
 * The quotient of two shares, such as that of women among representatives and among staff. n: units
 * that both are of; EMPTY where something that is divided by is 0.
 */
export const ratioOfShares = (share: ShareOf, base: ShareOf, units: Measure): Formula => ({
  kind: FORMULA_KINDS.ratioOfShares,
  measures: [share.part, share.whole, base.part, base.whole, units],
  pairs: [{ part: 0, whole: 1, isShare: true }],
  figure: (sums, at) => {
    const [part, whole, basePart, baseWhole, n] = sums.map((list, i) => list[at[i]!]!) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return whole === 0 || baseWhole === 0 || basePart === 0
      ? { ...NO_NUMBERS, status: 'EMPTY', n }
      : { ...NO_NUMBERS, status: 'OK', value: part / whole / (basePart / baseWhole), n };
  },
  occurs: (sums, at) => sums[4]![at[4]!]! > 0,
  factor: null,
});
