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

/** Every file format of snapshots: those of tables, and the package. */
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
