import type { ClientBase } from 'pg';

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Tables whose rows are never updated. */
const WRITTEN_ONCE = 'revisions, snapshots, snapshot_blocks, problem_changes, score_changes';

/** Columns of accounts that the serving role reads: all but the verifier of the password. */
const READABLE_OF_ACCOUNTS =
  'id, login, name, role, unit_id, status, password_salt, password_set_at, created_at, created_by';

/** Tables of rights, of which the serving role inserts and updates no row. */
const OF_RIGHTS = 'migrations, api_keys, accounts, sessions, account_links, sign_in_failures';

/** Functions that do what the serving role may not, see their migrations. */
const FUNCTIONS =
  'analyze_registers(), hold_still(), change_password(text, bytea, text, text), ' +
  'open_session(text, bytea, text, text, integer, integer, text), ' +
  'redeem_link(text, text, text, text, text)';

/**
 * Grants the serving role its rights in one implicit transaction, so that serving processes notice
 * nothing. It may read every table, insert and update rows, and delete none. Rows that are written
 * once cannot be updated. Of API keys and sessions it may only set the time of their end: creating
 * a key or an account, or changing a role, a unit or a hash, needs the owner of the tables. A session
 * is opened, and a password set, by functions that demand the right password or a one-time link.
 * Nothing is granted if the owner is the serving role itself.
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
    grant execute on function ${FUNCTIONS} to ${role};
    revoke update on ${WRITTEN_ONCE} from ${role};
    revoke insert, update on ${OF_RIGHTS} from ${role};
    revoke select on accounts, sign_in_failures from ${role};
    grant select (${READABLE_OF_ACCOUNTS}) on accounts to ${role};
    grant update (ended_at) on sessions to ${role};
    grant update (revoked_at) on api_keys to ${role}`);
}
