import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { FollowedFacts } from '../analytics/facts/followed-facts.ts';
import type { Facts } from '../analytics/facts/facts.ts';
import { wholeScope } from '../analytics/query/scope.ts';
import { today } from '../base/day.ts';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { grouped, mebibytes, msSince, short } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource, type FreshStore } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';
import type { Built } from './numbers/build.ts';
import { compare } from './numbers/compare.ts';
import { duckdb, DUCKDB } from './numbers/duckdb.ts';
import { writeFlat } from './numbers/flat.ts';
import { multiply } from './numbers/multiply.ts';
import { postgresPeer } from './numbers/postgres.ts';
import { SHAPES, type Places } from './numbers/shapes.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * Runs the same queries on the engine, DuckDB and PostgreSQL over the same city, multiplied by
 * `--scale`; then measures how the engine's facts are built and refreshed.
 */
async function main(): Promise<void> {
  const { scale, rounds } = wholeNumbers({ scale: 1, rounds: 3 });
  if (!process.env.BENCH_DATABASE_URL)
    throw new Error('numbers needs a PostgreSQL server: BENCH_DATABASE_URL');
  const into = await storeSource(process.env).fresh();
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  try {
    print(`${machine()}\n${await postgres(into.store)}\n${DUCKDB}`);
    await fill(into, folder, scale);
    report(await built(into, rounds));
    await questions(into, folder, rounds);
  } finally {
    await into.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(
  { settings, store: { pool } }: FreshStore,
  folder: string,
  scale: number,
): Promise<void> {
  const begin = performance.now();
  const city = join(folder, 'city');
  await writeDemoCity(city, { scale: 1 });
  // the peers know no record horizons
  await rm(join(city, 'record_horizons.csv'));
  await takeApart(settings, city);
  await multiply(pool, scale);
  const {
    rows: [row],
  } = await pool.query<{ people: number; units: number }>(
    'select (select count(*)::int from staff) as people, (select count(*)::int from org_units ' +
      "where kind = 'unit') as units",
  );
  print(
    `demo city × ${scale}: ${grouped(row!.people)} people, ${grouped(row!.units)} units; ` +
      `filled in ${(msSince(begin) / 1000).toFixed(0)} s`,
  );
}

async function built({ settings }: FreshStore, rounds: number): Promise<Built> {
  const child = fork(
    fileURLToPath(new URL('./numbers/build.js', import.meta.url)),
    [JSON.stringify(settings), String(rounds)],
    { execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=12000'] },
  );
  const ended = once(child, 'exit');
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [Built];
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`bench/numbers/build ended with ${String(code)}`);
  return answer;
}

function report({ load, copy, counted, grown, held, follow, followHeld, parts }: Built): void {
  print(
    `facts: built in ${grouped(load)} ms, bare COPY of the same rows ${grouped(copy)} ms, ` +
      `ratio ${(load / copy).toFixed(2)}; longest hold of the event loop ${short(held)} ms`,
  );
  print(
    `memory: ${counted.toFixed(1)} bytes a person (${Object.entries(parts)
      .map(([name, bytes]) => `${name} ${mebibytes(bytes)}`)
      .join(', ')}); the process grew by ${grown.toFixed(1)}`,
  );
  print(
    `one committed change: in the facts ${short(follow)} ms after it was asked for, event ` +
      `loop held ${short(followHeld)} ms at most`,
  );
}

async function questions(
  { store, settings }: FreshStore,
  folder: string,
  rounds: number,
): Promise<void> {
  const facts = await new FollowedFacts(store.pool).at(0);
  const day = today();
  const view = { facts, scope: wholeScope(facts.hierarchy, day), guarded: false, today: day };
  const client = new pg.Client(settings.databaseUrl!);
  await client.connect();
  try {
    await writeFlat(facts, client, folder);
    const peers = [...(await duckdb(folder)), await postgresPeer(client, folder)];
    const lines: string[][] = [];
    for (const shape of SHAPES) {
      const {
        rows,
        engine,
        p99,
        afresh,
        peers: theirs,
      } = await compare(shape, view, peers, placesOf(facts), rounds);
      const line = [
        `(${shape.name}) ${shape.title}`,
        grouped(rows),
        micro(engine),
        micro(p99),
        micro(afresh),
        ...theirs.map((ms) => `${short(ms)} ms, ${times(ms / engine)}, ${times(ms / afresh)}`),
      ];
      print(line.join('  '));
      lines.push(line);
    }
    const head = [
      'shape',
      'rows',
      'engine µs',
      'p99 µs',
      'afresh µs',
      ...peers.map(({ name }) => name),
    ];
    print(
      '\nMedian of one query. Beside the time of a peer: how many times as long as the engine takes, ' +
        `and as the engine takes right after a change, with empty caches.\n${textTable(head, lines)}`,
    );
  } finally {
    await client.end();
  }
}

const micro = (ms: number): string => short(ms * 1000);

/** A ratio; below 10 with two digits. */
const times = (ratio: number): string => `${ratio < 10 ? short(ratio) : grouped(ratio)} ×`;

function placesOf({ hierarchy, waves }: Facts): Places {
  return {
    units: hierarchy.nodes.filter(({ kind, closedOn }) => kind === 'unit' && closedOn === null),
    waves: waves.all.map(({ wave: { id, referenceOn } }) => ({
      id,
      year: new Date(referenceOn * 86_400_000).toISOString().slice(0, 4),
      on: referenceOn,
    })),
  };
}

await main();
