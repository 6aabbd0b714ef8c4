import { LEAST_ANSWERS } from '../formulas/index-of-score.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { isOfPersons } from '../measures/measure.ts';
import type { FigureColumns, FormulaNumber } from '../query/figure-columns.ts';
import type { FigureSize } from '../formulas/formula.ts';
import type { Limits } from './withhold.ts';

/**
 * Below so many people a count is withheld from guarded viewers, and below so many in the
 * denominator a rate (DOMAIN.md 6.4).
 */
export const LEAST_PEOPLE = { count: 5, denominator: 10 } as const;

/**
 * How figures of an indicator are guarded for a viewer: which of their numbers say how large what
 * they stand for is.
 */
export interface Rule extends Limits {
  readonly count: FormulaNumber;
  readonly counting: FormulaNumber;
}

const answers: Rule = {
  count: 'n',
  counting: 'n',
  least: LEAST_ANSWERS,
  isFew: ({ count }) => count > 0 && count < LEAST_ANSWERS,
};

const people: Rule = {
  count: 'denominator',
  counting: 'numerator',
  least: LEAST_PEOPLE.denominator,
  isFew: ({ count, counting }) =>
    (count > 0 && count < LEAST_PEOPLE.denominator) ||
    (counting > 0 && counting < LEAST_PEOPLE.count),
};

/** How large what the figure of a row stands for is. */
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
 * The rule for an indicator: what is computed from answers is guarded from everybody, counts of
 * people from guarded viewers; null where nothing is withheld.
 */
export function ruleFor({ formula: { kind, measures } }: Indicator, guarded: boolean): Rule | null {
  if (kind.isOfAnswers) return answers;
  return guarded && measures.every(isOfPersons) ? people : null;
}
