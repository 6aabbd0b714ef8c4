import type { Client, Pool } from 'pg';

type Query = (...args: unknown[]) => unknown;

/**
 * Counts the statements that a pool sends from now on; returns a function that gives the number so
 * far.
 */
export function countStatements(pool: Pool): () => number {
  let count = 0;
  // every query method, also the pool's, ends in the query of a client
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
