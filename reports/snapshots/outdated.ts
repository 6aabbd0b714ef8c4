import type { Pool } from 'pg';
import { dayNumber, type Day } from '../../base/day.ts';
import { yearBefore } from '../../base/period.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import { currentRevision } from '../../analytics/store/current-revision.ts';
import { blockColumns, placeOf, writingBlock, type Block, type BlockColumns } from './block.ts';
import { changedCells } from './cells.ts';
import { composed } from './compose.ts';
import { sha256 } from './manifest.ts';
import { type StoredSnapshot } from './stored.ts';
import { besidesOf, isSupplement, supplementPeriod, type SupplementKind } from './supplements.ts';
import { readBlocks } from './stored-blocks.ts';
import { TextBuffer } from './text-buffer.ts';

/** The changes of the data since a snapshot was made. */
export interface Outdated {
  /** of the data now */
  readonly revision: number;
  /**
   * number of figures of the snapshot, in the periods of a report and with groups, that differ from
   * the data now
   */
  readonly figures: number;
}

/** The period of a block of figures, of the catalogue or beside it; null for any other block. */
const periodOf = (name: string): string | null =>
  name.startsWith(`${'beside' satisfies SupplementKind}/`)
    ? supplementPeriod(name)
    : (placeOf(name)?.period ?? null);

/** Counts the figures that differ from the facts. */
async function differing(
  pool: Pool,
  snapshot: StoredSnapshot,
  labels: readonly string[],
  facts: Facts,
  today: Day,
): Promise<number> {
  const { manifest } = snapshot;
  const { hierarchy } = facts;
  const periods = manifest.periods
    .filter(({ label }) => labels.includes(label))
    .map(({ label, first, last }) => ({ label, first: dayNumber(first), last: dayNumber(last) }));
  const remaining = new Map(
    manifest.blocks.flatMap(({ name, sha256: hash }) =>
      labels.includes(periodOf(name) ?? '') ? [[name, hash] as const] : [],
    ),
  );
  const root = hierarchy.indexOfCode(manifest.root);
  const text = new TextBuffer();
  let count = 0;
  const compare = async (name: string, now: BlockColumns): Promise<void> => {
    const was = remaining.has(name) ? (await readBlocks(pool, snapshot, [name])).get(name)! : {};
    count += changedCells(was, now).length;
  };
  const compareAll = async (blocks: AsyncIterable<Block>): Promise<void> => {
    for await (const block of blocks) {
      const { name } = block;
      // an older snapshot lacks the numbers beside the catalogue
      if (periodOf(name) === null || (isSupplement(name) && !remaining.has(name))) continue;
      await runYielding(writingBlock(block, text.clear()));
      if (sha256(text.written) !== remaining.get(name))
        await compare(name, blockColumns(text.written.toString()));
      remaining.delete(name);
    }
  };
  const frozen = { periods, guarded: manifest.disclosure.guarded, today };
  if (root !== undefined) await compareAll(composed(facts, { ...frozen, root }));
  for (const name of [...remaining.keys()].filter((block) => !isSupplement(block)))
    await compare(name, {});
  // comparisons of snapshots count the catalogue; a number beside it matters where that is the same
  if (root !== undefined && count === 0) await compareAll(besidesOf(facts, { ...frozen, root }));
  return count;
}

/** To compute a row of a snapshot again and compare it, in milliseconds. */
const MS_PER_ROW = 0.002;

/** About how many milliseconds {@link outdatedSince} computes for a report on a period. */
export function costOfOutdated({ manifest }: StoredSnapshot, period: string): number {
  const labels = [yearBefore(period), period];
  return (
    MS_PER_ROW *
    manifest.blocks
      .filter(({ name }) => labels.includes(periodOf(name) ?? ''))
      .reduce((sum, { rows }) => sum + rows, 0)
  );
}

/**
 * The changes of the data since a snapshot, for a report on a period and the one a year before;
 * null if the revision is the same, which costs one statement. Otherwise the figures of both
 * periods are computed again (0.2 s a period for 700 org units), yielding to the event loop.
 * @param factsNow gives the current facts
 */
export async function outdatedSince(
  pool: Pool,
  snapshot: StoredSnapshot,
  period: string,
  today: Day,
  factsNow: () => Promise<Facts>,
): Promise<Outdated | null> {
  if ((await currentRevision(pool)) === snapshot.record.revision) return null;
  const facts = await factsNow();
  const figures = await differing(pool, snapshot, [yearBefore(period), period], facts, today);
  return { revision: facts.revision, figures };
}

/** Whether any figure has changed. */
export const isChanged = ({ figures }: Outdated): boolean => figures !== 0;
