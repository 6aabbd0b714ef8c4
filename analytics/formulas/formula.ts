import type { Measure } from '../measures/measure.ts';
import type { Figure } from './figure.ts';
import type { FormulaKind } from './formula-kind.ts';

/** The sums of some measures: `lists[i]` are those of the i-th, whose numbers for one node begin at `at[i]`. */
export type Sums = readonly Float64Array[];

/** For each measure of {@link Sums}, where the numbers of one node begin. */
export type Places = readonly number[];

/**
 * How many persons or answers a figure stands for, and how many of them have what it counts: by
 * this disclosure judges it.
 */
export interface FigureSize {
  readonly count: number;
  readonly counting: number;
}

/** What a figure counts, and of what: two measures of its formula, by their places among them. */
export interface MeasurePair {
  readonly part: number;
  readonly whole: number;
  /** the part is of the whole: what the whole has and the part has not is denominator − numerator */
  readonly isShare: boolean;
}

/** How measures become a figure. */
export interface Formula {
  readonly kind: FormulaKind;
  /** what is added up; the figure is a function of these sums and of nothing else */
  readonly measures: readonly Measure[];
  /** what can be listed as evidence of the figure; empty: nothing, since it rests on anonymous answers */
  readonly pairs: readonly MeasurePair[];
  readonly figure: (sums: Sums, at: Places) => Figure;
  /** whether there is anything in the denominator: a group where there is not has no row */
  readonly occurs: (sums: Sums, at: Places) => boolean;
  /** what the value of numerator ÷ denominator is multiplied by; null where the value is no such quotient */
  readonly factor: number | null;
  /** where the figure itself does not tell: how much it stands for. Default: its numerator and denominator, or n */
  readonly size?: (sums: Sums, at: Places) => FigureSize;
}
