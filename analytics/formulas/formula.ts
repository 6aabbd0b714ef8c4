import type { Measure } from '../measures/measure.ts';
import type { Figure } from './figure.ts';
import type { FormulaKind } from './formula-kind.ts';

/** The sums of the measures of a formula: a list for each measure, with one number or several for each node. */
export type Sums = readonly Float64Array[];

/** For each list of {@link Sums}, the index of the first number of one node. */
export type Places = readonly number[];

/** A sum of money: all of it, and what its largest contributor gives. */
export interface Amount {
  readonly total: number;
  readonly largest: number;
}

/** On how many persons or answers a figure rests; rules of disclosure depend on it. */
export interface FigureSize {
  /** the denominator; of an index, the number of answers */
  readonly count: number;
  /** the numerator; of an index, the same as `count` */
  readonly counting: number;
  /** of money: its sums; default: none */
  readonly amounts?: readonly Amount[];
}

/** The numbers of a figure that may be sums of money. */
export type AmountName = 'numerator' | 'denominator';

/** A numerator and its denominator: their indexes in {@link Formula.measures}. */
export interface MeasurePair {
  readonly part: number;
  readonly whole: number;
  /** whether the part is contained in the whole, so that denominator − numerator counts the remainder */
  readonly isShare: boolean;
}

/**
 * The same formula of money, which counts the units that it comes from, so that what comes from few
 * of them, or mostly from one, can be withheld.
 * @param amounts which of its numbers are sums of money
 */
export function ofMoney(
  formula: Formula,
  contributors: Measure,
  amounts: readonly AmountName[],
): Formula {
  const index = formula.measures.length;
  return {
    ...formula,
    measures: [...formula.measures, contributors],
    contributors: index,
    amounts,
    size: (sums, at) => {
      const count = sums[index]![at[index]!]!;
      return { count, counting: count };
    },
  };
}

/** The same formula with the sums of some measures beside its figures, by name. */
export const withSumsBeside = (
  formula: Formula,
  beside: Readonly<Record<string, Measure>>,
): Formula => ({
  ...formula,
  measures: [...formula.measures, ...Object.values(beside)],
  parts: Object.fromEntries(
    Object.keys(beside).map((name, i) => [name, formula.measures.length + i]),
  ),
});

/** How measures become a figure. */
export interface Formula {
  readonly kind: FormulaKind;
  /** the measures that are added up; the figure is a function of their sums alone */
  readonly measures: readonly Measure[];
  /** the pairs that can be listed as evidence of the figure; empty if it is computed from anonymous answers */
  readonly pairs: readonly MeasurePair[];
  readonly figure: (sums: Sums, at: Places) => Figure;
  /** whether the denominator, of an index the number of answers, is above 0; other groups get no row */
  readonly occurs: (sums: Sums, at: Places) => boolean;
  /** the value is numerator ÷ denominator × `factor`; null if the value is no such quotient */
  readonly factor: number | null;
  /** the measures whose sums stand beside the figure, by name: their indexes in {@link measures} */
  readonly parts?: Readonly<Record<string, number>>;
  /** the measure that counts the units whose money it adds up: its index in {@link measures} */
  readonly contributors?: number;
  /** which of its numbers are sums of money of units; default: none */
  readonly amounts?: readonly AmountName[];
  /** the size of the figure; default: its denominator and numerator, or `n` of an index */
  readonly size?: (sums: Sums, at: Places) => FigureSize;
}
