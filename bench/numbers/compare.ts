import { metrics, type View } from '../../analytics/view.ts';
import type { AnswerRow } from '../../analytics/query/answer.ts';
import { median, msSince } from '../measure/numbers.ts';
import type { Peer } from './duckdb.ts';
import type { Places, Shape } from './shapes.ts';

/** Median milliseconds of one question: the engine, its 99th percentile, the first time each question was asked, and each peer. */
export interface Compared { readonly rows: number; readonly engine: number; readonly p99: number; readonly first: number; readonly peers: readonly number[] }

/** Scores are often multiples of powers of two, which rounding to decimals would tear apart. */
const OFF_TIES = 3.7e-8;

const TURNS = 12, WARM = 300, MEASURED = 600, LONG = 30_000;

/** What a row counts, for comparing: of a rate its two counts, of an index its number, mean and error; rows of nothing are left out. */
const figures = ({ numerator, denominator, n, value, standardError }: AnswerRow): readonly (number | null)[] | null =>
  (n === null ? (denominator === 0 ? null : [numerator, denominator]) : value === null ? null : [n, value, standardError]);

/**
 * Throws when the numbers of an answer and of a peer are not the same, whatever their order. Of indices a peer may know more rows: it protects nobody.
 */
function assertEqual(rows: readonly AnswerRow[], found: readonly (readonly number[])[], peer: string): void {
  const ours = rows.flatMap((it) => { const its = figures(it); return its ? [its] : []; }), width = ours[0]?.length ?? 2;
  const text = (row: readonly (number | null)[]): string => row.map((it) => (it === null ? '' : Math.round((it + OFF_TIES) * 1e6))).join(' ');
  const known = new Map<string, number>(), more = width === 2 ? found.filter((row) => row.at(-1)! > 0).length - ours.length : 0;
  for (const row of found) known.set(text(row.slice(-width)), (known.get(text(row.slice(-width))) ?? 0) + 1);
  const missing = ours.map(text).find((it) => { known.set(it, (known.get(it) ?? 0) - 1); return known.get(it)! < 0; });
  if (missing !== undefined || more !== 0) throw new Error(`${peer} finds other numbers: ${more} rows more, without ${missing ?? 'none'}`);
}

/** Asks the engine and every peer the same questions; their answers must be equal. */
export async function compare(shape: Shape, view: View, peers: readonly Peer[], places: Places): Promise<Compared> {
  const askings = Array.from({ length: TURNS }, (_, turn) => shape.ask(turn, places)), first: number[] = [], times: number[] = [];
  let rows = 0;
  for (const { query } of askings) {
    const begin = performance.now();
    rows = metrics(view, query).rows.length;
    first.push(msSince(begin));
  }
  const many = Math.max(24, Math.min(WARM + MEASURED, Math.ceil(LONG / 20 / Math.max(...first))));
  for (let i = 0; i < many; i++) {
    const begin = performance.now();
    metrics(view, askings[i % TURNS]!.query);
    if (i >= many / 3) times.push(msSince(begin));
  }
  const theirs: number[] = [];
  for (const peer of peers) {
    const taken: number[] = [];
    for (const [turn, { query, sql }] of [...askings, ...askings].entries()) {
      const begin = performance.now(), found = await peer.ask(sql);
      if (turn >= 2) taken.push(msSince(begin));
      if (turn < 2) assertEqual(metrics(view, query).rows, found, `${peer.name} (${shape.name})`);
      if (taken.length >= 4 && taken.reduce((sum, it) => sum + it, 0) > 8_000) break;
    }
    theirs.push(median(taken));
  }
  const sorted = times.sort((a, b) => a - b);
  return { rows, engine: median(sorted), p99: sorted[Math.floor(sorted.length * 0.99)]!, first: median(first), peers: theirs };
}
