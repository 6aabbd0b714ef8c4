import { civilOf } from '../../base/civil.ts';
import type { Period } from '../../base/period.ts';
import { leaguesOf, type League, type LeagueRow } from '../../analytics/score-sheet/leagues.ts';
import type { ScoreSum } from '../../analytics/score-sheet/score-sheet.ts';
import { scoreSheetsInSteps } from '../../analytics/score-sheet/sheets-of.ts';
import { SHEETS } from '../../analytics/score-sheet/sheets/index.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import type { View } from '../../analytics/view.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import { leagueTitle } from '../score-sheets/league-words.ts';
import type { SetByPeople } from './set-by-people.ts';
import type { SupplementCells } from './supplement-cells.ts';

const LEVELS = { city: ['DISTRICT', 'UNIT'], district: ['UNIT'] } as const;

const YEAR = /^\d{4}$/;

/** The year of a period that is scored; null for parts of a year and years before the first sheet. */
function scoredYear({ label, first }: Period): number | null {
  const { year } = civilOf(first);
  return YEAR.test(label) && SHEETS[0]!.fromYear <= year ? year : null;
}

/** A sum: its score, and why there is none. */
const cellsOf = (name: string, { score, status }: ScoreSum): SupplementCells => ({
  [name]: score,
  [`${name}Status`]: status,
});

function rowOf(
  { sheet, rank }: LeagueRow,
  level: string,
  league: string | null,
  { facts: { hierarchy } }: View,
): SupplementCells {
  const { result, bonus, total, proposal, scorers, grade, isVetoed, beside } = sheet;
  return {
    unit: hierarchy.nodes[sheet.node]!.code,
    level,
    league,
    rank,
    grade: grade?.title.zh ?? null,
    veto: isVetoed === null ? null : Number(isVetoed),
    index: beside.value,
    ...cellsOf('total', total),
    ...cellsOf('result', result),
    ...cellsOf('bonus', bonus.sum),
    ...cellsOf('proposal', proposal),
    ...Object.fromEntries(
      scorers.flatMap(({ scorer, sum }) => Object.entries(cellsOf(scorer, sum))),
    ),
  };
}

/**
 * The score sheets of the districts and units below a root in a calendar year, league by league, and
 * of the root itself, whose level is `ROOT`. No rows for other periods.
 */
export async function scoreRows(
  view: View,
  root: number,
  period: Period,
  { scoresOf }: SetByPeople,
): Promise<SupplementCells[]> {
  const year = scoredYear(period);
  const { code: unit, kind } = view.facts.hierarchy.nodes[root]!;
  if (year === null || kind === 'group') return [];
  const given = await scoresOf(year);
  const leagues = async (level: 'DISTRICT' | 'UNIT' | null): Promise<League[]> => {
    const query = { unit, period: period.label, level };
    const list = await runYielding(scoreSheetsInSteps(view, query, given));
    return leaguesOf(list, view.facts, codesOf(schoolType));
  };
  const rows = (await leagues(null)).flatMap((league) =>
    league.rows.map((row) => rowOf({ ...row, rank: null }, 'ROOT', null, view)),
  );
  for (const level of kind in LEVELS ? LEVELS[kind as keyof typeof LEVELS] : [])
    for (const league of await leagues(level))
      rows.push(...league.rows.map((row) => rowOf(row, level, leagueTitle(league).zh, view)));
  return rows;
}
