import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Fault } from '../../base/errors/faults.ts';
import { tableQuery } from '../../intake/export/table-query.ts';
import { openPackage } from '../../intake/read/package.ts';
import type { IntakeReport } from '../../intake/report.ts';
import { takeIn } from '../../intake/take-in.ts';
import type { IntakeOptions } from '../../intake/intake-options.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { writePackage, type Form } from '../fixtures/write-package.ts';

/** The result of an import; `report` is null if the package could not be opened. */
export interface Taken {
  readonly report: IntakeReport | null;
  readonly faults: readonly Fault[];
}

/** Runs `body` with a new folder that is removed afterwards. */
export async function inFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-intake-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes in the package at a path. */
export async function takePath(
  pool: Pool,
  path: string,
  options: Partial<IntakeOptions> = {},
): Promise<Taken> {
  const faults: Fault[] = [];
  const source = await openPackage(path, (fault) => faults.push(fault));
  if (!source) return { report: null, faults };
  try {
    const report = await takeIn(pool, source, { cause: 'import', actor: 'test', ...options });
    return { report, faults: report.faults };
  } finally {
    await source.close();
  }
}

/** Writes a package in a form and takes it in. */
export const takeTables = (
  pool: Pool,
  tables: Tables,
  options: Partial<IntakeOptions> = {},
  form: Form = 'folder',
): Promise<IntakeReport> =>
  inFolder(
    async (folder) =>
      (await takePath(pool, await writePackage(tables, form, folder), options)).report!,
  );

/** The store as exported: the rows of every register, with header. */
export async function contents(pool: Pool): Promise<Record<string, string[][]>> {
  const tables: Record<string, string[][]> = {};
  for (const register of registers) {
    const { rows, fields } = await pool.query<(string | number | null)[]>({
      text: tableQuery(register),
      rowMode: 'array',
      types: { getTypeParser: () => String },
    });
    tables[register.table] = [
      fields.map(({ name }) => name),
      ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    ];
  }
  return tables;
}

/**
 * Every row of every table with id, revision and the transaction that wrote it, so that a row
 * rewritten unchanged is visible.
 */
export async function everything(pool: Pool): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of [...registers.map((register) => register.table), 'revisions']) {
    tables[table] = (
      await pool.query<{ row: unknown }>(
        `select t.xmin::text || ' ' || t::text as row from ${table} t
          order by ${table === 'revisions' ? 'revision' : 'id'}`,
      )
    ).rows.map(({ row }) => row);
  }
  return tables;
}

/** `[table, row, column, code]` of each fault, sorted. */
export const briefly = (faults: readonly Fault[]): string[] =>
  faults
    .map(({ table, row, column, code }) =>
      [table ?? '-', row ?? '-', column ?? '-', code].join(' '),
    )
    .sort();

/** Whether the counts of each table of a report add up. */
export const addsUp = ({ tables }: IntakeReport): boolean =>
  tables.every(
    ({ read, inserted, updated, unchanged, rejected }) =>
      read === inserted + updated + unchanged + rejected,
  );

/** Rows read, inserted, updated, unchanged and rejected of a table. */
export function counts({ tables }: IntakeReport, table: string): number[] {
  const { read, inserted, updated, unchanged, rejected } = tables.find(
    (candidate) => candidate.table === table,
  )!;
  return [read, inserted, updated, unchanged, rejected];
}
