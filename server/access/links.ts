import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { noteAccess } from './access-event.ts';
import { storedPassword } from './passwords.ts';
import { loginOf, personNameOf } from './person.ts';
import { assertStrong } from './sign-in.ts';
import { hashOfToken } from './tokens.ts';

/** The target of a valid link; null: the first account of the store, which the link creates. */
export interface LinkTarget {
  readonly account: { readonly login: string; readonly name: string } | null;
}

/** The target of a link. Throws LINK_INVALID. */
export async function readLink(pool: Pool, token: string): Promise<LinkTarget> {
  const { rows } = await pool.query<{ login: string | null; name: string | null }>(
    `select a.login, a.name from account_links l left join accounts a on a.id = l.account_id
     where l.hash = $1 and l.used_at is null and l.expires_at > now() and coalesce(a.status, '') <> 'LOCKED'
       and (l.account_id is not null or not exists (select from accounts))`,
    [hashOfToken(token)],
  );
  const [row] = rows;
  if (!row) throw new TongxinError('LINK_INVALID', {});
  return { account: row.login === null ? null : { login: row.login, name: row.name! } };
}

/** What a person enters at a link; login and name are of the first account, and ignored for others. */
export interface LinkAnswer {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Sets the password of the account of a link, or creates the first account; the link is used up and
 * sessions of the account end. Returns the login name. Throws LINK_INVALID, WEAK_PASSWORD,
 * INVALID_LOGIN, INVALID_PERSON_NAME.
 */
export async function redeemLink(
  pool: Pool,
  token: string,
  { login, name, password }: LinkAnswer,
): Promise<string> {
  const { account } = await readLink(pool, token);
  const person = account ?? { login: loginOf(login), name: personNameOf(name) };
  assertStrong(password, person.login);
  const { salt, verifier } = await storedPassword(password);
  const { rows } = await pool.query<{ login: string | null }>(
    'select redeem_link($1, $2, $3, $4, $5) as login',
    [token, salt, verifier, person.login, person.name],
  );
  const redeemed = rows[0]!.login;
  if (redeemed === null) throw new TongxinError('LINK_INVALID', {});
  noteAccess({ kind: 'LINK_REDEEMED', actor: null, subject: redeemed });
  return redeemed;
}
