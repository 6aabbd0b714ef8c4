import { MIN_ANSWERS } from '../formulas/index-of-score.ts';
import type { Indicator, SensitivePopulation } from '../indicators/indicator.ts';
import { isOfPersons } from '../measures/measure-traits.ts';
import type { FigureColumns, FormulaNumber } from '../query/figure-columns.ts';
import type { AmountName, FigureSize } from '../formulas/formula.ts';
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
  /** a withheld figure still tells its `n`: how many answers there are */
  readonly keepsCount: boolean;
  /** those whom a sensitive figure counts; null: it is not sensitive */
  readonly population: SensitivePopulation | null;
  /** the numbers of which one contributor must not give most; others have none */
  readonly amounts: readonly AmountName[];
}

const NO_AMOUNTS: readonly AmountName[] = Object.freeze([]);

const answers: Rule = {
  count: 'n',
  counting: 'n',
  open: null,
  keepsCount: true,
  population: null,
  amounts: NO_AMOUNTS,
  minCount: MIN_ANSWERS,
  isFew: ({ count }) => count > 0 && count < MIN_ANSWERS,
};

const people: Rule = {
  count: 'denominator',
  counting: 'numerator',
  open: null,
  keepsCount: false,
  population: null,
  amounts: NO_AMOUNTS,
  minCount: MIN_PEOPLE.denominator,
  isFew: ({ count, counting }) =>
    (count > 0 && count < MIN_PEOPLE.denominator) || (counting > 0 && counting < MIN_PEOPLE.count),
};

const isFewCases = (count: number): boolean => count > 0 && count < MIN_CASES;

const sensitive: Rule = {
  count: 'denominator',
  counting: 'numerator',
  open: 'city',
  keepsCount: false,
  population: null,
  amounts: NO_AMOUNTS,
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

/** So is money of which one unit gives more than this share, since it could be estimated from the sum. */
const MAX_SHARE = 0.8;

const money: Rule = {
  count: 'denominator',
  counting: 'numerator',
  open: null,
  keepsCount: false,
  population: null,
  amounts: NO_AMOUNTS,
  minCount: MIN_CONTRIBUTORS,
  isFew: ({ count, amounts = [] }) =>
    count > 0 &&
    (count < MIN_CONTRIBUTORS || amounts.some(({ total, largest }) => largest > MAX_SHARE * total)),
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
  const { kind, measures, contributors, amounts = NO_AMOUNTS, parts = {} } = indicator.formula;
  const { sensitive: population } = indicator;
  if (kind.isOfAnswers) return answers;
  if (guarded && population) return { ...(kind.isShare ? sensitiveShare : sensitive), population };
  if (guarded && contributors !== undefined) return { ...money, amounts };
  const beside = Object.values(parts);
  const counted = measures.filter((_, index) => !beside.includes(index));
  return guarded && counted.every(isOfPersons) ? people : null;
}
