import type { Served } from '../http/child.ts';
import { measure, type Measured } from '../http/measured.ts';
import { grouped, median, short } from '../measure/numbers.ts';

/** A query in two forms: for our API and for the peer's. */
export interface HttpShape {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The compared servers, a key for ours, and codes by internal id, which the peer uses for units.
 */
export interface HttpScene {
  readonly key: string;
  readonly cached: Served;
  readonly uncached: Served;
  readonly peer: Served;
  readonly codes: ReadonlyMap<number, string>;
}

/** The columns of {@link compareOverHttp}. */
export const HTTP_HEADER = [
  'question',
  'rows',
  'bytes',
  'server',
  'requests/s',
  '× peer',
  'p50 ms',
  'p99 ms',
  'CPU µs a request',
];

const CONNECTIONS = 8;

interface OurAnswer {
  readonly metrics: {
    readonly rows: readonly {
      readonly unit: { readonly code: string };
      readonly numerator: number;
      readonly denominator: number;
    }[];
  };
}
interface TheirAnswer {
  readonly staffOn: {
    readonly groupedAggregates: readonly {
      readonly keys: readonly [string];
      readonly sum: { readonly member: string; readonly one: string };
    }[];
  };
}

/** Figures of a unit as one text; for units without staff the peer has no row. */
const line = (code: string, numerator: number, denominator: number): string[] =>
  denominator === 0 ? [] : [`${code}: ${numerator} / ${denominator}`];

async function answerOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  query: string,
): Promise<{ readonly data: unknown; readonly bytes: number }> {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || !data || errors)
    throw new Error(`answered with ${response.status}: ${text.slice(0, 500)}`);
  return { data, bytes: Buffer.byteLength(text) };
}

/**
 * Loads all three servers in turn with one query; a line of figures for each. Throws unless their
 * figures are equal for every unit.
 */
export async function compareOverHttp(
  { name, ours, theirs }: HttpShape,
  { key, cached, uncached, peer, codes }: HttpScene,
  { seconds, rounds }: { readonly seconds: number; readonly rounds: number },
): Promise<string[][]> {
  const plain = { 'content-type': 'application/json' };
  const withKey = { ...plain, authorization: `Bearer ${key}` };
  const our = await answerOf(`${uncached.url}/graphql`, withKey, ours);
  const their = await answerOf(`${peer.url}/graphql`, plain, theirs);
  const ourLines = (our.data as OurAnswer).metrics.rows
    .flatMap(({ unit, numerator, denominator }) => line(unit.code, numerator, denominator))
    .sort();
  const theirLines = (their.data as TheirAnswer).staffOn.groupedAggregates
    .flatMap(({ keys: [id], sum }) =>
      line(codes.get(Number(id)) ?? id, Number(sum.member), Number(sum.one)),
    )
    .sort();
  const odd = ourLines.find((line, i) => line !== theirLines[i]) ?? theirLines[ourLines.length];
  if (odd !== undefined) throw new Error(`${name} is answered differently, first at ${odd}`);

  const servers = [
    { title: 'PostGraphile', served: peer, headers: plain, query: theirs, bytes: their.bytes },
    {
      title: 'API, answers computed',
      served: uncached,
      headers: withKey,
      query: ours,
      bytes: our.bytes,
    },
    {
      title: 'API, answers cached',
      served: cached,
      headers: withKey,
      query: ours,
      bytes: our.bytes,
    },
  ];
  const load = (
    { served, headers, query }: (typeof servers)[number],
    during: number,
  ): Promise<Measured> =>
    measure(served, {
      url: `${served.url}/graphql`,
      connections: CONNECTIONS,
      seconds: during,
      headers,
      body: JSON.stringify({ query }),
    });
  const results = servers.map((): Measured[] => []);
  for (const server of servers) await load(server, seconds);
  for (let round = 0; round < rounds; round++)
    for (const [i, server] of servers.entries()) results[i]!.push(await load(server, seconds));
  const rates = results.map((rounds) =>
    median(rounds.map(({ requests, seconds: taken }) => requests / taken)),
  );
  return servers.map(({ title, bytes }, i) => {
    const of = (figure: 'p50' | 'p99' | 'cpu'): number =>
      median(results[i]!.map((measured) => measured[figure]));
    return [
      name,
      grouped(ourLines.length),
      grouped(bytes),
      title,
      grouped(rates[i]!),
      short(rates[i]! / rates[0]!),
      short(of('p50')),
      short(of('p99')),
      of('cpu').toFixed(0),
    ];
  });
}
