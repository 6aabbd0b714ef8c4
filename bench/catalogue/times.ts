import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { metrics, type View } from '../../analytics/view.ts';

/** CPU microseconds of one query: answered before, and with caches emptied by a change. */
export interface Times {
  readonly warm: number;
  readonly afresh: number;
}

/** A shape of queries about any figure; each turn is about another period. */
interface CatalogueShape {
  readonly name: string;
  readonly ask: (indicator: string, turn: number) => MetricQuery;
}

const PERIODS = ['2025', 'SY2024', '2024', 'UY2025'];
const periodOf = (turn: number): string[] => [PERIODS[turn % PERIODS.length]!];
const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);

/** The shapes that are measured. */
export const CATALOGUE_SHAPES: readonly CatalogueShape[] = [
  {
    name: 'city',
    ask: (indicator, turn) => ({ indicators: [indicator], periods: periodOf(turn) }),
  },
  {
    name: 'districts',
    ask: (indicator, turn) => ({
      indicators: [indicator],
      periods: periodOf(turn),
      level: 'DISTRICT',
    }),
  },
  { name: 'trend', ask: (indicator) => ({ indicators: [indicator], periods: MONTHS }) },
];

const WARM_TURNS = 40;
const AFRESH_TURNS = 8;
const BATCHES = 3;

/** CPU microseconds a turn: of the least of several batches, since others disturb caches. */
function perTurn(turns: number, batches: number, work: (turn: number) => void): number {
  const times = Array.from({ length: batches }, () => {
    const begin = process.cpuUsage();
    for (let turn = 0; turn < turns; turn++) work(turn);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / turns;
  });
  return Math.min(...times);
}

/** The times of a figure in every shape. The revision of the facts is the same afterwards. */
export function timesOf(indicator: string, view: View): Record<string, Times> {
  const facts: { revision: number } = view.facts;
  const { revision } = facts;
  const times: Record<string, Times> = {};
  for (const { name, ask } of CATALOGUE_SHAPES) {
    const queries = Array.from({ length: PERIODS.length }, (_, turn) => ask(indicator, turn));
    const answer = (turn: number): void => {
      metrics(view, queries[turn % queries.length]!);
    };
    perTurn(WARM_TURNS, 1, answer);
    const warm = perTurn(WARM_TURNS, BATCHES, answer);
    const afresh = perTurn(AFRESH_TURNS, BATCHES, (turn) => {
      facts.revision++;
      answer(turn);
    });
    facts.revision = revision;
    times[name] = { warm, afresh };
  }
  return times;
}
