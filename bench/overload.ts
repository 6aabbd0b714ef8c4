import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { INDICATORS } from '../analytics/indicators/index.ts';
import { storeSettings } from '../schema/store/settings.ts';
import { openStore } from '../schema/store/open.ts';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { createApiKey } from '../server/access/api-keys.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { wholeNumbers } from './measure/options.ts';
import { prober, quantile, servedApart, type Seen, type ServedApart } from './overload/children.ts';
import { farWorkbook } from './overload/far-workbook.ts';
import { containsQuery, daysOf, heavyQuery, SMALL, wideQuery } from './overload/questions.ts';
import { slowBodies, slowReaders } from './overload/slow-clients.ts';

const ROOT = 'CZ';
const WAIT_MS = 40_000;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** Number of occurrences of each value. */
const tally = (values: readonly number[]): string =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, equal]) => `${value} × ${equal.length}`)
    .sort()
    .join(', ');

/**
 * Overloads the service in every way, and reports how others fare: longest silence of /health/live,
 * refusals, memory, slow clients.
 */
async function main(): Promise<void> {
  const options = wholeNumbers({
    scale: 1,
    aliases: 60,
    contains: 300,
    heavy: 200,
    slow: 300,
    seconds: 20,
    seed: 2020,
  });
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  const given = process.env.BENCH_DATA_DIR;
  const settings = storeSettings({ DATA_DIR: given ?? join(folder, 'data') });
  print(
    `${machine()}\n${Object.entries(options)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );
  const store = await openStore(settings);
  try {
    if (given === undefined) {
      await writeDemoCity(join(folder, 'package'), { scale: options.scale });
      await takeApart(settings, join(folder, 'package'));
    }
    const analyst = await createApiKey(store, ROOT, 'ANALYST');
    const statistician = await createApiKey(store, ROOT, 'STATISTICIAN');
    await measure(settings, { analyst, statistician }, options);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  settings: object,
  { analyst, statistician }: Readonly<Record<'analyst' | 'statistician', string>>,
  options: Readonly<Record<'aliases' | 'contains' | 'heavy' | 'slow' | 'seconds' | 'seed', number>>,
): Promise<void> {
  const served = await servedApart(settings);
  const { url } = served;
  while ((await fetch(`${url}/health/ready`)).status !== 200) await setTimeout(200);
  const health = prober({ url: `${url}/health/live`, key: null, body: null, pauseMs: 5 });
  const post = (path: string, key: string, body: string | Buffer, type: string) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      body: body as never,
      headers: { 'content-type': type, authorization: `Bearer ${key}` },
    });
  const graphql = async (key: string, body: string): Promise<string> => {
    const response = await post('/graphql', key, body, 'application/json');
    const text = await response.text();
    const codes = new Set(
      [...text.slice(0, 4000).matchAll(/"code":"([A-Z_]{5,})"/g)].map(([, text]) => text),
    );
    return `${response.status} ${[...codes].join(' ')}, ${text.length} bytes`;
  };
  const part = async (name: string, work: () => Promise<string>): Promise<void> => {
    await health.seen();
    await served.longestTurnMs();
    const began = performance.now();
    const result = await work();
    const took = performance.now() - began;
    const { times } = await health.seen();
    print(
      `${name}: ${result}; ${ms(took)}; /health/live longest ${ms(Math.max(0, ...times))}, ` +
        `p99 ${ms(quantile(times, 0.99))}; longest turn ${ms(await served.longestTurnMs())} of CPU`,
    );
  };
  try {
    await setTimeout(2000);
    await part('nothing', async () => setTimeout(3000, 'idle'));
    const days = daysOf(options.seed, options.aliases);
    await part(`${options.aliases} aliases`, () => graphql(analyst, heavyQuery(days)));
    await part('5 aliases', () => graphql(analyst, heavyQuery(days.slice(0, 5))));
    await part(`${INDICATORS.length} indicators of all units in a year`, () =>
      graphql(analyst, wideQuery(INDICATORS.map(({ code }) => code))),
    );
    await part(`${options.contains} contains`, () =>
      graphql(statistician, containsQuery(options.contains)),
    );
    const workbook = await farWorkbook(900);
    await part(`two workbooks of ${workbook.length} bytes with far columns`, async () => {
      const judged = await Promise.all(
        [1, 2].map(async () => {
          const response = await post(
            '/import?name=far.xlsx&dryRun=true',
            statistician,
            workbook,
            'application/octet-stream',
          );
          return (await response.text()).trim().split('\n').at(-1)!.slice(0, 60);
        }),
      );
      return judged.join(' | ');
    });
    await overloaded(url, analyst, statistician, options, served, part);
    await slowOnes(url, analyst, statistician, options, served, part);
  } finally {
    await health.stop();
    await served.stop();
  }
}

type Part = (name: string, work: () => Promise<string>) => Promise<void>;

/**
 * Some connections send expensive requests without a pause; reports how small requests of another
 * key fare.
 */
async function overloaded(
  url: string,
  analyst: string,
  statistician: string,
  { heavy, seconds, seed }: Readonly<Record<'heavy' | 'seconds' | 'seed', number>>,
  served: ServedApart,
  part: Part,
): Promise<void> {
  const honest = prober({ url: `${url}/graphql`, key: statistician, body: SMALL, pauseMs: 50 });
  const before = await served.memory();
  await honest.seen();
  const statuses: number[] = [];
  await part(`${heavy} heavy connections for ${seconds} s`, async () => {
    const until = performance.now() + seconds * 1000;
    await Promise.all(
      Array.from({ length: heavy }, async (_, i) => {
        for (let turn = 0; performance.now() < until; turn++) {
          const body = heavyQuery(daysOf(seed + i * 7 + turn, 1));
          const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/json', authorization: `Bearer ${analyst}` },
            signal: AbortSignal.timeout(WAIT_MS),
          }).catch(() => null);
          await response?.arrayBuffer().catch(() => undefined);
          statuses.push(response?.status ?? 0);
          if (response?.status !== 200) await setTimeout(100);
        }
      }),
    );
    return tally(statuses);
  });
  const { times, statuses: honestly }: Seen = await honest.seen();
  await honest.stop();
  const after = await served.memory();
  print(
    `  honest small questions: ${tally(honestly)}; p50 ${ms(quantile(times, 0.5))}, p95 ` +
      `${ms(quantile(times, 0.95))}, longest ${ms(Math.max(0, ...times))}; memory ` +
      `${(before.now / 2 ** 20).toFixed(0)} to ${(after.now / 2 ** 20).toFixed(0)} MiB, at most ` +
      (after.peak / 2 ** 20).toFixed(0),
  );
}

/** Slow bodies and slow readers: when they are disconnected, and how others fare. */
async function slowOnes(
  url: string,
  analyst: string,
  statistician: string,
  { slow, seed }: Readonly<Record<'slow' | 'seed', number>>,
  served: ServedApart,
  part: Part,
): Promise<void> {
  const others = prober({ url: `${url}/graphql`, key: statistician, body: SMALL, pauseMs: 20 });
  await setTimeout(5000);
  const calm = await others.seen();
  await part(`${slow} slow bodies and ${slow} slow readers`, async () => {
    const began = performance.now();
    const clients = await Promise.all([
      slowBodies(url, analyst, slow),
      slowReaders(url, analyst, slow, heavyQuery(daysOf(seed, 1))),
    ]);
    const lasted = clients.map(() => 0);
    let left: number[] = [];
    while (performance.now() - began < 30_000) {
      await setTimeout(500);
      const ports = await served.ports();
      left = clients.map((client) => client.ports.filter((port) => ports.has(port)).length);
      left.forEach((count, i) => {
        if (count > 0) lasted[i] = performance.now() - began;
      });
    }
    clients.forEach((client) => {
      client.end();
    });
    return left
      .map(
        (count, i) =>
          `${slow - count} of ${slow} closed within 30 s, the last after ${ms(lasted[i]!)}`,
      )
      .join('; ');
  });
  const during = await others.seen();
  await others.stop();
  print(
    `  others: p95 ${ms(quantile(calm.times, 0.95))} before, ` +
      `${ms(quantile(during.times, 0.95))} meanwhile (${tally(during.statuses)})`,
  );
}

await main();
