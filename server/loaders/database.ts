import type { Pool, QueryResultRow } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';

/** The statements of one request; what they may fetch in all is bounded. */
export interface RequestDatabase {
  query<R extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** counts fetched rows. Throws QUERY_TOO_LARGE above the limit. */
  spend(rows: number): void;
  /** how many more rows may be fetched */
  readonly left: number;
}

/** Most rows that one request may fetch, all levels together. */
export const ROWS_PER_REQUEST = 100_000;

/** A budget of rows over the connections of a store. */
export function requestDatabase(pool: Pool): RequestDatabase {
  let spent = 0;
  return {
    query: async <R extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<R>(text, values as unknown[])).rows,
    spend(rows) {
      spent += rows;
      if (spent > ROWS_PER_REQUEST)
        throw new TongxinError('QUERY_TOO_LARGE', {
          what: { zh: '行数', en: 'rows' },
          found: `> ${ROWS_PER_REQUEST}`,
          limit: ROWS_PER_REQUEST,
        });
    },
    get left() {
      return ROWS_PER_REQUEST - spent;
    },
  };
}
