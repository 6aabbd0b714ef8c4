import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { snapshotForm } from '../../reports/snapshots/export.ts';
import { snapshotTable } from '../../reports/snapshots/snapshot-table.ts';
import { type StoredSnapshot } from '../../reports/snapshots/stored.ts';
import { storedBlocks } from '../../reports/snapshots/stored-blocks.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { ask, factsOf } from '../analytics/support.ts';
import { openFilledStore } from '../support/filled.ts';
import { type TestStore } from '../support/store.ts';

const TODAY = '2026-01-05';
const python = ['python3', 'python'].find((text) => spawnSync(text, ['--version']).status === 0);

describe('readers in other languages', () => {
  let store: TestStore;
  let snapshot: StoredSnapshot;
  let folder: string;
  let page: string;
  beforeAll(async () => {
    store = await openFilledStore(contractTables());
    snapshot = await createSnapshot(store, { title: '年度', periods: ['2025'] }, 'test', TODAY);
    folder = await mkdtemp(join(tmpdir(), 'tongxin-readers-'));
    page = await readFile('docs/readers.md', 'utf8');
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('are given the existing columns', () => {
    const told = /`(period, .*?)`/s.exec(page)![1]!.replace(/\s+/g, ' ').split(', ');
    expect(told).toEqual(
      snapshotTable(storedBlocks(store.pool, snapshot), snapshot).columns.map(({ name }) => name),
    );
  });

  it('read a snapshot with the lines of the documentation: Python, where it is at hand', async () => {
    const script = /```python\n([\s\S]*?)```/.exec(page)![1]!;
    const csv = join(folder, 'it.csv');
    expect(script).toContain('csv.DictReader');
    if (python === undefined) return;
    await writeFile(join(folder, 'read.py'), script);
    await writeFile(csv, snapshotForm('csv').bytes(store.pool, snapshot));
    const { stdout, status } = spawnSync(python, [join(folder, 'read.py'), csv], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const rows = ask(await factsOf(store.pool), { indicators: ['B01'], periods: ['2025'] }, TODAY);
    const [city] = rows;
    expect(stdout.split('\n')).toContain(
      `2025 C001 ${city!.numerator!}/${city!.denominator!} ${city!.value!.toFixed(2)}`,
    );
    expect(stdout.trim().split('\n').length).toBeGreaterThan(10);
  });

  it('read a snapshot with the statement of the documentation: DuckDB, on Parquet', async () => {
    const statement = /```sql\n([\s\S]*?)```/.exec(page)![1]!;
    const parquet = join(folder, 'it.parquet');
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    await writeFile(parquet, snapshotForm('parquet').bytes(store.pool, snapshot));
    const read = async (sql: string): Promise<unknown[][]> =>
      (await db.runAndReadAll(sql)).getRows();
    const actual = await read(statement.replace(/'S\d{8}-\w{8}\.parquet'/, `'${parquet}'`));
    const rows = ask(
      await factsOf(store.pool),
      { indicators: ['B01'], periods: ['2025'], level: 'DISTRICT' },
      TODAY,
    ).filter(({ value }) => value !== null);
    expect(actual.length).toBe(rows.length);
    expect(new Set(actual.map((row) => row.slice(1).join(' ')))).toEqual(
      new Set(
        rows.map(({ numerator, denominator, value }) => [numerator, denominator, value].join(' ')),
      ),
    );
    const csv = join(folder, 'all.csv');
    await writeFile(csv, snapshotForm('csv').bytes(store.pool, snapshot));
    const { columns } = snapshotTable(storedBlocks(store.pool, snapshot), snapshot);
    const types = columns
      .map(
        ({ name, kind }) =>
          `'${name}': '${{ text: 'VARCHAR', count: 'INTEGER', number: 'DOUBLE' }[kind]}'`,
      )
      .join(', ');
    const cells = columns
      .map(({ name, kind }) => (kind === 'text' ? `coalesce("${name}", '')` : `"${name}"`))
      .join(', ');
    const asCsv = `(select ${cells} from read_csv('${csv}', header = true, nullstr = '', columns = {${types}}))`;
    const asParquet = `(select * from '${parquet}')`;
    expect(
      await read(
        `select (select count(*) from ${asParquet}), (select count(*) from (${asParquet} except all ${asCsv}))`,
      ),
    ).toEqual([[BigInt((await read(`select * from '${parquet}'`)).length), 0n]]);
  });
});
