import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { FORMATS } from '../formats/index.ts';
import { packageBytes } from './package.ts';
import { snapshotTable } from './snapshot-table.ts';
import type { StoredSnapshot } from './stored.ts';

/** A form in which snapshots leave. */
export interface SnapshotForm { readonly ending: string; readonly mediaType: string; readonly bytes: (pool: Pool, snapshot: StoredSnapshot) => AsyncIterable<Uint8Array> }

/** Every form in which snapshots leave: the forms of tables, and the package. */
export const SNAPSHOT_FORMS: readonly SnapshotForm[] = Object.freeze([
  ...FORMATS.map(({ ending, mediaType, manyTables, bytes }): SnapshotForm => ({
    ending, mediaType,
    bytes: (pool, snapshot) => bytes(manyTables ? [null, ...snapshot.manifest.breakdowns.map(({ id }) => id)].map((it) => snapshotTable(pool, snapshot, it)) : [snapshotTable(pool, snapshot)]),
  })),
  { ending: 'zip', mediaType: 'application/zip', bytes: packageBytes },
]);

/** The form with an ending. Throws UNKNOWN_FORMAT. */
export function snapshotForm(ending: string): SnapshotForm {
  const found = SNAPSHOT_FORMS.find((it) => it.ending === ending.toLowerCase());
  if (!found) throw new TongxinError('UNKNOWN_FORMAT', { format: ending.slice(0, 20), formats: SNAPSHOT_FORMS.map((it) => it.ending).join(', ') });
  return found;
}
