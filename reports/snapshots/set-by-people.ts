import type { GivenScores } from '../../analytics/score-sheet/given.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Database } from '../../schema/store/open.ts';
import { problemChanges, type StoredProblemChange } from '../problems/stored-changes.ts';
import { givenScores } from '../score-sheets/stored-scores.ts';
import type { Block } from './block.ts';
import type { SupplementCells } from './supplement-cells.ts';

/**
 * What people have set about problems and scored by the time of freezing. It raises no revision, so
 * it cannot be computed again from one; `verify` checks its bytes alone.
 */
export interface SetByPeople {
  /** those of a problem latest first */
  readonly problemChanges: readonly StoredProblemChange[];
  /** the scores of a calendar year, by internal id of the org unit */
  readonly scoresOf: (year: number) => Promise<ReadonlyMap<number, GivenScores>>;
}

/** Reads what people have set until now. */
export const setByPeople = async (database: Database): Promise<SetByPeople> => ({
  problemChanges: await problemChanges(database),
  scoresOf: (year) => givenScores(database, year),
});

const placeOf = (code: string, unit: string): string => `${code} ${unit}`;

/** Who answers for the problems of a block, and by when: a row for each of which anything is set. */
export function settingRows(
  { rows, columns: { code, unit } }: Block,
  changes: readonly StoredProblemChange[],
  hierarchy: Hierarchy,
): SupplementCells[] {
  const newest = new Map<string, StoredProblemChange>();
  for (const change of changes) {
    const node = hierarchy.nodeOfId(change.unitId);
    const place = node && placeOf(change.code, node.code);
    if (place && !newest.has(place)) newest.set(place, change);
  }
  if (!code || !unit) return [];
  return Array.from({ length: rows }, (_, row): readonly SupplementCells[] => {
    const change = newest.get(placeOf(String(code(row)), String(unit(row))));
    return change
      ? [{ code: code(row), unit: unit(row), owner: change.owner, deadline: change.deadline }]
      : [];
  }).flat();
}
