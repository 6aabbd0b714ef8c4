import { SIZE_BANDS, sizeBandOf } from '../../analytics/query/size-bands.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import { leagueTitle } from '../score-sheets/league-words.ts';
import { cellOf, count, value } from './columns.ts';
import { findingContext } from './finding-context.ts';
import { findingsOf } from './findings.ts';
import { footOf } from './foot.ts';
import type { FrozenUnit } from './frozen-period.ts';
import { placesTable } from './make-table.ts';
import { rankingTable } from './ranking-table.ts';
import type { ReportContext } from './report-context.ts';
import { textCell, type ReportSection, type ReportTable } from './report.ts';
import { sheetTables } from './score-sheet-tables.ts';

/** The composite score of a unit. */
const SCORE = 'C09';

/** A league with fewer units than this names no best and no last unit. */
const LEAST_UNITS = 3;

interface Member {
  readonly unit: FrozenUnit;
  readonly score: number;
}

/** The units with a score by school type and size; a withheld number of staff is a small one. */
function leaguesOf({ now }: ReportContext): Map<string, Member[]> {
  const byLeague = new Map<string, Member[]>();
  for (const unit of now.units.values()) {
    if (unit.kind !== 'unit') continue;
    const score = now.figure(SCORE, unit.code)?.value ?? null;
    if (score === null) continue;
    const staff = now.figure('B01', unit.code)?.denominator ?? 0;
    const name = leagueTitle({ type: unit.schoolType ?? '', size: sizeBandOf(staff) }).zh;
    byLeague.set(name, [...(byLeague.get(name) ?? []), { unit, score }]);
  }
  return byLeague;
}

/** The leagues in the order of the school types and sizes. */
function ordered(leagues: ReadonlyMap<string, Member[]>): [string, Member[]][] {
  const names = [...codesOf(schoolType), ''].flatMap((type) =>
    SIZE_BANDS.map((size) => leagueTitle({ type, size }).zh),
  );
  return [...leagues].sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
}

/** The score by leagues of units of one type and size: their mean, and the first and last of each. */
function leagueTable(context: ReportContext, label: string): ReportTable | null {
  const leagues = ordered(leaguesOf(context));
  if (leagues.length < 2) return null;
  const rows = leagues.map(([name, members]) => {
    const sorted = [...members].sort(
      (a, b) => b.score - a.score || (a.unit.code < b.unit.code ? -1 : 1),
    );
    const memberText = ({ unit, score }: Member): string => `${unit.name}（${score.toFixed(2)}）`;
    const isLarge = sorted.length >= LEAST_UNITS;
    return {
      name,
      isTotal: false,
      cells: [
        cellOf('count', null, sorted.length),
        cellOf('index', null, sorted.reduce((sum, { score }) => sum + score, 0) / sorted.length),
        textCell(isLarge ? memberText(sorted[0]!) : ''),
        textCell(isLarge ? memberText(sorted.at(-1)!) : ''),
      ],
    };
  });
  return {
    label,
    heading: '同类单位',
    title: '综合得分（按同类型、同规模单位分组）',
    head: ['类型与教职工人数', '单位数', '平均分', '最高', '最低'],
    rows,
    foot: [
      `分组按办学类型和期末教职工人数；人数不显示的计入最小一档。不足${LEAST_UNITS}个单位的组不列最高和最低。`,
      ...footOf(context, [SCORE], rows),
    ],
  };
}

/**
 * Table A: the composite score of the org units below the root, and the score sheet; by leagues of
 * like units.
 */
export function scoreSection(context: ReportContext): ReportSection | null {
  if (!context.has(SCORE)) return null;
  const title = '综合得分排名';
  const ranking = rankingTable(context, SCORE, '表A');
  const first =
    ranking && ranking.rows.length > 1
      ? {
          ...ranking,
          title,
          foot: [...ranking.foot, ...footOf(context, [SCORE], ranking.rows)],
        }
      : placesTable(context, { label: '表A', title }, [
          count(SCORE, 'n', '单位数'),
          value(SCORE, '综合得分'),
        ]);
  const sheets = sheetTables(context, '表A');
  const leagues = sheets.length > 0 ? null : leagueTable(context, '表A-1');
  return {
    heading: title,
    findings: findingsOf(findingContext(context, SCORE)),
    tables: [first!, ...sheets, ...(leagues ? [leagues] : [])],
    chart: null,
  };
}
