import type { GivenScore, Scorer } from '../../analytics/score-sheet/given.ts';
import type { League, LeagueRow } from '../../analytics/score-sheet/leagues.ts';
import type { ScoredItem } from '../../analytics/score-sheet/score-item.ts';
import type { ScoreSheet } from '../../analytics/score-sheet/score-sheet.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { leagueTitle } from '../../reports/score-sheets/league-words.ts';
import { shownIndicator } from '../metrics/shown.ts';
import type {
  GivenScoreType,
  LeagueRowType,
  LeagueType,
  ScoreItemType,
  ScoreSheetType,
  ScoreTotals,
} from './score-types.ts';

const shownGiven = ({ givenAt, ...given }: GivenScore): GivenScoreType => ({
  ...given,
  givenAt: givenAt.toISOString(),
});

const shownItem = ({ item, parts, given, ...scored }: ScoredItem): ScoreItemType => ({
  ...scored,
  id: item.id,
  title: item.title,
  points: item.points,
  parts: parts.map(({ indicator, target, ...part }) => ({
    ...part,
    indicator: shownIndicator(indicator),
    target: target.value,
    source: target.source,
  })),
  given: given.map(({ scorer, score, history }) => ({
    scorer,
    score,
    version: history[0]?.version ?? 0,
    history: history.map(shownGiven),
  })),
});

const shownTotals = (
  { node, counted, proposal, scorers, result, bonus, total, isVetoed, grade, beside }: ScoreSheet,
  { nodes }: Pick<Hierarchy, 'nodes'>,
): ScoreTotals => ({
  unit: nodes[node]!,
  counted,
  proposal,
  scorers,
  result,
  bonus: bonus.sum,
  total,
  isVetoed,
  grade: grade?.title ?? null,
  standardisation: beside,
});

/** A sheet as the API shows it. @param mayScore for whom the viewer may give scores */
export const shownSheet = (
  scored: ScoreSheet,
  hierarchy: Pick<Hierarchy, 'nodes'>,
  revision: number,
  mayScore: readonly Scorer[],
): ScoreSheetType => ({
  ...shownTotals(scored, hierarchy),
  revision,
  year: scored.year,
  version: scored.sheet.version,
  title: scored.sheet.title,
  basis: scored.sheet.basis,
  blocks: scored.blocks.map(({ block, items, ...sums }) => ({
    ...sums,
    id: block.id,
    title: block.title,
    points: block.points,
    items: items.map(shownItem),
  })),
  mostBonus: scored.sheet.bonus.most,
  bonusItems: scored.bonus.items.map(shownItem),
  vetoes:
    scored.vetoes?.map(({ veto, holds, history }) => ({
      ...veto,
      holds,
      history: history.map(shownGiven),
    })) ?? null,
  mayScore,
});

const shownRow = (
  { sheet, rank }: LeagueRow,
  hierarchy: Pick<Hierarchy, 'nodes'>,
): LeagueRowType => ({ ...shownTotals(sheet, hierarchy), rank });

/** A league as the API shows it, with some of its rows. */
export const shownLeague = (
  league: League,
  hierarchy: Pick<Hierarchy, 'nodes'>,
  { skip, first }: { readonly skip: number; readonly first: number },
): LeagueType => ({
  type: league.type,
  size: league.size?.id ?? null,
  title: leagueTitle(league),
  count: league.rows.length,
  ranked: league.ranked,
  rows: league.rows.slice(skip, skip + first).map((row) => shownRow(row, hierarchy)),
});
