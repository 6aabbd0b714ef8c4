import { SCORERS, type Scorer } from '../../analytics/score-sheet/given.ts';
import type { SupplementRow } from './frozen-period.ts';
import type { ReportContext } from './report-context.ts';
import { textCell, type ReportCell, type ReportTable } from './report.ts';

/** Maximum number of units on paper; the workbook and the page have all. */
const MAX_PRINTED = 40;

const LEVEL = { ROOT: 'ROOT', DISTRICT: 'DISTRICT', UNIT: 'UNIT' } as const;

const numberIn = (row: SupplementRow, name: string): number | null =>
  typeof row[name] === 'number' ? row[name] : null;

/** A sum of scores; without one, why. */
const sumCell = (row: SupplementRow, name: string): ReportCell => ({
  kind: 'index',
  value: numberIn(row, name),
  missing: row[`${name}Status`] === 'SUPPRESSED' ? 'SUPPRESSED' : 'EMPTY',
});

const countCell = (value: number | null): ReportCell => ({ kind: 'count', value, missing: null });

const scoreCell = (value: number | null): ReportCell => ({
  kind: 'index',
  value,
  missing: 'EMPTY',
});

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const SUMS = Object.keys(SCORERS) as readonly Scorer[];

/** The heads of the cells that {@link scoresOf} makes. */
const SCORE_HEADS = ['名次', '总分', '等次', ...SUMS.map((scorer) => `${SCORERS[scorer].zh}分`)];

const scoresOf = (row: SupplementRow): ReportCell[] => [
  countCell(numberIn(row, 'rank')),
  sumCell(row, 'total'),
  textCell(
    row.veto === 1
      ? `${String(row.grade ?? '')}（一票否决）`
      : typeof row.grade === 'string'
        ? row.grade
        : '',
  ),
  ...SUMS.map((scorer) => sumCell(row, scorer)),
];

const RULES =
  '考核评分表百分制加加分；计分以市评为准，其次区评，否则为按指标得出的建议分，自评不计。' +
  '自评分、区评分、市评分为该方总分，未评的项目按建议分计。“*”为含有不显示的项目，“—”为未评或没有计分项目。';

/** The sheets of the org units below the root, the best first, and of the root. */
function districtTable(
  { now }: ReportContext,
  rows: readonly SupplementRow[],
  label: string,
): ReportTable | null {
  const nameOf = (row: SupplementRow): string => now.units.get(String(row.unit))?.name ?? '';
  const districts = rows.filter(({ level }) => level === LEVEL.DISTRICT);
  if (districts.length === 0) return null;
  return {
    label,
    heading: '考核评分',
    title: '考核评分（按下级单位）',
    head: ['单位', ...SCORE_HEADS],
    rows: [
      ...districts.map((row) => ({ name: nameOf(row), isTotal: false, cells: scoresOf(row) })),
      ...rows
        .filter(({ level }) => level === LEVEL.ROOT)
        .map((row) => ({ name: '本级', isTotal: true, cells: scoresOf(row) })),
    ],
    foot: [RULES],
  };
}

/** The leagues of units, each with its means, its best and its last unit. */
function leaguesTable(
  { now }: ReportContext,
  units: readonly SupplementRow[],
  label: string,
): ReportTable {
  const leagues = [...Map.groupBy(units, ({ league }) => String(league))];
  return {
    label,
    heading: '同类单位',
    title: '考核评分（按同类型、同规模单位分组）',
    head: ['类型与教职工人数', '单位数', '有名次', '平均总分', '第一名', '末名', '规范化指数平均'],
    rows: leagues.map(([name, members]) => {
      const ranked = members.filter((row) => numberIn(row, 'rank') !== null);
      const text = (row: SupplementRow | undefined): string =>
        row === undefined
          ? ''
          : `${now.units.get(String(row.unit))?.name ?? ''}（${numberIn(row, 'total')!.toFixed(2)}）`;
      return {
        name,
        isTotal: false,
        cells: [
          countCell(members.length),
          countCell(ranked.length),
          scoreCell(mean(ranked.map((row) => numberIn(row, 'total')!))),
          textCell(text(ranked[0])),
          textCell(text(ranked.length > 1 ? ranked.at(-1) : undefined)),
          scoreCell(mean(members.flatMap((row) => numberIn(row, 'index') ?? []))),
        ],
      };
    }),
    foot: [
      '分组按办学类型和年末教职工人数（以法定职责变化的人数为界）；没有总分或一票否决的单位没有名次。' +
        '平均值只含有数值的单位。',
    ],
  };
}

/** Every unit with its league, rank and scores. */
function unitsTable(
  { now }: ReportContext,
  units: readonly SupplementRow[],
  label: string,
): ReportTable {
  return {
    label,
    heading: '单位名次',
    title: '考核评分（单位）',
    head: ['单位', '同类组', ...SCORE_HEADS, '规范化指数'],
    onPaper: MAX_PRINTED,
    rows: units.map((row) => ({
      name: now.units.get(String(row.unit))?.name ?? '',
      isTotal: false,
      cells: [textCell(String(row.league)), ...scoresOf(row), scoreCell(numberIn(row, 'index'))],
    })),
    foot: ['同类组内按名次排列，没有名次的列在组末。', RULES],
  };
}

/**
 * The score sheet in table A: of the org units below the root, of the leagues of units, and of each
 * unit. Empty if the snapshot has no sheets for the period.
 */
export function sheetTables(context: ReportContext, label: string): ReportTable[] {
  const rows = context.now.rows('scores') ?? [];
  const units = rows.filter(({ level }) => level === LEVEL.UNIT);
  const tables: ReportTable[] = [];
  const nextLabel = (): string => `${label}-${tables.length + 1}`;
  const districts = districtTable(context, rows, nextLabel());
  if (districts) tables.push(districts);
  if (units.length > 0) {
    tables.push(leaguesTable(context, units, nextLabel()));
    tables.push(unitsTable(context, units, nextLabel()));
  }
  return tables;
}
