import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { noteAccess } from './access-event.ts';
import type { WithTexts } from './with-texts.ts';
import type { ViewerAccount } from './viewer.ts';

/** An open session of an account. */
export interface OpenSession {
  /** the first 16 hexadecimal digits of the hash of its token */
  readonly id: string;
  /** browser and system */
  readonly device: string;
  readonly createdAt: Date;
  /** to a minute; null: not used since sign-in */
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
  /** whether it is the session of the request */
  readonly isCurrent: boolean;
}

/** The open sessions of an account, newest first. One statement. */
export async function listSessions(
  pool: Pool,
  { id: accountId, sessionId }: Pick<ViewerAccount, 'id' | 'sessionId'>,
): Promise<OpenSession[]> {
  const { rows } = await pool.query<WithTexts<OpenSession>>(
    `select left(s.hash, 16) as id, s.device, s.created_at as "createdAt",
       l.used_at as "lastUsedAt", s.expires_at as "expiresAt",
       s.id = $2 as "isCurrent"
     from sessions s left join credential_uses l on l.hash = s.hash
     where s.account_id = $1 and s.ended_at is null and s.expires_at > now()
       and greatest(l.used_at, s.created_at) > now() - make_interval(secs => s.idle_seconds)
     order by s.created_at desc, s.id desc`,
    [accountId, sessionId],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    lastUsedAt: row.lastUsedAt === null ? null : new Date(row.lastUsedAt),
    expiresAt: new Date(row.expiresAt),
  }));
}

/** Ends a session of an account; idempotent. Throws NOT_FOUND for a session of another account. */
export async function endSession(
  pool: Pool,
  { id: accountId, login }: Pick<ViewerAccount, 'id' | 'login'>,
  id: string,
): Promise<void> {
  const { rowCount } = await pool.query(
    'update sessions set ended_at = now() where left(hash, 16) = $1 and account_id = $2',
    [id, accountId],
  );
  if (rowCount !== 1)
    throw new TongxinError('NOT_FOUND', {
      register: { zh: '会话', en: 'sessions' },
      key: id.slice(0, 40),
    });
  noteAccess({ kind: 'SESSION_ENDED', actor: login, subject: id });
}
