import type { Client, Pool } from 'pg';

type Query = (...args: unknown[]) => unknown;

/** Counts the statements that the connections of a pool send, from now on; the number so far. */
export function countStatements(pool: Pool): () => number {
  let count = 0;
  // every way to ask, the pool's too, ends in the query of a client
  const prototype = (pool as unknown as { Client: typeof Client }).Client.prototype as unknown as {
    query: Query;
  };
  const query = prototype.query;
  prototype.query = function (...args: unknown[]): unknown {
    count++;
    return query.apply(this, args);
  };
  return () => count;
}
