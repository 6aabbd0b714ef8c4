import type { Pool } from 'pg';
import type { Figure } from '../../analytics/indicators/indicator.ts';
import { blockColumns, placeOf } from './block.ts';
import { changedCells } from './cells.ts';
import { revisionsBetween, type ToldRevision } from './revision.ts';
import { blockRows, readBlocks, snapshotNamed, unpacked, type StoredSnapshot } from './stored.ts';

/** Why a figure differs between two snapshots of the same period. */
export const DIFFERENCES = Object.freeze({
  corrected: { zh: '数据更正', en: 'the data was corrected' },
  redefined: { zh: '指标定义改变', en: 'the indicator was defined anew' },
  disclosed: { zh: '保密规则使其显示或不显示', en: 'it came to be withheld, or no longer is' },
  added: { zh: '后者新增', en: 'only the second has it' },
  removed: { zh: '仅前者有', en: 'only the first has it' },
} as const);

/** One of {@link DIFFERENCES}. */
export type DifferenceCause = keyof typeof DIFFERENCES;

/** A figure that differs. */
export interface DifferingCell {
  readonly period: string;
  readonly indicator: string;
  /** the dimension of the group; null without */
  readonly breakdown: string | null;
  readonly unit: string;
  readonly group: string | null;
  readonly before: Figure | null;
  readonly after: Figure | null;
  readonly cause: DifferenceCause;
}

/** What differs between two snapshots. */
export interface SnapshotDifference {
  readonly first: StoredSnapshot;
  readonly second: StoredSnapshot;
  /** how many figures differ in all; `cells` has the first of them, by period, breakdown, indicator and unit */
  readonly count: number;
  readonly cells: readonly DifferingCell[];
  /** periods that only one of the two has */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** the changes of the data between the two */
  readonly revisions: readonly ToldRevision[];
}

function causeOf(before: Figure | null, after: Figure | null, redefined: boolean): DifferenceCause {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (redefined) return 'redefined';
  return (before.status === 'SUPPRESSED') === (after.status === 'SUPPRESSED') ? 'corrected' : 'disclosed';
}

/** Compares two snapshots, figure by figure in the periods that both have. Throws UNKNOWN_SNAPSHOT. @param most how many cells are told */
export async function diffSnapshots(pool: Pool, firstCode: string, secondCode: string, most = 1_000): Promise<SnapshotDifference> {
  const first = await snapshotNamed(pool, firstCode), second = await snapshotNamed(pool, secondCode), cells: DifferingCell[] = [];
  const hashes = new Map(first.manifest.blocks.map((it) => [it.name, it.sha256])), revisionOf = (it: StoredSnapshot, code: string): number => it.manifest.indicators.find((known) => known.code === code)?.revision ?? 0;
  const differing = second.manifest.blocks.filter(({ name, sha256 }) => placeOf(name) && hashes.has(name) && hashes.get(name) !== sha256).map(({ name }) => name);
  let count = 0;
  for await (const { name, body } of blockRows(pool, second, differing)) {
    const before = (await readBlocks(pool, first, [name])).get(name)!, place = placeOf(name)!;
    const redefined = revisionOf(first, place.indicator) !== revisionOf(second, place.indicator);
    for (const cell of changedCells(before, blockColumns(await unpacked(body)))) {
      count++;
      if (cells.length < most) cells.push({ ...place, ...cell, cause: causeOf(cell.before, cell.after, redefined) });
    }
  }
  const labels = ({ manifest }: StoredSnapshot): string[] => manifest.periods.map(({ label }) => label), missingIn = (these: string[], those: string[]): string[] => these.filter((it) => !those.includes(it));
  const [a, b] = [first.record.revision, second.record.revision];
  return {
    first, second, count, cells, onlyFirst: missingIn(labels(first), labels(second)), onlySecond: missingIn(labels(second), labels(first)),
    revisions: await revisionsBetween(pool, Math.min(a, b), Math.max(a, b)),
  };
}
