import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant } from '../base/invariant.ts';
import { registers } from '../schema/registers/index.ts';
import { CsvFile } from './csv-file.ts';

/**
 * The open files of a package: one for each register, with the columns that the register declares.
 */
export class Tables {
  readonly #files: ReadonlyMap<string, CsvFile>;
  readonly #headers = new Map(
    registers.map(({ table, columns }) => [table, columns.map(({ header }) => header)]),
  );

  constructor(files: ReadonlyMap<string, CsvFile>) {
    this.#files = files;
  }

  /** The file of a table, for tables of many rows whose lines are joined by hand. */
  of(table: string): CsvFile {
    const file = this.#files.get(table);
    invariant(file, 'seeds-no-table', table);
    return file;
  }

  /** Appends a row by column name; missing columns are empty. */
  add(table: string, row: Readonly<Record<string, string | number>>): void {
    const header = this.#headers.get(table)!;
    const surplus = Object.keys(row).find((name) => !header.includes(name));
    invariant(surplus === undefined, 'seeds-no-column', surplus ?? '');
    this.of(table).row(header.map((name) => String(row[name] ?? '')).join(','));
  }

  /** Writes the buffers to disk: always with `all`, else only full ones. */
  async flush(all = false): Promise<void> {
    for (const file of this.#files.values()) await file.flush(all);
  }

  /** The rows of each table, without the header. */
  rows(): Record<string, number> {
    return Object.fromEntries([...this.#files].map(([table, file]) => [table, file.rows]));
  }
}

/**
 * Creates a file for each register in `folder`, which is made if it is missing; lets `write` fill
 * the files; closes them, also after an error.
 * @returns the rows of each table, without the header
 */
export async function writeTables(
  folder: string,
  write: (tables: Tables) => Promise<void>,
): Promise<Record<string, number>> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, CsvFile>();
  try {
    for (const { table, columns } of registers) {
      const header = columns.map(({ header: name }) => name);
      files.set(table, await CsvFile.create(join(folder, `${table}.csv`), header));
    }
    const tables = new Tables(files);
    await write(tables);
    await tables.flush(true);
    return tables.rows();
  } finally {
    for (const file of files.values()) await file.close();
  }
}
