import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Peer } from './duckdb.ts';
import { FLAT } from './flat.ts';

/** Covering indexes for the queries; the ad-hoc query has none. */
const INDEXES = [
  'create index on flat.staff (unit, to_day, from_day) include (member)',
  'create index on flat.staff (to_day, from_day) include (district, unit, member)',
  'create index on flat.staff (to_day, from_day) include (district, establishment, born, member)',
  'create index on flat.staff (born, to_day) include (from_day, district, person) where full_time_teacher = 1',
  'create index on flat.entry (kind, day) include (person)',
  'create index on flat.hire (day) include (unit, joined)',
  'create index on flat.place (unit)',
  'create index on flat.sheet (wave, unit) include (happiness)',
];

/**
 * PostgreSQL over the flat tables with suitable indexes, in a schema of its own in the same
 * database.
 */
export async function postgresPeer(client: ClientBase, folder: string): Promise<Peer> {
  await client.query('drop schema if exists flat cascade; create schema flat');
  for (const [table, columns] of Object.entries(FLAT)) {
    await client.query(
      `create table flat.${table} (${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`,
    );
    await pipeline(
      createReadStream(join(folder, `${table}.csv`), { highWaterMark: 1 << 18 }),
      client.query(copyFrom(`copy flat.${table} from stdin (format csv)`)),
    );
  }
  for (const index of INDEXES) await client.query(index);
  await client.query('vacuum analyze flat.staff, flat.entry, flat.hire, flat.place, flat.sheet');
  await client.query('set search_path = flat');
  await client.query("set work_mem = '256MB'; set jit = off");
  const names = new Map<string, string>();
  return {
    name: 'PostgreSQL',
    async ask(sql) {
      let name = names.get(sql);
      if (name === undefined) names.set(sql, (name = `bench_${names.size}`));
      return (await client.query<number[]>({ name, text: sql, rowMode: 'array' })).rows;
    },
  };
}
