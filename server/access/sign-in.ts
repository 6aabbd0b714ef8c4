import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { weaknessOf } from '../../base/password.ts';
import { noteAccess } from './access-event.ts';
import { proofOf, storedPassword } from './passwords.ts';
import { foldedLogin } from './person.ts';
import type { SessionTimes } from './session-times.ts';
import { hashOfToken, newToken } from './tokens.ts';

/** A login name and a password, as a person entered them. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** The surroundings of a new session. */
export interface SessionOptions {
  readonly times: SessionTimes;
  /** browser and system, for people */
  readonly device: string;
  /** the token that the browser had, whose session ends; null: none */
  readonly replaces: string | null;
}

interface Outcome {
  readonly outcome: 'PROVED' | 'REFUSED' | 'LOCKED';
  readonly seconds: number | null;
}

/** The salt of the account of a login name; null: no such account, or no password. */
async function saltOf(pool: Pool, login: string): Promise<string | null> {
  const { rows } = await pool.query<{ salt: string | null }>(
    'select password_salt as salt from accounts where login = $1',
    [login],
  );
  return rows[0]?.salt ?? null;
}

/** Throws SIGN_IN_REFUSED or SIGN_IN_LOCKED unless the password was proved. */
function assertProved({ outcome, seconds }: Outcome, login: string): void {
  if (outcome === 'PROVED') return;
  if (outcome === 'LOCKED') {
    noteAccess({ kind: 'SIGN_IN_LOCKED', actor: null, subject: login });
    throw new TongxinError('SIGN_IN_LOCKED', { seconds: seconds! });
  }
  noteAccess({ kind: 'SIGN_IN_REFUSED', actor: null, subject: login });
  throw new TongxinError('SIGN_IN_REFUSED', {});
}

/**
 * Opens a session and returns its token, the only copy. A login name without an account takes the
 * same steps and as long. Throws SIGN_IN_REFUSED, SIGN_IN_LOCKED, TOO_MUCH_AT_ONCE.
 */
export async function signIn(
  pool: Pool,
  { login: entered, password }: Credentials,
  { times, device, replaces }: SessionOptions,
): Promise<string> {
  const login = foldedLogin(entered);
  const proof = await proofOf(password, await saltOf(pool, login));
  const token = newToken('session');
  const { rows } = await pool.query<Outcome>(
    'select * from open_session($1, $2, $3, $4, $5, $6, $7)',
    [
      login,
      proof,
      hashOfToken(token),
      device,
      times.absoluteSeconds,
      times.idleSeconds,
      replaces === null ? null : hashOfToken(replaces),
    ],
  );
  assertProved(rows[0]!, login);
  noteAccess({ kind: 'SIGNED_IN', actor: null, subject: login });
  return token;
}

/** Ends the session of a token; idempotent. */
export async function signOut(pool: Pool, token: string, actor: string | null): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    'update sessions set ended_at = now() where hash = $1 and ended_at is null returning id',
    [hashOfToken(token)],
  );
  for (const { id } of rows) noteAccess({ kind: 'SIGNED_OUT', actor, subject: String(id) });
}

/** A password that is strong enough. Throws WEAK_PASSWORD. */
export function assertStrong(password: string, login: string): void {
  const reason = weaknessOf(password, login);
  if (reason) throw new TongxinError('WEAK_PASSWORD', { reason });
}

/**
 * Changes a password. Ends every session of the account. Throws SIGN_IN_REFUSED when the old
 * password is wrong, SIGN_IN_LOCKED, WEAK_PASSWORD.
 */
export async function changePassword(
  pool: Pool,
  { login, password }: Credentials,
  newPassword: string,
): Promise<void> {
  assertStrong(newPassword, login);
  if (newPassword === password)
    throw new TongxinError('WEAK_PASSWORD', {
      reason: { zh: '新密码与旧密码相同', en: 'it is the old password' },
    });
  const proof = await proofOf(password, await saltOf(pool, login));
  const { salt, verifier } = await storedPassword(newPassword);
  const { rows } = await pool.query<Outcome>('select * from change_password($1, $2, $3, $4)', [
    login,
    proof,
    salt,
    verifier,
  ]);
  assertProved(rows[0]!, login);
  noteAccess({ kind: 'PASSWORD_CHANGED', actor: login, subject: login });
}
