import type { PoolClient } from 'pg';
import type { Fault } from '../../base/errors/faults.ts';
import { columnOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { copyIn, copyText } from './copy-in.ts';
import { sqlText } from '../../schema/register/sql-text.ts';
import type { Stage } from './stage.ts';

/**
 * The faults of one import, in a temporary table, so that they do not fill the memory of this
 * process.
 */
export interface FaultTable {
  /** adds a fault detected outside of the database */
  add(fault: Fault): void;
  /**
   * adds the faults that a query finds: `select row_no, column_name, value, params` (jsonb). It
   * waits for others, to be sent with them by the next method called; call `flush` before a
   * statement that changes what it reads.
   */
  addQuery(register: Register, code: Fault['code'], query: string): Promise<void>;
  /**
   * writes the faults added so far to the database, and runs the queries; once a batch of rows,
   * when no COPY is open
   */
  flush(): Promise<void>;
  /**
   * prevents faults that follow from others: drops REQUIRED if a formula was refused, and makes
   * staged rows with a faulty end valid on no day, since an empty end means "still in force"
   */
  settle(stages: Iterable<Stage>): Promise<void>;
  /** marks the staged rows of a register that have a fault as bad */
  markBad(register: Register, stage: string): Promise<void>;
  count(): Promise<number>;
  /** distinct faulty rows of a register, in order */
  badRows(register: Register): Promise<number[]>;
  /** number of distinct faulty rows by table; tables without any are missing */
  badRowCounts(): Promise<ReadonlyMap<string, number>>;
  /** faults in the order of the package, at most `limit` of them */
  list(tables: readonly Register[], limit: number): Promise<Fault[]>;
  /** faults of one register by row; the first call builds an index */
  byRow(register: Register, from: number, to: number): Promise<Map<number, Fault[]>>;
}

interface FaultRow {
  table_name: string | null;
  row_no: number | null;
  column_name: string | null;
  value: string | null;
  code: Fault['code'];
  params: Fault['params'];
}

const toFault = ({
  table_name: table,
  row_no: row,
  column_name: column,
  value,
  code,
  params,
}: FaultRow): Fault => ({ table, row, column, value, code, params });

// jsonb accepts neither NUL nor unpaired surrogates
const storable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value;

/** Creates the fault table of this transaction. */
export async function createFaultTable(client: PoolClient): Promise<FaultTable> {
  await client.query(`create temp table stage_faults (
    serial integer generated always as identity, table_name text, row_no integer, column_name text,
    value text, code text not null, params jsonb not null) on commit drop`);
  let unwritten: Fault[] = [];
  let queries: string[] = [];
  let isIndexed = false;
  /** Writes what was added, in that order: `addQuery` leaves no faults unwritten. */
  const flush = async (): Promise<void> => {
    if (queries.length > 0) {
      const statements = queries.join(';\n');
      queries = [];
      await client.query(statements);
    }
    if (unwritten.length === 0) return;
    const faults = unwritten;
    unwritten = [];
    const copy = copyIn(client, 'stage_faults', [
      'table_name',
      'row_no',
      'column_name',
      'value',
      'code',
      'params',
    ]);
    for (const fault of faults) {
      copy.add(
        [
          fault.table,
          fault.row === null ? null : String(fault.row),
          fault.column,
          fault.value,
          fault.code,
          JSON.stringify(fault.params, storable),
        ].map((value) => (value === null ? null : copyText(value))),
      );
    }
    await copy.end();
  };
  const select = async (where: string, values: unknown[]): Promise<FaultRow[]> => {
    await flush();
    return (
      await client.query<FaultRow>(
        `select table_name, row_no, column_name, value, code, params from stage_faults ${where}`,
        values,
      )
    ).rows;
  };
  return {
    add: (fault) => {
      unwritten.push(fault);
    },
    flush,
    async addQuery({ table }, code, query) {
      if (unwritten.length > 0) await flush();
      queries.push(`insert into stage_faults (table_name, row_no, column_name, value, code, params)
        select ${sqlText(table)}, q.row_no, q.column_name, left(q.value, 60), ${sqlText(code)}, q.params
        from (${query}) q order by q.row_no`);
    },
    async settle(stages) {
      await flush();
      await client.query(`delete from stage_faults r using stage_faults f
        where r.code = 'REQUIRED' and f.code = 'FORMULA'
        and (r.table_name, r.row_no, r.column_name) = (f.table_name, f.row_no, f.column_name)`);
      for (const { register, table } of stages) {
        const [from, to] = (register.interval ?? []).map((property) =>
          columnOf(register, property),
        );
        if (!from || !to) continue;
        await client.query(
          `update ${table} s set ${to.field} = ${from.field} from stage_faults f
          where f.table_name = $1 and f.row_no = s.row_no and f.column_name = $2`,
          [register.table, to.header],
        );
      }
    },
    async markBad({ table }, stage) {
      await flush();
      await client.query(
        `update ${stage} s set bad = true where not s.bad and exists (select from stage_faults f
          where f.table_name = $1 and f.row_no = s.row_no)`,
        [table],
      );
    },
    async count() {
      await flush();
      return (
        await client.query<{ count: number }>('select count(*)::int as count from stage_faults')
      ).rows[0]!.count;
    },
    async badRows({ table }) {
      await flush();
      // one array instead of up to a million rows
      const {
        rows: [result],
      } = await client.query<{ rows: number[] }>(
        `select coalesce(array_agg(distinct row_no order by row_no), '{}') as rows
          from stage_faults where table_name = $1 and row_no > 1`,
        [table],
      );
      return result!.rows;
    },
    async badRowCounts() {
      await flush();
      const { rows } = await client.query<{ table: string; count: number }>(
        `select table_name as "table", count(distinct row_no)::int as count
          from stage_faults where row_no > 1 group by table_name`,
      );
      return new Map(rows.map(({ table, count }) => [table, count]));
    },
    async list(tables, limit) {
      const names = tables.map(({ table }) => table);
      const rows = await select(
        `order by coalesce(array_position($1::text[], table_name),
            case when table_name is null then 0 else 1000 end),
          table_name, row_no nulls first, serial limit $2`,
        [names, limit],
      );
      return rows.map(toFault);
    },
    async byRow({ table }, from, to) {
      if (!isIndexed) {
        await flush();
        await client.query(
          'create index on stage_faults (table_name, row_no); analyze stage_faults',
        );
        isIndexed = true;
      }
      const faultsByRow = new Map<number, Fault[]>();
      for (const row of await select(
        'where table_name = $1 and row_no between $2 and $3 order by row_no, serial',
        [table, from, to],
      )) {
        const faults = faultsByRow.get(row.row_no!);
        if (faults) faults.push(toFault(row));
        else faultsByRow.set(row.row_no!, [toFault(row)]);
      }
      return faultsByRow;
    },
  };
}
