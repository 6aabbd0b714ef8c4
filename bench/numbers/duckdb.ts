import { join } from 'node:path';
import { DuckDBInstance, version, type DuckDBPreparedStatement } from '@duckdb/node-api';
import { FLAT } from './flat.ts';

/** The version of DuckDB that the figures are about. */
export const DUCKDB = `DuckDB ${version()}`;

/** A system that answers SQL. */
export interface Peer {
  readonly name: string;
  /** the rows of a statement, with numbers as numbers; a statement is prepared at its first use */
  ask(sql: string): Promise<readonly (readonly number[])[]>;
}

/**
 * The best row order for the queries: DuckDB keeps minima and maxima of every 122,880 rows, and
 * most queries skip what has ended.
 */
const ORDER: Readonly<Record<keyof typeof FLAT, string>> = {
  staff: 'to_day, unit',
  entry: 'kind, day',
  hire: 'day',
  place: 'unit',
  sheet: 'wave, unit',
};

/**
 * DuckDB in this process over the flat tables, in memory: with one thread, and with its default
 * number.
 */
export async function duckdb(folder: string): Promise<Peer[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const table of Object.keys(FLAT) as (keyof typeof FLAT)[]) {
    const columns = FLAT[table].map(([name, type]) => `'${name}': '${type}'`).join(', ');
    await connection.run(
      `create table ${table} as select * from read_csv('${join(folder, `${table}.csv`)}', ` +
        `header = false, columns = {${columns}}) order by ${ORDER[table]}`,
    );
  }
  await connection.run('create index staff_unit on staff (unit)');
  const statements = new Map<string, DuckDBPreparedStatement>();
  let now = '';
  const ask =
    (threads: string) =>
    async (sql: string): Promise<readonly (readonly number[])[]> => {
      if (threads !== now) {
        await connection.run((now = threads));
        statements.clear();
      }
      let statement = statements.get(sql);
      if (!statement) statements.set(sql, (statement = await connection.prepare(sql)));
      return (await statement.runAndReadAll()).getRows() as number[][];
    };
  return [
    { name: 'DuckDB, 1 thread', ask: ask('set threads = 1') },
    { name: 'DuckDB', ask: ask('reset threads') },
  ];
}
