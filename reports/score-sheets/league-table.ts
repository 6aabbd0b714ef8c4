import type { League, LeagueRow } from '../../analytics/score-sheet/leagues.ts';
import { roundedScore } from '../../analytics/score-sheet/points.ts';
import type { ScoreSum } from '../../analytics/score-sheet/score-sheet.ts';
import type { SheetList } from '../../analytics/score-sheet/sheets-of.ts';
import type { Scorer } from '../../analytics/score-sheet/given.ts';
import { STATUSES } from '../../analytics/formulas/figure.ts';
import type { Hierarchy, HierarchyNode } from '../../analytics/tree/hierarchy.ts';
import { batchesOf, type Cell, type Column, type Table } from '../table/table.ts';
import { leagueTitle } from './league-words.ts';
import { SCORING_NOTES } from './sheet-table.ts';

interface PlacedRow extends LeagueRow {
  readonly league: League;
  readonly unit: HierarchyNode;
}

interface LeagueColumn extends Column {
  readonly of: (row: PlacedRow) => Cell;
}

const column = (
  name: string,
  zh: string,
  en: string,
  kind: Column['kind'],
  of: LeagueColumn['of'],
): LeagueColumn => ({ name, title: { zh, en }, kind, of });

const by = ({ sheet }: PlacedRow, scorer: Scorer): ScoreSum =>
  sheet.scorers.find((one) => one.scorer === scorer)!.sum;

const COLUMNS: readonly LeagueColumn[] = [
  column('league_name', '同类组', 'league', 'text', ({ league }) => leagueTitle(league).zh),
  column('rank', '名次', 'rank', 'count', ({ rank }) => rank),
  column('unit', '单位代码', 'unit', 'text', ({ unit }) => unit.code),
  column('unit_name', '单位', 'name of the unit', 'text', ({ unit }) => unit.name),
  column('status', '状态', 'status', 'text', ({ sheet: { total } }) => STATUSES[total.status].zh),
  column('total', '总分', 'total', 'number', ({ sheet }) => sheet.total.score),
  column('grade', '等次', 'grade', 'text', ({ sheet }) => sheet.grade?.title.zh ?? null),
  column('veto', '一票否决', 'veto', 'text', ({ sheet: { isVetoed } }) =>
    isVetoed === true ? '是' : null,
  ),
  column('result', '百分制计分', 'of 100', 'number', ({ sheet }) => sheet.result.score),
  column('bonus', '加分', 'bonus', 'number', ({ sheet }) => sheet.bonus.sum.score),
  column('counted', '计分项目分值', 'points that count', 'number', ({ sheet }) => sheet.counted),
  column('proposal', '建议分', 'proposal', 'number', ({ sheet }) => sheet.proposal.score),
  column('self', '自评分', 'self', 'number', (row) => by(row, 'SELF').score),
  column('district', '区评分', 'district', 'number', (row) => by(row, 'DISTRICT').score),
  column('city', '市评分', 'city', 'number', (row) => by(row, 'CITY').score),
  column('c09', '规范化建设指数', 'C09', 'number', ({ sheet: { beside } }) =>
    beside.value === null ? null : roundedScore(beside.value),
  ),
];

/** All leagues as one table, league by league. */
export function leagueTable(
  leagues: readonly League[],
  { revision, root, year, sheet }: SheetList,
  { nodes }: Pick<Hierarchy, 'nodes'>,
): Table {
  const rows = leagues.flatMap((league) =>
    league.rows.map((row): PlacedRow => ({ ...row, league, unit: nodes[row.sheet.node]! })),
  );
  const unit = nodes[root]!;
  return {
    title: '同类排名',
    metadata: { revision: String(revision), unit: unit.code, year: String(year) },
    columns: COLUMNS,
    rows: rows.length,
    notes: [
      { name: '单位', text: `${unit.name}（${unit.code}）` },
      { name: '年度', text: String(year) },
      { name: '评分表', text: `${sheet.title.zh}（第${sheet.version}版）` },
      {
        name: '同类',
        text: '单位按办学类型和年末教职工人数分组；同分同名次；没有总分或一票否决的不排名，列在最后。',
      },
      ...SCORING_NOTES,
      { name: '数据修订', text: String(revision) },
    ],
    batches: () =>
      batchesOf(
        rows,
        COLUMNS.map(({ of }) => of),
      ),
  };
}
