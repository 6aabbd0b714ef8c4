import { dimensionNamed } from '../../analytics/dimensions/index.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { AnswerRow } from '../../analytics/query/answer-blocks.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { metrics, type View } from '../../analytics/view.ts';
import { periodsOf } from '../../base/period.ts';
import { median, msSince } from '../measure/numbers.ts';
import type { Peer } from './duckdb.ts';
import type { Places, Shape } from './shapes.ts';

/**
 * Medians of one query in milliseconds: of the engine, with its 99th percentile; of the engine
 * right after a change, with empty caches; of each peer.
 */
export interface Compared {
  readonly rows: number;
  readonly engine: number;
  readonly p99: number;
  readonly afresh: number;
  readonly peers: readonly number[];
}

const TURNS = 12;
const WARM = 300;
const ENGINE_MS = 700;
const PEER_MS = 1_500;
/** If peers are slow, answers are compared only this many times. */
const MIN_COMPARED = 3;
const COMPARING_MS = 20_000;

type Found = readonly (readonly number[])[];

/** The keys of a row, as the SQL of its shape returns them. */
function keysOf(
  { node, period, group }: AnswerRow,
  { periods, level, by }: MetricQuery,
  { hierarchy }: Facts,
  today: string,
): number[] {
  const groups = (by ?? []).map((id, i) =>
    dimensionNamed(id).groups!.findIndex(({ key }) => key === group[i]),
  );
  return [
    ...(periods.length > 1 ? [periodsOf(period, today)[0]!.last] : []),
    ...(level ? [hierarchy.nodes[node]!.id] : []),
    ...groups,
  ];
}

const isClose = (a: number | null, b: number | undefined): boolean =>
  b !== undefined && a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/**
 * Throws if a peer has other figures for a key. Empty rows are ignored; a peer may have more
 * indices, since it withholds none.
 */
function assertSame(
  rows: readonly AnswerRow[],
  peerRows: Found,
  query: MetricQuery,
  { facts, today }: View,
  peer: string,
): void {
  const byGroup = new Map(
    peerRows.map((row) => [
      row.slice(0, row.length - (rows[0]!.n === null ? 2 : 3)).join(' '),
      row,
    ]),
  );
  for (const row of rows) {
    const key = keysOf(row, query, facts, today).join(' ');
    const theirs = byGroup.get(key);
    const { numerator, denominator, n, value, standardError } = row;
    byGroup.delete(key);
    if (n === null ? denominator === 0 && !theirs : value === null) continue;
    const ours = n === null ? [numerator, denominator] : [n, value, standardError];
    const their = theirs?.slice(-ours.length) ?? [];
    if (!ours.every((our, i) => isClose(our, their[i])))
      throw new Error(
        `${peer} finds ${their.join(', ') || 'nothing'} instead of ${ours.join(', ')} for ${key}`,
      );
  }
  if (rows[0]!.n === null && byGroup.size > 0)
    throw new Error(`${peer} finds numbers for ${[...byGroup.keys()][0]!}, which should have none`);
}

/** Runs the same queries on the engine and every peer in turn; the answers must be equal. */
export async function compare(
  shape: Shape,
  view: View,
  peers: readonly Peer[],
  places: Places,
  rounds: number,
): Promise<Compared> {
  const askings = Array.from({ length: TURNS }, (_, turn) => shape.ask(turn, places));
  const times: number[] = [];
  const theirs = peers.map((): number[] => []);
  const begin = performance.now();
  for (const [turn, { query, sql }] of askings.entries()) {
    const { rows } = metrics(view, query);
    if (turn >= MIN_COMPARED && msSince(begin) > COMPARING_MS) break;
    for (const peer of peers)
      assertSame(rows, await peer.ask(sql), query, view, `${peer.name} (${shape.name})`);
  }
  const ask = (turn: number): number => {
    const { query } = askings[turn % TURNS]!;
    const begin = performance.now();
    metrics(view, query);
    return msSince(begin);
  };
  until(ENGINE_MS, WARM, (turn) => {
    ask(turn);
  });
  for (let round = 0; round < rounds; round++) {
    until(ENGINE_MS, Infinity, (turn) => {
      times.push(ask(turn));
    });
    for (const [i, peer] of peers.entries()) {
      const begin = performance.now();
      for (let turn = 0; turn < 2 || msSince(begin) < PEER_MS; turn++) {
        const { sql } = askings[turn % TURNS]!;
        const since = performance.now();
        await peer.ask(sql);
        // the first one of a round finds CPU caches filled by others
        if (turn > 0) theirs[i]!.push(msSince(since));
      }
    }
  }
  const sorted = times.sort((a, b) => a - b);
  const rows = metrics(view, askings[0]!.query).length;
  return {
    rows,
    engine: median(sorted),
    p99: sorted[Math.floor(sorted.length * 0.99)]!,
    afresh: median(afresh(view, ask)),
    peers: theirs.map(median),
  };
}

/** Repeats something for some time, at most `most` times, but every turn at least twice. */
function until(ms: number, maxTurns: number, work: (turn: number) => void): void {
  const begin = performance.now();
  for (let turn = 0; turn < TURNS * 2 || (turn < maxTurns && msSince(begin) < ms); turn++)
    work(turn);
}

/** Times of queries with empty caches: a new revision of the facts clears them. */
function afresh({ facts }: View, ask: (turn: number) => number): number[] {
  const { revision } = facts;
  const raised: { revision: number } = facts;
  const times: number[] = [];
  until(ENGINE_MS, WARM, (turn) => {
    raised.revision++;
    times.push(ask(turn));
  });
  raised.revision = revision;
  return times;
}
