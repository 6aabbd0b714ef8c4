import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { dayNumber } from '../base/day.ts';
import { writeDemoCity } from '../seeds/demo-city.ts';
import { createApiKey } from '../server/access/api-keys.ts';
import { serve } from './http/child.ts';
import { takeApart } from './import/take.ts';
import { installed } from './measure/installed.ts';
import { machine } from './measure/machine.ts';
import { grouped } from './measure/numbers.ts';
import { wholeNumbers } from './measure/options.ts';
import { postgres, storeSource, type FreshStore } from './measure/store-source.ts';
import { textTable } from './measure/text-table.ts';
import { compareOverHttp, HTTP_HEADER, type HttpShape } from './numbers-http/compare.ts';
import { makeFlatStaff, SCHEMA } from './numbers-http/flat-staff.ts';
import { PACKAGES, type PostGraphileWork } from './numbers-http/postgraphile.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const ROOT = 'CZ';
const DAY = '2025-10-31';

const SHAPES: readonly HttpShape[] = (['DISTRICT', 'UNIT'] as const).map((level) => ({
  name: `membership rate by ${level.toLowerCase()}, one day`,
  ours:
    `{ metrics(query: { indicators: ["B01"], periods: ["${DAY}"], level: ${level} }) { revision ` +
    'rows { unit { code } numerator denominator value } } }',
  theirs: `{ staffOn(day: ${dayNumber(DAY)}) { groupedAggregates(groupBy: [${level}]) { keys sum { member one } } } }`,
}));

/**
 * Load test of our API and of PostGraphile with its aggregates plugin with the same queries over
 * HTTP. Both read one PostgreSQL server, which BENCH_DATABASE_URL must name.
 */
async function main(): Promise<void> {
  const options = wholeNumbers({ seconds: 3, rounds: 3, scale: 1 });
  if (!process.env.BENCH_DATABASE_URL)
    throw new Error('numbers-http needs a PostgreSQL server: BENCH_DATABASE_URL');
  await installed(PACKAGES);
  const into = await storeSource(process.env).fresh();
  try {
    print(`${machine()}\n${await postgres(into.store)}\n${PACKAGES.join(', ')}`);
    const codes = await fill(into, options.scale);
    const { settings, store } = into;
    const key = await createApiKey(store, ROOT, 'STATISTICIAN');
    process.env.NODE_ENV = process.env.GRAPHILE_ENV = 'production';
    const cached = await serve('api', { settings });
    const uncached = await serve('api', { settings, answerBytes: 0 });
    const peer = await serve('../numbers-http/postgraphile', {
      databaseUrl: settings.databaseUrl!,
      schema: SCHEMA,
    } satisfies PostGraphileWork);
    try {
      const lines: string[][] = [];
      for (const shape of SHAPES)
        lines.push(
          ...(await compareOverHttp(shape, { key, cached, uncached, peer, codes }, options)),
        );
      print(
        `\nmedians of ${options.rounds} rounds of ${options.seconds} s each, 8 ` +
          `connections\n${textTable(HTTP_HEADER, lines)}`,
      );
    } finally {
      await Promise.all([cached.stop(), uncached.stop(), peer.stop()]);
    }
  } finally {
    await into.drop();
  }
}

/**
 * Imports the demo city and makes the flat table of the peer; returns the codes of org units by
 * internal id.
 */
async function fill(
  { settings, store: { pool } }: FreshStore,
  scale: number,
): Promise<ReadonlyMap<number, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  try {
    await writeDemoCity(folder, { scale });
    const { rows } = await takeApart(settings, folder);
    print(
      `demo city at scale ${scale}: ${grouped(rows)} rows, ${grouped(await flatRows(pool))} of the flat table`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const units = await pool.query<{ id: number; code: string }>('select id, code from org_units');
  return new Map(units.rows.map(({ id, code }) => [id, code]));
}

async function flatRows(pool: Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await makeFlatStaff(client);
    const {
      rows: [row],
    } = await client.query<{ count: number }>(`select count(*)::int as count from ${SCHEMA}.staff`);
    return row!.count;
  } finally {
    client.release();
  }
}

await main();
