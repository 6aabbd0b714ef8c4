import type { RecordedFigure } from './figure.ts';
import type { FigureDifference, FormulaKind } from './formula-kind.ts';

/**
 * The difference of two figures of one indicator: of rates Newcombe's interval, of indices the
 * z-test. Null where one has no value or no interval, or is not on record. Both take the two as
 * independent: people who are in both make a real change harder to see, never easier.
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
