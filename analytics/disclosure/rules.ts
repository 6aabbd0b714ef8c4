import { MIN_ANSWERS } from '../formulas/index-of-score.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { isOfPersons } from '../measures/measure-traits.ts';
import type { FigureColumns, FormulaNumber } from '../query/figure-columns.ts';
import type { FigureSize } from '../formulas/formula.ts';
import type { Limits } from './withhold.ts';

/**
 * Guarded viewers do not see counts of people below `count`, nor rates whose denominator is below
 * `denominator` (DOMAIN.md 6.4).
 */
export const MIN_PEOPLE = { count: 5, denominator: 10 } as const;

/**
 * Below so many cases a sensitive figure is withheld from guarded viewers, but of the city as a
 * whole (DOMAIN.md 6.4).
 */
export const MIN_CASES = 10;

/**
 * How figures of an indicator are guarded for a viewer: which of their numbers measure the size of
 * a figure.
 */
export interface Rule extends Limits {
  readonly count: FormulaNumber;
  readonly counting: FormulaNumber;
  /** the kind of org unit whose figures are shown however small, unless they are filtered or in groups; null: none */
  readonly open: 'city' | null;
}

const answers: Rule = {
  count: 'n',
  counting: 'n',
  open: null,
  minCount: MIN_ANSWERS,
  isFew: ({ count }) => count > 0 && count < MIN_ANSWERS,
};

const people: Rule = {
  count: 'denominator',
  counting: 'numerator',
  open: null,
  minCount: MIN_PEOPLE.denominator,
  isFew: ({ count, counting }) =>
    (count > 0 && count < MIN_PEOPLE.denominator) || (counting > 0 && counting < MIN_PEOPLE.count),
};

const isFewCases = (count: number): boolean => count > 0 && count < MIN_CASES;

const sensitive: Rule = {
  count: 'denominator',
  counting: 'numerator',
  open: 'city',
  minCount: MIN_CASES,
  isFew: ({ count, counting }) => isFewCases(count) || isFewCases(counting),
};

/** The same of a share: those who are not counted are as sensitive as those who are. */
const sensitiveShare: Rule = {
  ...sensitive,
  isFew: ({ count, counting }) => [count, counting, count - counting].some(isFewCases),
};

/** Money of fewer units than this is withheld from guarded viewers (DOMAIN.md 6.4). */
const MIN_CONTRIBUTORS = 3;

const money: Rule = {
  count: 'denominator',
  counting: 'numerator',
  open: null,
  minCount: MIN_CONTRIBUTORS,
  isFew: ({ count }) => count > 0 && count < MIN_CONTRIBUTORS,
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
 * people, sensitive figures and money from guarded viewers; null where nothing is withheld.
 */
export function ruleFor(indicator: Indicator, guarded: boolean): Rule | null {
  const { kind, measures, contributors, parts = {} } = indicator.formula;
  if (kind.isOfAnswers) return answers;
  if (guarded && indicator.sensitive) return kind.isShare ? sensitiveShare : sensitive;
  if (guarded && contributors !== undefined) return money;
  const beside = Object.values(parts);
  const counted = measures.filter((_, index) => !beside.includes(index));
  return guarded && counted.every(isOfPersons) ? people : null;
}
