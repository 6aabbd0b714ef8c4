import type { Pool } from 'pg';
import type { Role } from '../../schema/system/api-key.ts';
import { actorOf } from './person.ts';
import { hashOfToken, TOKEN_PREFIX } from './tokens.ts';
import type { Viewer } from './viewer.ts';

/**
 * The viewers of some keys and session tokens (none for an unknown, ended or expired one), the
 * newest revision, and the internal id of the newest snapshot (0: none), all read at one moment.
 */
export interface CredentialLookup {
  readonly viewers: ReadonlyMap<string, Viewer>;
  readonly revision: number;
  readonly edition: number;
}

const LOOKUP = {
  name: 'look_up_credentials',
  text: `
    select r.revision, r.edition, c.*, u.code as "unitCode"
    from (select (select coalesce(max(revision), 0) from revisions) as revision,
      (select coalesce(max(id), 0) from snapshots) as edition) r
    left join (
      select k.hash, k.role, k.unit_id as "unitId", k.prefix, null::integer as "accountId", null as login,
        null as name, null::integer as "sessionId"
      from api_keys k
      where k.hash = any($1) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
      union all
      select s.hash, a.role, a.unit_id, null, a.id, a.login, a.name, s.id
      from sessions s join accounts a on a.id = s.account_id left join credential_uses l on l.hash = s.hash
      where s.hash = any($1) and s.ended_at is null and s.expires_at > now() and a.status = 'ACTIVE'
        and greatest(l.used_at, s.created_at) > now() - make_interval(secs => s.idle_seconds)
    ) c on true
    left join org_units u on u.id = c."unitId"`,
};

interface LookupRow {
  readonly revision: number;
  readonly edition: number;
  readonly hash: string | null;
  readonly role: Role;
  readonly unitId: number;
  readonly unitCode: string;
  /** of a key */
  readonly prefix: string | null;
  readonly accountId: number | null;
  readonly login: string;
  readonly name: string;
  readonly sessionId: number;
}

function viewerOf(row: LookupRow): Viewer {
  const { role, unitCode, unitId, prefix, accountId: id, login, name, sessionId } = row;
  return id === null
    ? { role, unitCode, unitId, actor: prefix!, account: null }
    : { role, unitCode, unitId, actor: actorOf(row), account: { id, login, name, sessionId } };
}

const isCredential = (token: string): boolean =>
  token.startsWith(TOKEN_PREFIX.key) || token.startsWith(TOKEN_PREFIX.session);

/**
 * Looks keys and sessions up, with the newest revision. One statement, prepared once for each
 * connection; every request waits for it, so it is not made by MikroORM (decision 0019).
 */
export async function lookUpCredentials(
  pool: Pick<Pool, 'query'>,
  tokens: Iterable<string>,
): Promise<CredentialLookup> {
  const byHash = new Map<string, string>();
  const viewers = new Map<string, Viewer>();
  for (const token of tokens) if (isCredential(token)) byHash.set(hashOfToken(token), token);
  const { rows } = await pool.query<LookupRow>({ ...LOOKUP, values: [[...byHash.keys()]] });
  for (const row of rows) if (row.hash !== null) viewers.set(byHash.get(row.hash)!, viewerOf(row));
  return { viewers, revision: rows[0]!.revision, edition: rows[0]!.edition };
}
