import type { AnswerRow } from '../query/answer-blocks.ts';
import { resolveQueryOfOne } from '../query/resolved-query.ts';
import type { DimensionFilter, ReadingName } from '../query/metric-query.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import { answering, type View } from '../view.ts';
import { differenceOfFigures } from '../formulas/difference-of-figures.ts';
import type { FigureDifference } from '../formulas/formula-kind.ts';

/** A side of a comparison: an org unit, by default the root, in a period. */
export interface Side {
  readonly root?: string | null;
  readonly period: string;
}

/** The two sides of a comparison. */
export interface CompareQuery {
  readonly indicator: string;
  readonly first: Side;
  readonly second: Side;
  readonly where?: readonly DimensionFilter[] | null;
  readonly hierarchy?: ReadingName | null;
}

/**
 * Two figures and their difference, second minus first; null if one has no value or is not on
 * record.
 */
export interface Comparison {
  readonly revision: number;
  readonly first: AnswerRow;
  readonly second: AnswerRow;
  readonly difference: FigureDifference | null;
}

/** Compares two periods or two org units. Throws as `resolveQuery` does. */
export function* compareInSteps(
  view: View,
  { indicator, first, second, where = [], hierarchy = null }: CompareQuery,
): Work<Comparison> {
  const rowOf = function* ({ root = null, period }: Side): Work<AnswerRow> {
    const { rows } = yield* answering(
      view,
      resolveQueryOfOne(
        { indicator, root, period, where, hierarchy },
        view.facts.hierarchy,
        view.scope,
        view.today,
      ),
    );
    return rows.at(-1)!;
  };
  const firstRow = yield* rowOf(first);
  const other = yield* rowOf(second);
  return {
    revision: view.facts.revision,
    first: firstRow,
    second: other,
    difference: differenceOfFigures(firstRow.indicator.formula.kind, firstRow, other),
  };
}

/** The same, synchronously. */
export const compare = withoutYielding(compareInSteps);
