import { UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import { resolveQueryOfOne } from '../query/resolved-query.ts';
import type { DimensionFilter, LevelName, ReadingName } from '../query/metric-query.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { pairwiseZ } from '../statistics/simultaneous.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import { targetAt } from '../targets/target-at.ts';
import { answering, type View } from '../view.ts';
import { differenceOfFigures, isComparable } from '../formulas/difference-of-figures.ts';
import type { FigureDifference } from '../formulas/formula-kind.ts';

/**
 * A ranking by one indicator in one period: of the org units `depth` steps below root, or of the
 * units of a level under root that lie below no other unit of that level, so that no unit is ranked
 * next to its own part; root itself only if it is alone.
 */
export interface RankingQuery {
  readonly indicator: string;
  readonly root?: string | null;
  readonly level?: LevelName | null;
  readonly depth?: number | null;
  readonly period: string;
  /** code of a ranked unit, to which the others are compared */
  readonly against?: string | null;
  readonly where?: readonly DimensionFilter[] | null;
  readonly hierarchy?: ReadingName | null;
  readonly line?: LineName | null;
}

/**
 * A row with its rank. `rank`: 1 is best, equal values share one, null if there is no value, or it
 * is not on record; `toTarget`: value minus the target that applies there, null without either; `difference`: from the
 * reference unit, with intervals so wide that all pairs of the ranking hold together with 95 %;
 * null for the reference itself, without one, and if one of the two has no value or no interval.
 */
export interface RankedRow extends AnswerRow {
  readonly rank: number | null;
  readonly toTarget: number | null;
  readonly difference: FigureDifference | null;
}

/** The rows from best to worst, those without a value last, by code. `ranked`: how many have a rank. */
export interface Ranking {
  readonly revision: number;
  readonly ranked: number;
  readonly rows: readonly RankedRow[];
}

/**
 * The row of the reference unit; null if none is named. Throws UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, and
 * INVALID_QUERY if it is not ranked.
 */
function referenceIn(
  rows: readonly AnswerRow[],
  { against = null, line }: RankingQuery,
  { scope }: View,
): AnswerRow | null {
  if (against === null) return null;
  const node = scope.along(line ?? UNION_LINE).nodeOf(against);
  const row = rows.find((row) => row.node === node);
  if (!row)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `“${against}”不在参与排名的单位之中`,
        en: `"${against}" is none of the org units that are ranked`,
      },
    });
  return row;
}

/** Ranks org units. Throws as `resolveQuery` does, and INVALID_QUERY. */
export function* rankingInSteps(view: View, query: RankingQuery): Work<Ranking> {
  const question = {
    ...resolveQueryOfOne(query, view.facts.hierarchy, view.scope, view.today),
    isOfPeers: true,
  };
  if (!query.level && typeof query.depth !== 'number')
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: '请用 level 或 depth 说明给谁排名。',
        en: 'give level or depth to choose the org units to rank.',
      },
    });
  const [indicator] = question.indicators;
  const { revision, rows } = yield* answering(view, question);
  const sign = indicator!.direction === 'up' ? -1 : 1;
  const targetOf = (node: number): number | null =>
    targetAt(indicator!, node, question.periods[0]!, question, view.facts)?.value ?? null;
  const reference = referenceIn(rows, query, view);
  const valued = rows
    .filter(isComparable)
    .sort((a, b) => sign * (a.value! - b.value!) || a.node - b.node);
  const others = rows.filter((row) => !isComparable(row));
  const width = reference && pairwiseZ(valued.length);
  const differenceFrom = (row: AnswerRow): FigureDifference | null =>
    reference && width && row !== reference
      ? differenceOfFigures(indicator!.formula.kind, reference, row, width)
      : null;
  let rank = 0;
  let last: number | null = null;
  const ranked = valued.map((row, i): RankedRow => {
    if (row.value !== last) rank = i + 1;
    last = row.value;
    const target = targetOf(row.node);
    return {
      ...row,
      rank,
      toTarget: target === null ? null : row.value! - target,
      difference: differenceFrom(row),
    };
  });
  return {
    revision,
    ranked: ranked.length,
    rows: [
      ...ranked,
      ...others.map((row) => ({ ...row, rank: null, toTarget: null, difference: null })),
    ],
  };
}

/** The same, synchronously. */
export const ranking = withoutYielding(rankingInSteps);
