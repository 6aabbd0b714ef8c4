import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Peer } from './duckdb.ts';
import { FLAT } from './flat.ts';

const INDEXES = [
  'create index on flat.staff (unit, from_day, to_day) include (member)', 'create index on flat.staff (to_day, from_day) include (district, member)',
  'create index on flat.entry (kind, day) include (person)', 'create index on flat.sheet (wave, unit) include (happiness)',
];

/** PostgreSQL over the flat tables with indexes that suit the questions, in a schema of their own beside the store. */
export async function postgresPeer(client: ClientBase, folder: string): Promise<Peer> {
  await client.query('drop schema if exists flat cascade; create schema flat');
  for (const [table, columns] of Object.entries(FLAT)) {
    await client.query(`create table flat.${table} (${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`);
    await pipeline(createReadStream(join(folder, `${table}.csv`), { highWaterMark: 1 << 18 }), client.query(copyFrom(`copy flat.${table} from stdin (format csv)`)));
  }
  for (const index of INDEXES) await client.query(index);
  await client.query('vacuum analyze flat.staff, flat.entry, flat.sheet');
  await client.query('set search_path = flat');
  await client.query("set work_mem = '256MB'; set jit = off");
  return {
    name: 'PostgreSQL',
    ask: async (sql) => (await client.query<(number | string)[], never>({ text: sql, rowMode: 'array' } as never)).rows.map((row: unknown) => (row as unknown[]).map(Number)),
  };
}
