import type { Pool } from 'pg';

/** SQLSTATE `query_canceled`: the time of a statement was up, or an administrator ended it. */
const CANCELLED = '57014';

/** Whether the database cancelled a statement, as it does when its time is up. */
export const isCancelled = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === CANCELLED;

/**
 * From now on connections of a pool get at most so many milliseconds for a statement; 0: as many as
 * they take. Long work sets its own, by `set local statement_timeout`.
 */
export function limitStatements(pool: Pool, milliseconds: number): void {
  const limited = new WeakSet<object>();
  pool.options.statement_timeout = milliseconds;
  pool.on('connect', (client) => {
    limited.add(client);
  });
  // connections that were open before
  pool.on('acquire', (client) => {
    if (limited.has(client)) return;
    limited.add(client);
    client.query(`set statement_timeout = ${milliseconds}`).catch(() => undefined);
  });
}
