import type { Pool, PoolClient } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';

/**
 * An arbitrary constant. Every transaction that changes registers takes this lock, so revisions are
 * committed in order.
 */
const WRITER_LOCK = 7_203_002;

/** The channel that notifies of new revisions; the payload is the number. */
export const REVISION_CHANNEL = 'tongxin_revision';

/** The newest committed revision; 0 for an empty store. */
export async function currentRevision(client: Pool | PoolClient): Promise<number> {
  const {
    rows: [row],
  } = await client.query<{ revision: number }>(
    'select coalesce(max(revision), 0) as revision from revisions',
  );
  return row!.revision;
}

/**
 * Takes the writers' lock and returns the revision that this transaction will make. Throws
 * STORE_BUSY after `patienceMs`.
 */
export async function beginRevision(client: PoolClient, patienceMs: number): Promise<number> {
  await client.query(`set local lock_timeout = ${Math.max(1, Math.round(patienceMs))}`);
  try {
    await client.query('select pg_advisory_xact_lock($1)', [WRITER_LOCK]);
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') throw new TongxinError('STORE_BUSY', {});
    throw error;
  }
  await client.query('set local lock_timeout = 0');
  return (await currentRevision(client)) + 1;
}

/** Records the revision of this transaction; its commit notifies every listening process. */
export async function endRevision(
  client: PoolClient,
  revision: number,
  origin: { cause: string; actor: string; changes: object },
): Promise<void> {
  await client.query(
    'insert into revisions (revision, cause, actor, changes) values ($1, $2, $3, $4)',
    [revision, origin.cause, origin.actor, JSON.stringify(origin.changes)],
  );
  await client.query('select pg_notify($1, $2)', [REVISION_CHANNEL, String(revision)]);
}
