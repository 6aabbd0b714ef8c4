import type { Fault } from '../base/errors/faults.ts';
import type { Column, Register } from '../schema/register/definition.ts';
import { adapterNamed } from './adapter/index.ts';
import { readWideSheet, type WideSheet } from './adapter/wide-sheet.ts';
import { readHeader } from './check/header.ts';
import { holdsIdCardNumber } from './check/id-card.ts';
import { textFor } from './check/typed-cell.ts';
import { textOf, type Cell } from './read/cell.ts';
import type { PackageSource, TableSource } from './read/source.ts';
import { matchTables } from './tables.ts';

/** A row of a table in a package: its number (1 is the header) and the texts of its cells. */
export interface PackageRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Yields rows of a table with their original texts, in batches, the header first. Surplus columns
 * are left out; a text that looks like an identity number becomes an empty cell.
 * @param isWanted whether to yield the row with a number above 1
 * @param last number of the last wanted row; reading stops there
 * @param isReused whether the rows are written into a new package. Surplus columns are then kept,
 *   except columns of identity numbers. A typed cell that its column does not accept, such as a date
 *   in a column of codes, is left empty: as text it would be accepted.
 */
export async function* originalRows(
  register: Register,
  source: TableSource,
  isWanted: (row: number) => boolean,
  {
    last = Infinity,
    isReused = false,
  }: { readonly last?: number; readonly isReused?: boolean } = {},
): AsyncGenerator<readonly PackageRow[]> {
  let shownColumns: { readonly at: number; readonly column: Column | null }[] = [];
  const textAt = (row: number, column: Column | null, cell: Cell): string => {
    const text =
      isReused && column && row > 1 && typeof cell !== 'string'
        ? (textFor(column, cell, () => undefined) ?? '')
        : textOf(cell);
    return holdsIdCardNumber(text) ? '' : text;
  };
  for await (const { start, rows } of source.read(() => undefined)) {
    if (start === 1) {
      const header = readHeader(register, rows[0]!, () => undefined);
      shownColumns = (header?.columns ?? [])
        .map((column, i): (typeof shownColumns)[number] => ({ at: header!.positions[i]!, column }))
        .concat(isReused ? (header?.kept ?? []).map((at) => ({ at, column: null })) : [])
        .sort((a, b) => a.at - b.at);
    }
    if (shownColumns.length === 0) return;
    yield rows.flatMap((cells, index) => {
      const row = start + index;
      return row === 1 || isWanted(row)
        ? [
            {
              row,
              cells: shownColumns.map(({ at, column }) => textAt(row, column, cells[at] ?? '')),
            },
          ]
        : [];
    });
    if (start + rows.length > last) return;
  }
}

/**
 * Some rows of a table of a package. `columns`: the standard headers of the cells, in the order of
 * the file.
 */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly PackageRow[];
}

/**
 * The rows that have one of `faults`, table by table, at most `limit` in all. A table with a faulty
 * header is left out.
 */
export async function faultyRows(
  source: PackageSource,
  faults: readonly Fault[],
  limit: number,
): Promise<TableRows[]> {
  const tables: TableRows[] = [];
  let remaining = limit;
  for (const table of source.tables) {
    const adapter = table.isEmpty === true ? undefined : adapterNamed(table.name);
    const sheet = adapter && (await readWideSheet(adapter, table, () => undefined));
    if (!sheet) continue;
    const faulty = new Set(
      faults.flatMap((fault) => (fault.table === table.name ? fault.row : [])),
    );
    const { header, rows } = wideRowsOf(sheet, (row) => faulty.has(row));
    const shownRows = rows.slice(0, remaining);
    remaining -= shownRows.length;
    if (shownRows.length > 0) tables.push({ table: table.name, columns: header, rows: shownRows });
  }
  for (const [register, table] of matchTables(source, () => undefined).tables) {
    const faultyRowNumbers = new Set(
      faults.flatMap(({ table: name, row }) =>
        name === register.table && row !== null && row > 1 ? [row] : [],
      ),
    );
    const rowNumbers = new Set([...faultyRowNumbers].slice(0, remaining));
    if (rowNumbers.size === 0) continue;
    const rows: PackageRow[] = [];
    for await (const batch of originalRows(register, table, (row) => rowNumbers.has(row), {
      last: Math.max(...rowNumbers),
    }))
      rows.push(...batch);
    const [header, ...tableRows] = rows;
    remaining -= tableRows.length;
    if (header && tableRows.length > 0)
      tables.push({
        table: register.table,
        columns: columnsOf(register, header.cells),
        rows: tableRows,
      });
  }
  return tables;
}

/**
 * Rows of a wide sheet with their texts; surplus columns are left out, and a text that looks like an
 * identity number becomes an empty cell.
 */
export function wideRowsOf(
  { header, surplus, rows }: WideSheet,
  isWanted: (row: number) => boolean,
): { readonly header: readonly string[]; readonly rows: readonly PackageRow[] } {
  const visibleColumns = header.flatMap((name, at) =>
    name === '' || surplus.includes(at) ? [] : [at],
  );
  const textAt = (cell: Cell): string => {
    const text = textOf(cell);
    return holdsIdCardNumber(text) ? '' : text;
  };
  return {
    header: visibleColumns.map((at) => header[at]!),
    rows: rows
      .filter(({ row }) => isWanted(row))
      .map(({ row, cells }) => ({
        row,
        cells: visibleColumns.map((at) => textAt(cells[at] ?? '')),
      })),
  };
}

/** The standard headers of the columns that a file has, in the order of the file. */
function columnsOf(register: Register, header: readonly string[]): string[] {
  const { columns, positions } = readHeader(register, header, () => undefined)!;
  return columns
    .map(({ header: name }, i) => ({ name, at: positions[i]! }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
