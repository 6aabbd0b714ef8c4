import type { Client, Pool, PoolClient } from 'pg';

/** SQLSTATE `query_canceled`: a statement timed out, or an administrator cancelled it. */
const CANCELLED = '57014';

/** Whether the database cancelled a statement, as it does on a timeout. */
export const isCancelled = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === CANCELLED;

/** The connections of a pool that have a limit. */
const limitedOf = new WeakMap<Pool, WeakSet<object>>();

/**
 * Limits statements on all connections of a pool to `milliseconds`; 0: no limit. Long work sets its
 * own limit with `set local statement_timeout`. New connections begin with the limit, idle ones get
 * it before this returns, and one that is in use is closed when it is released: nothing is sent on
 * a connection while other code may send on it.
 */
export async function limitStatements(pool: Pool, milliseconds: number): Promise<void> {
  pool.options.statement_timeout = milliseconds;
  const limited = limitedOf.get(pool) ?? closeUnlimited(pool);
  const idle = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()));
  for (const client of idle) {
    limited.add(client);
    client.release(await limit(client, milliseconds));
  }
}

/**
 * Closes every connection of a pool that has no limit when it is released; returns the connections
 * that have one.
 */
function closeUnlimited(pool: Pool): WeakSet<object> {
  const limited = new WeakSet<object>();
  limitedOf.set(pool, limited);
  pool.on('connect', (client) => {
    limited.add(client);
  });
  pool.on('release', (_, client) => {
    if (!limited.has(client))
      (client as PoolClient & Pick<Client, 'end'>).end().catch(() => undefined);
  });
  return limited;
}

/** Sets the limit of a connection; returns the error if that fails. */
const limit = (client: PoolClient, milliseconds: number): Promise<Error | undefined> =>
  client.query(`set statement_timeout = ${milliseconds}`).then(
    () => undefined,
    (error: unknown) => error as Error,
  );
