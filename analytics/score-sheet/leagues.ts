import type { SizeBand } from '../../base/size-band.ts';
import type { Facts } from '../facts/facts.ts';
import { SIZE_BANDS, sizeBandOf } from '../query/size-bands.ts';
import { staffOn } from '../query/staff-on.ts';
import { stateOn } from '../query/unit-columns.ts';
import type { ScoreSheet } from './score-sheet.ts';
import type { SheetList } from './sheets-of.ts';

/** A sheet with its place: 1 is best, equal totals share one; null: without a total, or vetoed. */
export interface LeagueRow {
  readonly sheet: ScoreSheet;
  readonly rank: number | null;
}

/** Org units that are compared with each other: units of one type and size, or districts. */
export interface League {
  /** code of the school type, the empty text where it is not stated; null: no units */
  readonly type: string | null;
  /** null: no units */
  readonly size: SizeBand | null;
  /** from best to worst; those without a rank last, by code */
  readonly rows: readonly LeagueRow[];
  /** how many have a rank */
  readonly ranked: number;
}

function ranked(sheets: readonly ScoreSheet[]): LeagueRow[] {
  const isRanked = ({ total, isVetoed }: ScoreSheet): boolean =>
    total.score !== null && isVetoed !== true;
  const inOrder = sheets
    .filter(isRanked)
    .sort((a, b) => b.total.score! - a.total.score! || a.node - b.node);
  let rank = 0;
  let last: number | null = null;
  const rows = inOrder.map((sheet, i): LeagueRow => {
    if (sheet.total.score !== last) rank = i + 1;
    last = sheet.total.score;
    return { sheet, rank };
  });
  return [
    ...rows,
    ...sheets.filter((sheet) => !isRanked(sheet)).map((sheet) => ({ sheet, rank: null })),
  ];
}

/**
 * The leagues of a list of sheets: by school type and size of staff on the last day of the year, in
 * the order of `types`, then of {@link SIZE_BANDS}; of districts and cities a single one.
 * @param types the codes of school types, in the order of their list
 */
export function leaguesOf(
  { sheets, period: { last } }: SheetList,
  facts: Facts,
  types: readonly string[],
): League[] {
  const { nodes } = facts.hierarchy;
  const units = sheets.filter(({ node }) => nodes[node]!.kind === 'unit');
  const others = sheets.filter(({ node }) => nodes[node]!.kind !== 'unit');
  const staffAt = staffOn(facts, last, units.length);
  const sizeOf = ({ node }: ScoreSheet): SizeBand => sizeBandOf(staffAt(node));
  const typeOf = ({ node }: ScoreSheet): string =>
    stateOn(nodes[node]!.id, last, facts)?.schoolType ?? '';
  const leagueOf = (
    type: string | null,
    size: SizeBand | null,
    members: readonly ScoreSheet[],
  ): League[] => {
    if (members.length === 0) return [];
    const rows = ranked(members);
    return [{ type, size, rows, ranked: rows.filter(({ rank }) => rank !== null).length }];
  };
  const byType = Map.groupBy(units, typeOf);
  return [
    ...leagueOf(null, null, others),
    ...[...types, ''].flatMap((type) => {
      const bySize = Map.groupBy(byType.get(type) ?? [], sizeOf);
      return SIZE_BANDS.flatMap((size) => leagueOf(type, size, bySize.get(size) ?? []));
    }),
  ];
}
