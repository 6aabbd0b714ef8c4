import type { Pool } from 'pg';

/** SQLSTATE `query_canceled`: a statement timed out, or an administrator cancelled it. */
const CANCELLED = '57014';

/** Whether the database cancelled a statement, as it does on a timeout. */
export const isCancelled = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === CANCELLED;

/**
 * Limits statements on all connections of a pool to so many milliseconds; 0: no limit. Long work
 * sets its own limit with `set local statement_timeout`.
 */
export function limitStatements(pool: Pool, milliseconds: number): void {
  const limited = new WeakSet<object>();
  pool.options.statement_timeout = milliseconds;
  pool.on('connect', (client) => {
    limited.add(client);
  });
  // connections that are already open
  pool.on('acquire', (client) => {
    if (limited.has(client)) return;
    limited.add(client);
    client.query(`set statement_timeout = ${milliseconds}`).catch(() => undefined);
  });
}
