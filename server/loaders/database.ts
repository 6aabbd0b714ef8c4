import type { Pool, QueryResultRow } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { readAgain } from '../../schema/store/lost.ts';
import type { RequestBudget } from '../budget/request-budget.ts';

/** The statements of one request, with a limit on the rows that they fetch in all. */
export interface RequestDatabase {
  query<R extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** counts fetched rows. Throws QUERY_TOO_LARGE above the limit. */
  spend(rows: number): void;
  /** charges the conditions of a filter before its statement runs */
  spendConditions(conditions: FilterSize): void;
  /** number of rows that may still be fetched */
  readonly left: number;
}

/** Maximum number of rows that one request may fetch, over all its levels. */
export const ROWS_PER_REQUEST = 100_000;

/** Number of conditions of a filter; `scans` of them read every row, since no index serves them. */
export interface FilterSize {
  readonly conditions: number;
  readonly scans: number;
}

/** Weight of a condition that reads every row. */
const SCAN_WEIGHT = 4;

/**
 * Costs in milliseconds: a fetched row, a condition, a condition that reads every row of a large
 * register.
 */
const MS = { row: 0.006, condition: 0.1, scan: 5 } as const;

/** Runs statements on the pool of a store and counts the rows. */
export function requestDatabase(pool: Pool, budget: RequestBudget): RequestDatabase {
  let spent = 0;
  return {
    query: async <R extends QueryResultRow>(text: string, values: readonly unknown[] = []) => {
      await budget.enter();
      return (await readAgain(() => pool.query<R>(text, values as unknown[]))).rows;
    },
    spendConditions({ conditions, scans }) {
      if (conditions > 0)
        budget.charge({
          conditions: conditions + scans * SCAN_WEIGHT,
          milliseconds: conditions * MS.condition + scans * MS.scan,
        });
    },
    spend(rows) {
      spent += rows;
      budget.charge({ milliseconds: rows * MS.row });
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
