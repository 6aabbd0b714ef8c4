import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grouped, median, short } from '../measure/numbers.ts';
import type { BareWork } from './bare.ts';
import { serve, type Served } from './child.ts';
import type { Loaded } from './load.ts';
import { measure, type Measured } from './measured.ts';
import type { Shape } from './shapes.ts';

/** The two APIs that are compared, with and without the response cache, and a key for both. */
export interface Scene {
  readonly key: string;
  readonly cached: Served;
  readonly uncached: Served;
}

const CONNECTIONS = [8, 50] as const;

/** The columns of {@link compare}. */
export const HEADER = [
  'answer',
  'bytes',
  'connections',
  'server',
  'requests/s',
  'of bare',
  'p50 ms',
  'p99 ms',
  'p99 / p50',
  'CPU µs a request',
];

/**
 * Loads a bare server and both APIs in turn with one query; a line of figures for each and each
 * number of connections. Throws when an answer differs.
 */
export async function compare(
  { name, query }: Shape,
  { key, cached, uncached }: Scene,
  { seconds, rounds }: { readonly seconds: number; readonly rounds: number },
): Promise<string[][]> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  const first = await fetch(`${cached.url}/graphql`, { method: 'POST', headers, body });
  const text = await first.text();
  if (first.status !== 200 || text.includes('"errors"'))
    throw new Error(`${name} is answered with ${first.status}: ${text.slice(0, 500)}`);
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  const file = join(folder, 'answer');
  await writeFile(file, text);
  const bare = await serve('bare', {
    type: first.headers.get('content-type')!,
    file,
  } satisfies BareWork);
  try {
    const servers: readonly (readonly [string, Served])[] = [
      ['bare node:http', bare],
      ['API, answers cached', cached],
      ['API, answers computed', uncached],
    ];
    const lines: string[][] = [];
    for (const connections of CONNECTIONS) {
      const results = servers.map((): Measured[] => []);
      const load = (served: Served, during: number): Promise<Measured> =>
        measure(served, {
          url: `${served.url}/graphql`,
          connections,
          seconds: during,
          headers,
          body,
        });
      for (const [, served] of servers) await load(served, seconds);
      for (let round = 0; round < rounds; round++)
        for (const [index, [, served]] of servers.entries())
          results[index]!.push(await load(served, seconds));
      const peer = perSecond(results[0]!);
      for (const [index, [title]] of servers.entries())
        lines.push([
          name,
          grouped(Buffer.byteLength(text)),
          String(connections),
          title,
          ...figures(results[index]!, peer),
        ]);
    }
    return lines;
  } finally {
    await bare.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const perSecond = (rounds: readonly Loaded[]): number =>
  median(rounds.map(({ requests, seconds }) => requests / seconds));

function figures(rounds: readonly Measured[], peer: number): string[] {
  const rate = perSecond(rounds);
  const of = (name: 'p50' | 'p99' | 'cpu'): number => median(rounds.map((round) => round[name]));
  return [
    grouped(rate),
    `${((rate / peer) * 100).toFixed(0)} %`,
    short(of('p50')),
    short(of('p99')),
    (of('p99') / of('p50')).toFixed(1),
    of('cpu').toFixed(0),
  ];
}
