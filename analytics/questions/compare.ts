import type { AnswerRow } from '../query/answer-blocks.ts';
import { askedOfOne } from '../query/asked.ts';
import type { DimensionFilter, ReadingName } from '../query/metric-query.ts';
import { answered, type View } from '../view.ts';
import { differenceOfFigures, type FigureDifference } from './difference-of-figures.ts';

/** One of two things to compare: an org unit, by default the root, in a period. */
export interface Side {
  readonly root?: string | null;
  readonly period: string;
}

/** What to compare. */
export interface CompareQuery {
  readonly indicator: string;
  readonly first: Side;
  readonly second: Side;
  readonly where?: readonly DimensionFilter[] | null;
  readonly hierarchy?: ReadingName | null;
}

/** Two figures and their difference, second minus first; null where one has no value. */
export interface Comparison {
  readonly revision: number;
  readonly first: AnswerRow;
  readonly second: AnswerRow;
  readonly difference: FigureDifference | null;
}

/** Compares two periods or two org units. Throws as `asked` does. */
export function compare(
  view: View,
  { indicator, first, second, where = [], hierarchy = null }: CompareQuery,
): Comparison {
  const rowOf = ({ root = null, period }: Side): AnswerRow =>
    answered(
      view,
      askedOfOne(
        { indicator, root, period, where, hierarchy },
        view.facts.hierarchy,
        view.scope,
        view.today,
      ),
    ).rows.at(-1)!;
  const one = rowOf(first);
  const other = rowOf(second);
  return {
    revision: view.facts.revision,
    first: one,
    second: other,
    difference: differenceOfFigures(one.indicator, one, other),
  };
}
