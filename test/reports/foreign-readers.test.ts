import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MessageReader, tableFromIPC, type Table as ArrowTable } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readParquet } from 'parquet-wasm';
import { arrowBytes } from '../../analytics/arrow/arrow-bytes.ts';
import { parquetBytes } from '../../reports/formats/parquet.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { snapshotForm } from '../../reports/snapshots/export.ts';
import { SNAPSHOT_COLUMNS, snapshotTable } from '../../reports/snapshots/snapshot-table.ts';
import { storedBlocks } from '../../reports/snapshots/stored-blocks.ts';
import { rowsOf, type Cell, type Table } from '../../reports/table/table.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { fillStore } from '../server/support/server.ts';
import { shownByOffice } from '../support/office.ts';
import { openTestStore } from '../support/store.ts';

const TODAY = '2026-01-05';
const FORMS = ['csv', 'json', 'arrow', 'parquet', 'xlsx'] as const;
const names = SNAPSHOT_COLUMNS.map(({ name }) => name);
const BREAKDOWN = names.indexOf('breakdown');
const python = ['python3', 'python'].find((text) => spawnSync(text, ['--version']).status === 0);

/** A cell as a table has it: what a reader gives of it by the kind of its column. */
function plain(value: unknown, kind: 'text' | 'count' | 'number'): Cell {
  const isNone = value === null || value === undefined;
  const text = isNone ? '' : typeof value === 'string' ? value : (value as number).toString();
  return kind === 'text' ? text : text === '' ? null : Number(text);
}

const plainRows = (rows: readonly (readonly unknown[])[]): Cell[][] =>
  rows.map((row) => SNAPSHOT_COLUMNS.map(({ kind }, i) => plain(row[i], kind)));

const rowsOfObjects = (rows: readonly Record<string, unknown>[]): Cell[][] =>
  plainRows(rows.map((row) => names.map((name) => row[name])));

const rowsOfArrow = (table: ArrowTable): Cell[][] =>
  rowsOfObjects(table.toArray().map((row) => (row as { toJSON(): object }).toJSON() as never));

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  return Buffer.concat(chunks);
}

/** A file as hyparquet takes it. */
const exactBytes = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

async function duckdb(sql: string): Promise<unknown[][]> {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  return (await db.runAndReadAll(sql)).getRows();
}

describe('a snapshot has the same cells for every reader', () => {
  const files = new Map<string, Buffer>();
  let folder: string;
  let cells: Cell[][];
  const file = (form: string): Buffer => files.get(form)!;
  const path = (form: string): string => join(folder, `it.${form}`);
  beforeAll(async () => {
    const store = await openTestStore();
    await fillStore(store, contractTables());
    const request = { title: '年度', periods: ['2024', '2025'], guarded: false };
    const snapshot = await createSnapshot(store, request, 'test', TODAY);
    folder = await mkdtemp(join(tmpdir(), 'tongxin-foreign-'));
    for (const form of FORMS)
      files.set(form, await bytesOf(snapshotForm(form).bytes(store.pool, snapshot)));
    const table = snapshotTable(storedBlocks(store.pool, snapshot), snapshot);
    cells = [];
    for await (const batch of table.batches()) cells.push(...rowsOf(batch));
    files.set(
      'arrows',
      await bytesOf(arrowBytes('stream', table.columns, table.batches(), table.metadata)),
    );
    for (const [form, bytes] of files) await writeFile(path(form), bytes);
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('that has nulls, values and texts', () => {
    expect(cells.length).toBeGreaterThan(4_000);
    for (const [i, { name, kind }] of SNAPSHOT_COLUMNS.entries()) {
      const mayBeNull = kind !== 'text' && name !== 'on_record';
      expect([name, cells.some((row) => row[i] === null)]).toEqual([name, mayBeNull]);
    }
  });

  it('of Parquet: hyparquet', async () => {
    const rows = await parquetReadObjects({ file: exactBytes(file('parquet')) });
    expect(rowsOfObjects(rows)).toEqual(cells);
  });

  it('of Parquet: DuckDB', async () => {
    expect(plainRows(await duckdb(`select * from '${path('parquet')}'`))).toEqual(cells);
  });

  it('of Parquet: parquet-wasm, which is that of Rust', () => {
    const table = tableFromIPC(readParquet(file('parquet')).intoIPCStream());
    expect(rowsOfArrow(table)).toEqual(cells);
  });

  it.each(['arrow', 'arrows'])('of Arrow (.%s): apache-arrow', (form) => {
    expect(rowsOfArrow(tableFromIPC(file(form)))).toEqual(cells);
  });

  it('of Arrow: readers that take no dictionaries, or none that grow', () => {
    const kinds = new Set(
      Array.from(new MessageReader(file('arrows')), (message): number =>
        Number(message.headerType),
      ),
    );
    expect(kinds.size).toBe(2);
    for (const form of ['arrow', 'arrows'])
      expect(tableFromIPC(file(form)).schema.dictionaries.size).toBe(0);
  });

  it('of CSV: csv-parse and DuckDB', async () => {
    expect(plainRows(parse(file('csv'), { bom: true, from: 2 }))).toEqual(cells);
    const all = `select * from read_csv('${path('csv')}', header = true, all_varchar = true)`;
    expect(plainRows(await duckdb(all))).toEqual(cells);
  });

  it('of JSON', () => {
    expect((JSON.parse(file('json').toString()) as { rows: Cell[][] }).rows).toEqual(cells);
  });

  it('of XLSX: hucre', async () => {
    const { sheets } = await readXlsx(file('xlsx'));
    const rows = sheets.slice(0, -1).flatMap((sheet) => sheet.rows.slice(1));
    const sorted = (list: readonly Cell[][]): string[] =>
      list.map((cell) => JSON.stringify(cell)).sort();
    expect(sorted(plainRows(rows))).toEqual(sorted(cells));
  });

  it('of XLSX and CSV: LibreOffice, where it is at hand', async () => {
    const whole = cells.filter((row) => row[BREAKDOWN] === '');
    const close = (row: readonly Cell[]): Cell[] =>
      row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell));
    for (const [form, expected] of [
      ['xlsx', whole],
      ['csv', cells],
    ] as const) {
      const rows = await shownByOffice(`it.${form}`, file(form), false);
      if (rows === null) return;
      expect(plainRows(rows.slice(1)).map(close)).toEqual(expected.map(close));
    }
  });

  it('of Python: every library of the script that is at hand', async () => {
    if (python === undefined) return;
    const script = 'test/reports/foreign-readers.py';
    const kinds = JSON.stringify(SNAPSHOT_COLUMNS.map(({ kind }) => kind));
    const { stdout, stderr, status } = spawnSync(python, [script, folder, kinds], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    for (const line of stdout.split('\n').filter(Boolean))
      expect([line, ...line.split('\t').slice(3)]).toEqual([line, String(cells.length), '0']);
  });

  it('and the page on readers names every library of the script', async () => {
    const page = await readFile('docs/readers.md', 'utf8');
    const script = await readFile('test/reports/foreign-readers.py', 'utf8');
    const libraries = new Set(Array.from(script.matchAll(/yield "(\w+)"/g), ([, text]) => text!));
    expect([...libraries].filter((text) => !page.includes(text))).toEqual([]);
  });
});

describe('a table', () => {
  /** A table whose first batch is small, whose second column varies more and more, and whose third has nulls late. */
  const tableOf = (sizes: readonly number[]): Table => ({
    title: 't',
    metadata: {},
    notes: [],
    columns: [
      { name: 'text', title: { zh: '文', en: 'text' }, kind: 'text' },
      { name: 'number', title: { zh: '数', en: 'number' }, kind: 'number' },
      { name: 'count', title: { zh: '个', en: 'count' }, kind: 'count' },
    ],
    async *batches() {
      let next = 0;
      for (const size of sizes) {
        const begin = next;
        const all = Array.from({ length: size }, (_, i) => begin + i);
        next += size;
        yield await Promise.resolve({
          rows: size,
          cells: [
            all.map((value) => (value < 1_000 ? '一' : `学校${value}`)),
            all.map((value) => (value < 2_000 ? 0.5 : value / 7)),
            all.map((value) => (value > 60_000 && value % 3 === 0 ? null : value)),
          ],
        });
      }
    },
  });

  it('is stored as Parquet in row groups of one size, and every column the same way in each', async () => {
    const bytes = await bytesOf(parquetBytes(tableOf([20, 7, 0, 70_000, 49_973])));
    const groups = parquetMetadata(exactBytes(bytes)).row_groups;
    expect(groups.map((group) => Number(group.num_rows))).toEqual([
      25_000, 25_000, 25_000, 25_000, 20_000,
    ]);
    for (const column of [0, 1, 2])
      expect(
        new Set(groups.map((group) => String(group.columns[column]!.meta_data!.encodings))).size,
      ).toBe(1);
    const table = tableFromIPC(readParquet(bytes).intoIPCStream());
    const values = Array.from(table.getChild('count')!) as (number | null)[];
    expect(values.length).toBe(120_000);
    expect(values.every((value, i) => value === (i > 60_000 && i % 3 === 0 ? null : i))).toBe(true);
  });

  it('without rows has all its columns, as Parquet and Arrow', async () => {
    const table = tableOf([]);
    const parquet = await bytesOf(parquetBytes(table));
    expect(
      parquetMetadata(exactBytes(parquet))
        .schema.slice(1)
        .map(({ name }) => name),
    ).toEqual(table.columns.map(({ name }) => name));
    expect(await parquetReadObjects({ file: exactBytes(parquet) })).toEqual([]);
    for (const form of ['file', 'stream'] as const) {
      const { numRows, schema } = tableFromIPC(
        await bytesOf(arrowBytes(form, table.columns, [], {})),
      );
      expect([numRows, schema.fields.map(({ name }) => name)]).toEqual([
        0,
        table.columns.map(({ name }) => name),
      ]);
    }
  });
});
