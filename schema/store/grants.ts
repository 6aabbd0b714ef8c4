import type { ClientBase } from 'pg';

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Tables whose rows are never updated. */
const WRITTEN_ONCE = 'revisions, snapshots, snapshot_blocks, problem_changes, score_changes';

/**
 * Grants the serving role its rights in one implicit transaction, so that serving processes notice
 * nothing. It may read every table, insert and update rows, and delete none. Rows that are written
 * once cannot be updated. Of API keys it may only set the time of revocation: creating a key, or
 * changing its role, unit or hash, needs the owner of the tables. Nothing is granted if the owner
 * is the serving role itself.
 */
export async function grantToServing(client: ClientBase, app: string): Promise<void> {
  const {
    rows: [owner],
  } = await client.query<{ current_user: string }>('select current_user');
  if (owner!.current_user === app) return;
  const role = quoteName(app);
  await client.query(`
    grant select, insert, update on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    grant execute on function analyze_registers(), hold_still() to ${role};
    revoke update on ${WRITTEN_ONCE} from ${role};
    revoke insert, update on migrations, api_keys from ${role};
    grant update (revoked_at) on api_keys to ${role}`);
}
