import { invariant } from '../../base/invariant.ts';
import { differenceOfMeans, differenceOfProportions } from '../statistics/difference.ts';
import type { Figure } from './figure.ts';

/**
 * Second minus first, in the unit of the indicator, with its 95 % interval. `isReal`: more than
 * chance would explain. `z`: of indices alone.
 */
export interface FigureDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly isReal: boolean;
  readonly z: number | null;
}

/**
 * What can be done with the figures of a formula. Snapshots store its name, so it never changes.
 */
export interface FormulaKind {
  readonly name: string;
  /** a part of a whole: the numerator counts a subset of the denominator */
  readonly isShare: boolean;
  /** a mean of answers to a survey: with the number of answers, parts of it can be worked out from a whole */
  readonly isOfAnswers: boolean;
  /**
   * the difference of two figures that both have a value; null if there is no measure of its error.
   * @param width half the width of the interval in standard errors
   */
  readonly difference: (first: Figure, second: Figure, width?: number) => FigureDifference | null;
}

const unsure = (): null => null;

function differenceOfRates(first: Figure, second: Figure, width?: number): FigureDifference | null {
  const { interval, isReal } =
    differenceOfProportions(
      second.numerator!,
      second.denominator!,
      first.numerator!,
      first.denominator!,
      width,
    ) ?? {};
  return interval
    ? {
        difference: second.value! - first.value!,
        lower: interval.lower * 100,
        upper: interval.upper * 100,
        isReal: isReal!,
        z: null,
      }
    : null;
}

function differenceOfIndices(
  first: Figure,
  second: Figure,
  width?: number,
): FigureDifference | null {
  const difference = differenceOfMeans(
    { mean: second.value!, standardError: second.standardError },
    { mean: first.value!, standardError: first.standardError },
    width,
  );
  return (
    difference && {
      difference: difference.difference,
      lower: difference.interval.lower,
      upper: difference.interval.upper,
      isReal: difference.isReal,
      z: difference.z,
    }
  );
}

/** Every kind of formula, by name. */
export const FORMULA_KINDS = Object.freeze({
  /** a part of a whole, in percent */
  rate: { name: 'rate', isShare: true, isOfAnswers: false, difference: differenceOfRates },
  /** a sum for each of something else: per unit, per thousand */
  ratio: { name: 'ratio', isShare: false, isOfAnswers: false, difference: unsure },
  /** an estimated mean with its standard error */
  index: { name: 'index', isShare: false, isOfAnswers: true, difference: differenceOfIndices },
  /** a mean of answers without an estimate of how sure it is */
  mean: { name: 'mean', isShare: false, isOfAnswers: true, difference: unsure },
  /** a mean over units of a number that each of them has */
  unitMean: { name: 'unitMean', isShare: false, isOfAnswers: false, difference: unsure },
  /** a lag that a share of the events does not exceed */
  quantile: { name: 'quantile', isShare: false, isOfAnswers: false, difference: unsure },
  /** a share divided by another share */
  ratioOfShares: { name: 'ratioOfShares', isShare: false, isOfAnswers: false, difference: unsure },
  /** a mean of what was achieved of several targets, in percent */
  fulfilment: { name: 'fulfilment', isShare: false, isOfAnswers: false, difference: unsure },
  /** the distance of two rates of the same figure */
  gap: { name: 'gap', isShare: false, isOfAnswers: false, difference: unsure },
  /** the distance of the estimates of groups */
  spread: { name: 'spread', isShare: false, isOfAnswers: false, difference: unsure },
} as const satisfies Record<string, FormulaKind>);

/** The name of a kind of formula. */
export type FormulaKindName = keyof typeof FORMULA_KINDS;

/** The kind of formula by the name that snapshots store. */
export function formulaKindNamed(name: string): FormulaKind {
  const kind = (FORMULA_KINDS as Readonly<Record<string, FormulaKind>>)[name];
  invariant(kind, 'formula-kind-unknown', name);
  return kind;
}
