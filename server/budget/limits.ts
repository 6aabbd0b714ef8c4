import { TongxinError } from '../../base/errors/errors.ts';

/** What requests and keys may cost. Milliseconds are estimates of the work of the serving process, not measured times. */
export interface BudgetLimits {
  /** most rows of numbers that one request may ask for */
  readonly requestRows: number;
  /** most milliseconds of work that one request may ask for */
  readonly requestMs: number;
  /** most filter conditions of one request, all statements that they stand in together; one that looks at every row of a register counts five times */
  readonly requestConditions: number;
  /** most milliseconds of work that a key may save up */
  readonly keyMs: number;
  /** how many milliseconds of work a key gains in a second */
  readonly keyMsPerSecond: number;
  /** how many long requests are worked on at once; the others wait */
  readonly running: number;
  /** most milliseconds of work that may be under way or wait, all keys together */
  readonly waitingMs: number;
  /** most milliseconds that a long request waits for its turn before it is refused */
  readonly patienceMs: number;
  /** most bytes of answers that wait for slow readers before no more long requests are taken */
  readonly unreadBytes: number;
  /** after so many milliseconds the database cancels a statement that serves a request; 0: never */
  readonly statementMs: number;
}

interface Limit {
  readonly name: string;
  readonly value: number;
}

/** Each limit with the environment variable that sets it, and its value without. They answer every golden query eight at once, and one question for all indicators of all units in a year. */
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

const NAMES = Object.keys(LIMITS) as (keyof BudgetLimits)[];

/** The limits as they are without any setting. */
export const DEFAULT_LIMITS = Object.freeze(
  Object.fromEntries(NAMES.map((it) => [it, LIMITS[it].value])),
) as unknown as BudgetLimits;

/** The limits that an environment sets, see {@link LIMITS}. Throws BAD_SETTING. */
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
    NAMES.map((it) => [it, valueOf(LIMITS[it])]),
  ) as unknown as BudgetLimits;
}
