import { targetIn } from '../../base/target.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import { askedOfOne } from '../query/asked.ts';
import type { DimensionFilter, LevelName, ReadingName } from '../query/metric-query.ts';
import { answered, type View } from '../view.ts';

/** What to rank: the org units of a level under root by one indicator in one period. */
export interface RankingQuery {
  readonly indicator: string;
  readonly root?: string | null;
  readonly level: LevelName;
  readonly period: string;
  readonly where?: readonly DimensionFilter[] | null;
  readonly hierarchy?: ReadingName | null;
}

/** A row with its place. `rank`: 1 is best, equal values share one, null where there is no value; `toTarget`: value minus target, null without either. */
export interface RankedRow extends AnswerRow { readonly rank: number | null; readonly toTarget: number | null }

/** The rows from best to worst, those without a value last, by code. `ranked`: how many have a rank. */
export interface Ranking { readonly revision: number; readonly ranked: number; readonly rows: readonly RankedRow[] }

/** Ranks org units. Throws as `asked` does. */
export function ranking(view: View, query: RankingQuery): Ranking {
  const question = askedOfOne(query, view.facts.hierarchy, view.scope, view.today);
  const [indicator] = question.indicators, { revision, rows } = answered(view, question), sign = indicator!.direction === 'up' ? -1 : 1;
  const target = targetIn(indicator!, question.periods[0]!)?.value ?? null;
  const valued = rows.filter(({ value }) => value !== null).sort((a, b) => sign * (a.value! - b.value!) || a.node - b.node), others = rows.filter(({ value }) => value === null);
  let rank = 0, last: number | null = null;
  const ranked = valued.map((row, i): RankedRow => {
    if (row.value !== last) rank = i + 1;
    last = row.value;
    return { ...row, rank, toTarget: target === null ? null : row.value! - target };
  });
  return { revision, ranked: ranked.length, rows: [...ranked, ...others.map((row) => ({ ...row, rank: null, toTarget: null }))] };
}
