import { join } from 'node:path';
import { installed } from '../measure/installed.ts';
import { FLAT } from './flat.ts';

/** The release of DuckDB that figures speak of. */
export const DUCKDB = '@duckdb/node-api@1.5.5-r.5';

/** What the bench needs of `@duckdb/node-api`, which the project does not depend on. */
interface Connection { run(sql: string): Promise<unknown>; runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }> }
interface Api { readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> } }

/** A system that answers SQL. */
export interface Peer {
  readonly name: string;
  /** the rows of a statement, numbers as numbers */
  ask(sql: string): Promise<number[][]>;
}

/** DuckDB in this process over the flat tables, in memory: with one thread, and with as many as it likes. */
export async function duckdb(folder: string): Promise<Peer[]> {
  const { DuckDBInstance } = (await installed([DUCKDB]))('@duckdb/node-api') as Api;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [table, columns] of Object.entries(FLAT)) {
    await connection.run(`create table ${table} (${columns.map(([name, type]) => `"${name}" ${type}`).join(', ')})`);
    await connection.run(`copy ${table} from '${join(folder, `${table}.csv`)}' (format csv, header false)`);
  }
  const ask = (threads: string) => async (sql: string): Promise<number[][]> => {
    if (threads !== now) await connection.run((now = threads));
    return (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(Number));
  };
  let now = '';
  return [{ name: 'DuckDB, 1 thread', ask: ask('set threads = 1') }, { name: 'DuckDB', ask: ask('reset threads') }];
}
