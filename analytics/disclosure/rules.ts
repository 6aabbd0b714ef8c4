import { MIN_ANSWERS } from '../formulas/index-of-score.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { isOfPersons } from '../measures/measure.ts';
import type { FigureColumns, FormulaNumber } from '../query/figure-columns.ts';
import type { FigureSize } from '../formulas/formula.ts';
import type { Limits } from './withhold.ts';

/**
 * Guarded viewers do not see counts of people below `count`, nor rates whose denominator is below
 * `denominator` (DOMAIN.md 6.4).
 */
export const MIN_PEOPLE = { count: 5, denominator: 10 } as const;

/**
 * How figures of an indicator are guarded for a viewer: which of their numbers measure the size of
 * a figure.
 */
export interface Rule extends Limits {
  readonly count: FormulaNumber;
  readonly counting: FormulaNumber;
}

const answers: Rule = {
  count: 'n',
  counting: 'n',
  minCount: MIN_ANSWERS,
  isFew: ({ count }) => count > 0 && count < MIN_ANSWERS,
};

const people: Rule = {
  count: 'denominator',
  counting: 'numerator',
  minCount: MIN_PEOPLE.denominator,
  isFew: ({ count, counting }) =>
    (count > 0 && count < MIN_PEOPLE.denominator) || (counting > 0 && counting < MIN_PEOPLE.count),
};

/** The size of the figure of a row. */
export const sizeAt = (
  { count, counting }: Rule,
  figures: FigureColumns,
  row: number,
): FigureSize =>
  figures.sizeOf(row) ?? {
    count: figures.at(count, row) || 0,
    counting: figures.at(counting, row) || 0,
  };

/**
 * The rule for an indicator: figures computed from answers are guarded from every viewer, counts of
 * people from guarded viewers; null if nothing is withheld.
 */
export function ruleFor({ formula: { kind, measures } }: Indicator, guarded: boolean): Rule | null {
  if (kind.isOfAnswers) return answers;
  return guarded && measures.every(isOfPersons) ? people : null;
}
