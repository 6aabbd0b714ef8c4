import type { Pool } from 'pg';
import { byEnding } from '../formats/by-ending.ts';
import { FORMATS } from '../formats/index.ts';
import { packageBytes } from './package.ts';
import { snapshotTable } from './snapshot-table.ts';
import { type StoredSnapshot } from './stored.ts';
import { storedBlocks } from './stored-blocks.ts';

/** A file format of snapshots. */
export interface SnapshotForm {
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: (pool: Pool, snapshot: StoredSnapshot) => AsyncIterable<Uint8Array>;
}

/** Every file format of snapshots: the formats of tables, and the package. */
export const SNAPSHOT_FORMS: readonly SnapshotForm[] = Object.freeze([
  ...FORMATS.map(({ ending, mediaType, manyTables, bytes }): SnapshotForm => ({
    ending,
    mediaType,
    bytes: (pool, snapshot) =>
      bytes(
        manyTables
          ? [null, ...snapshot.manifest.breakdowns.map(({ id }) => id)].map((breakdown) =>
              snapshotTable(storedBlocks(pool, snapshot), snapshot, breakdown),
            )
          : [snapshotTable(storedBlocks(pool, snapshot), snapshot)],
      ),
  })),
  {
    ending: 'zip',
    mediaType: 'application/zip',
    bytes: (pool, snapshot) => packageBytes(storedBlocks(pool, snapshot), snapshot),
  },
]);

/** The format with a file name extension. Throws UNKNOWN_FORMAT. */
export const snapshotForm = (ending: string): SnapshotForm => byEnding(SNAPSHOT_FORMS, ending);

/**
 * Estimated time to write a row of a snapshot, in milliseconds: as text or columns, into a
 * workbook, into a package with its hashes.
 */
const MS_PER_ROW = { table: 0.01, workbook: 0.025, package: 0.04 };

/** Maximum charge for a file: it is written in steps, once for all readers. */
const MAX_MS = 5_000;

/** About how many milliseconds it takes to make the file of a snapshot in a format; at most 5,000. */
export function costOfFile({ ending }: SnapshotForm, { manifest }: StoredSnapshot): number {
  const rows = manifest.blocks.reduce((sum, block) => sum + block.rows, 0);
  const table = FORMATS.find((format) => format.ending === ending);
  const each = !table
    ? MS_PER_ROW.package
    : table.manyTables
      ? MS_PER_ROW.workbook
      : MS_PER_ROW.table;
  return Math.min(MAX_MS, Math.max(1, rows * each));
}
