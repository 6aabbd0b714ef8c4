import { TongxinError } from '../../base/errors/errors.ts';

/**
 * Limits of what requests and keys may cost. Milliseconds of work are estimates, not measured times.
 */
export interface BudgetLimits {
  /** maximum number of rows of figures of one request */
  readonly requestRows: number;
  /** maximum number of milliseconds of work of one request */
  readonly requestMs: number;
  /**
   * most filter conditions of one request in all its statements; a condition that reads every row of
   * a register counts five times
   */
  readonly requestConditions: number;
  /** capacity of the bucket of a key, in milliseconds of work */
  readonly keyMs: number;
  /** milliseconds of work that a key gains each second */
  readonly keyMsPerSecond: number;
  /** maximum number of long requests that run at a time; the others wait */
  readonly running: number;
  /** maximum number of milliseconds of work that run and wait, over all keys */
  readonly waitingMs: number;
  /** maximum number of milliseconds that a long request waits before it is refused */
  readonly patienceMs: number;
  /** maximum number of unread bytes of answers; above, no more long requests are accepted */
  readonly unreadBytes: number;
  /** milliseconds after which the database cancels a statement of a request; 0: never */
  readonly statementMs: number;
}

interface Limit {
  readonly name: string;
  readonly value: number;
}

/**
 * Each limit with its environment variable and its default. The defaults allow eight golden queries
 * at a time, and one query for all indicators of all units in a year.
 */
export const LIMITS: Readonly<Record<keyof BudgetLimits, Limit>> = Object.freeze({
  requestRows: { name: 'BUDGET_REQUEST_ROWS', value: 500_000 },
  requestMs: { name: 'BUDGET_REQUEST_MS', value: 10_000 },
  requestConditions: { name: 'BUDGET_REQUEST_CONDITIONS', value: 1_000 },
  keyMs: { name: 'BUDGET_KEY_MS', value: 60_000 },
  keyMsPerSecond: { name: 'BUDGET_KEY_MS_PER_SECOND', value: 500 },
  running: { name: 'BUDGET_RUNNING', value: 2 },
  waitingMs: { name: 'BUDGET_WAITING_MS', value: 10_000 },
  patienceMs: { name: 'BUDGET_PATIENCE_MS', value: 10_000 },
  unreadBytes: { name: 'BUDGET_UNREAD_BYTES', value: 256 << 20 },
  statementMs: { name: 'BUDGET_STATEMENT_MS', value: 15_000 },
});

const LIMIT_NAMES = Object.keys(LIMITS) as (keyof BudgetLimits)[];

/** The default limits. */
export const DEFAULT_LIMITS = Object.freeze(
  Object.fromEntries(LIMIT_NAMES.map((name) => [name, LIMITS[name].value])),
) as unknown as BudgetLimits;

/** The limits that environment variables set, see {@link LIMITS}. Throws BAD_SETTING. */
export function limitsIn(env: Readonly<Record<string, string | undefined>>): BudgetLimits {
  const valueOf = ({ name, value }: Limit): number => {
    const text = env[name]?.trim();
    if (text === undefined || text === '') return value;
    if (/^\d{1,12}$/.test(text) && (Number(text) > 0 || name === LIMITS.statementMs.name))
      return Number(text);
    throw new TongxinError('BAD_SETTING', {
      name,
      value: text.slice(0, 40),
      expected: { zh: '应为正整数', en: 'a whole number above 0' },
    });
  };
  return Object.fromEntries(
    LIMIT_NAMES.map((limitName) => [limitName, valueOf(LIMITS[limitName])]),
  ) as unknown as BudgetLimits;
}
