import pg from 'pg';

/** Counts the statements that this process sends to PostgreSQL, from now on; the number so far. */
export function countStatements(): () => number {
  let count = 0;
  // every way to ask, a pool's too, ends in the query of a client
  const prototype = pg.Client.prototype as unknown as Record<'query', (...args: unknown[]) => unknown>, query = prototype.query;
  prototype.query = function (...args: unknown[]): unknown {
    count++;
    return query.apply(this, args);
  };
  return () => count;
}
