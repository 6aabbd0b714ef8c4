import type { Pool, PoolClient } from 'pg';

/**
 * Runs `work` with one connection of the pool and returns its result. A connection that is lost
 * meanwhile fails the work and not the process; after an error the connection is closed, so that
 * none of its locks and transactions remain.
 */
export async function withClient<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const lost: Error[] = [];
  const lose = (error: Error): void => {
    lost.push(error);
  };
  client.on('error', lose);
  let isFit = false;
  try {
    const done = await work(client);
    isFit = lost.length === 0;
    return done;
  } catch (error) {
    throw lost[0] ?? error;
  } finally {
    client.off('error', lose);
    client.release(!isFit);
  }
}
