import type { RecordedFigure } from './figure.ts';
import type { FigureDifference, FormulaKind } from './formula-kind.ts';

/**
 * The difference of two figures of one indicator: Newcombe's interval for rates, the z-test for
 * indices. Null if one has no value or no interval, or is not on record. Both methods assume
 * independent figures: people who are in both make a real change harder to detect, never easier.
 * @param width half the width of the interval in standard errors; default: of 95 %
 */
export const differenceOfFigures = (
  kind: FormulaKind,
  first: RecordedFigure,
  second: RecordedFigure,
  width?: number,
): FigureDifference | null =>
  isComparable(first) && isComparable(second) ? kind.difference(first, second, width) : null;

/** Whether a figure may be ranked, compared and judged: it has a value, and is on record. */
export const isComparable = ({ value, onRecord }: RecordedFigure): boolean =>
  value !== null && onRecord;
