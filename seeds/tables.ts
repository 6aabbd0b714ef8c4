import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvFile } from './csv-file.ts';
import { ITEMS } from './questionnaire.ts';

/** The twelve tables of the data package with their columns, in the order of the files (source: the package contract). */
export const COLUMNS = {
  org_units: ['code', 'name', 'kind', 'school_type', 'ownership', 'opened_on', 'closed_on'],
  org_edges: ['code', 'parent_code', 'from_on', 'to_on'],
  unions: ['code', 'name', 'kind', 'host_unit_code', 'approved_on', 'dissolved_on'],
  union_coverage: ['union_code', 'unit_code', 'from_on', 'to_on'],
  bodies: ['unit_code', 'kind', 'established_on', 'dissolved_on'],
  staff: ['staff_no', 'name', 'gender', 'born_on'],
  employments: [
    'staff_no',
    'unit_code',
    'is_main',
    'category',
    'establishment',
    'full_time_teacher',
    'dual_qualified',
    'from_on',
    'to_on',
  ],
  memberships: ['staff_no', 'union_code', 'kind', 'from_on', 'to_on'],
  contests: ['code', 'name', 'kind', 'year'],
  contest_entries: ['contest_code', 'staff_no', 'entered_on', 'level', 'award'],
  survey_waves: ['code', 'name', 'reference_on'],
  survey_responses: ['wave_code', 'respondent', 'unit_code', ...ITEMS.map(({ code }) => code)],
} as const satisfies Record<string, readonly string[]>;

/** The name of one of the twelve tables. */
export type TableName = keyof typeof COLUMNS;

/** The twelve files of a package while it is being written. */
export type Tables = Readonly<Record<TableName, CsvFile>>;

const NAMES = Object.keys(COLUMNS) as TableName[];

/** Writes what has gathered in each file: always with `all`, else once there is enough of it. */
export async function flushTables(tables: Tables, all = false): Promise<void> {
  for (const name of NAMES) await tables[name].flush(all);
}

/**
 * Creates the twelve files in `folder`, which is made if it is missing, lets `write` fill them, and closes them, also when it fails.
 * @returns the rows of each table, without the header
 */
export async function writeTables(
  folder: string,
  write: (tables: Tables) => Promise<void>,
): Promise<Record<TableName, number>> {
  await mkdir(folder, { recursive: true });
  const files = new Map<TableName, CsvFile>();
  try {
    for (const name of NAMES)
      files.set(name, await CsvFile.create(join(folder, `${name}.csv`), COLUMNS[name]));
    const tables = Object.fromEntries(files) as Tables;
    await write(tables);
    await flushTables(tables, true);
    return Object.fromEntries(NAMES.map((name) => [name, tables[name].rows])) as Record<
      TableName,
      number
    >;
  } finally {
    for (const file of files.values()) await file.close();
  }
}
