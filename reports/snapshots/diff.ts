import { yieldToEventLoop } from '../../analytics/store/yield-to-event-loop.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Database } from '../../schema/store/open.ts';
import { changedCells } from './cells.ts';
import { differingBlocks, indicatorOf, labelsOf, pairsOf, unitsOf } from './differing-blocks.ts';
import {
  causeOf,
  explained,
  type DifferingCell,
  type DecomposeOptions,
  type Unexplained,
} from './differing-cell.ts';
import { revisionsBetween, type ListedRevision } from './revision.ts';
import { snapshotNamed, type StoredSnapshot } from './stored.ts';

/** A query for the differences of two snapshots. */
export interface DifferenceRequest {
  readonly first: string;
  readonly second: string;
  /**
   * a period of the first and one of the second to compare; default: the periods of both, or the
   * only one of each
   */
  readonly from?: string | null;
  readonly to?: string | null;
  /** one indicator by its code or id, one org unit by its code; default all */
  readonly indicator?: string | null;
  readonly unit?: string | null;
  /** number of cells returned; default 1,000 */
  readonly maxCells?: number;
  /** the cells that are decomposed; default none */
  readonly explained?: DecomposeOptions | null;
  /**
   * receives the estimated milliseconds of comparing the figures, before it begins; throws if it is
   * too long
   */
  readonly charge?: (milliseconds: number) => Promise<void> | void;
}

/** To read a row of a block and compare it, in milliseconds. */
const MS_PER_ROW = 0.002;

/** The differences between two snapshots. */
export interface SnapshotDifference {
  readonly first: StoredSnapshot;
  readonly second: StoredSnapshot;
  /**
   * number of figures that differ; `cells` lists the first of them: the figures of the root and
   * directly below it, then the others by period, breakdown, indicator and unit
   */
  readonly count: number;
  readonly cells: readonly DifferingCell[];
  /** periods that were not compared */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** the revisions between the two */
  readonly revisions: readonly ListedRevision[];
}

/**
 * Compares two snapshots figure by figure: in the periods that both have, or one period of each.
 * Throws UNKNOWN_SNAPSHOT; NOT_IN_SNAPSHOT for a period, indicator or org unit that they lack;
 * INVALID_QUERY when only one period is named; and what `charge` throws.
 */
export async function diffSnapshots(
  database: Database,
  request: DifferenceRequest,
): Promise<SnapshotDifference> {
  const { pool } = database;
  const { maxCells: maxCells = 1_000, unit = null } = request;
  const first = await snapshotNamed(database, request.first);
  const second = await snapshotNamed(database, request.second);
  const indicator = indicatorOf(first, second, request.indicator ?? null);
  const upper: Unexplained[] = [];
  const lower: Unexplained[] = [];
  const revisionOf = (snapshot: StoredSnapshot, code: string): number =>
    snapshot.manifest.indicators.find((indicator) => indicator.code === code)?.revision ?? 0;
  const pairs = pairsOf(first, second, request);
  const { above, names } = await unitsOf(pool, [first, second], pairs);
  if (unit !== null && !names.has(unit))
    throw new TongxinError('NOT_IN_SNAPSHOT', {
      code: second.code,
      what: { zh: `组织单位“${unit.slice(0, 40)}”`, en: `org unit "${unit.slice(0, 40)}"` },
    });
  let count = 0;
  const blocks = differingBlocks(pool, first, second, pairs, indicator);
  await request.charge?.(blocks.reduce((sum, { rows }) => sum + rows, 0) * MS_PER_ROW);
  for (const { place, before, after } of blocks) {
    await yieldToEventLoop();
    const redefined = revisionOf(first, place.indicator) !== revisionOf(second, place.indicator);
    for (const cell of changedCells(await before(), await after())) {
      if (unit !== null && cell.unit !== unit) continue;
      const into = place.breakdown === null && above.has(cell.unit) ? upper : lower;
      count++;
      if (into.length < maxCells)
        into.push({
          ...place,
          ...cell,
          unitName: names.get(cell.unit) ?? '',
          cause: causeOf(cell.before, cell.after, redefined, place.periodBefore !== place.period),
        });
    }
  }
  const cells = [...upper, ...lower].slice(0, maxCells);
  const [a, b] = [first.record.revision, second.record.revision];
  const missing = (labels: readonly string[], compared: readonly string[]): string[] =>
    labels.filter((label) => !compared.includes(label));
  return {
    first,
    second,
    count,
    cells:
      request.explained && cells.length > 0
        ? await explained(cells, request.explained)
        : cells.map((cell) => ({ ...cell, parts: null })),
    onlyFirst: missing(
      labelsOf(first),
      pairs.map(({ before }) => before),
    ),
    onlySecond: missing(
      labelsOf(second),
      pairs.map(({ after }) => after),
    ),
    revisions: await revisionsBetween(pool, Math.min(a, b), Math.max(a, b)),
  };
}
