import type { Pool, QueryResultRow } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Purse } from '../budget/purse.ts';

/** The statements of one request; what they may fetch in all is bounded. */
export interface RequestDatabase {
  query<R extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** counts fetched rows. Throws QUERY_TOO_LARGE above the limit. */
  spend(rows: number): void;
  /** charges the conditions of a filter, before the statement that they stand in */
  spendConditions(conditions: FilterSize): void;
  /** how many more rows may be fetched */
  readonly left: number;
}

/** Most rows that one request may fetch, all levels together. */
export const ROWS_PER_REQUEST = 100_000;

/** Conditions of a filter: in all, and those of them that look at every row whatever indexes there are. */
export interface FilterSize {
  readonly conditions: number;
  readonly scans: number;
}

/** A condition that looks at every row counts as so many more conditions. */
const SCAN_WEIGHT = 4;

/**
 * What things cost in milliseconds: a row fetched and shown, a condition, one that looks at every
 * row of a large register.
 */
const MS = { row: 0.006, condition: 0.1, scan: 5 } as const;

/** A budget of rows over the connections of a store. */
export function requestDatabase(pool: Pool, purse: Purse): RequestDatabase {
  let spent = 0;
  return {
    query: async <R extends QueryResultRow>(text: string, values: readonly unknown[] = []) => {
      await purse.enter();
      return (await pool.query<R>(text, values as unknown[])).rows;
    },
    spendConditions({ conditions, scans }) {
      if (conditions > 0)
        purse.charge({
          conditions: conditions + scans * SCAN_WEIGHT,
          milliseconds: conditions * MS.condition + scans * MS.scan,
        });
    },
    spend(rows) {
      spent += rows;
      purse.charge({ milliseconds: rows * MS.row });
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
