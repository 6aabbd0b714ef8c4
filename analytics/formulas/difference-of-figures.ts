import type { Figure } from './figure.ts';
import type { FigureDifference, FormulaKind } from './formula-kind.ts';

/**
 * The difference of two figures of one indicator: of rates Newcombe's interval, of indices the
 * z-test. Null where one has no value or no interval. Both take the two as independent: people who
 * are in both make a real change harder to see, never easier.
 * @param width half the width of the interval in standard errors; default: of 95 %
 */
export const differenceOfFigures = (
  kind: FormulaKind,
  first: Figure,
  second: Figure,
  width?: number,
): FigureDifference | null =>
  first.value === null || second.value === null ? null : kind.difference(first, second, width);
