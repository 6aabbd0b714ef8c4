import type { ClientBase, Pool } from 'pg';

/** The newest committed revision of a store; 0 for an untouched one. */
export async function currentRevision(client: Pool | ClientBase): Promise<number> {
  const {
    rows: [row],
  } = await client.query<{ revision: number }>(
    'select coalesce(max(revision), 0) as revision from revisions',
  );
  return row!.revision;
}
