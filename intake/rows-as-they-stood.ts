import type { Fault } from '../base/errors/faults.ts';
import type { Column, Register } from '../schema/register/definition.ts';
import { readHeader } from './check/header.ts';
import { holdsIdCardNumber } from './check/id-card.ts';
import { textFor } from './check/typed-cell.ts';
import { textOf, type Cell } from './read/cell.ts';
import type { PackageSource, TableSource } from './read/source.ts';
import { matchTables } from './tables.ts';

/** A row of a table of a package; 1 is the header. */
export interface PackageRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a table as they stood, in batches; the header first. Columns that the register does not have are left out, and so is what looks like an identity number.
 * @param isWanted which rows besides the header; @param last the last of them, after which nothing is read; @param isReused whether the
 * rows become a package again: then those columns stay too, but for columns of identity numbers, and a cell of a sheet that its column does not take, such as a
 * date among codes, is left empty, since as text it would be taken
 */
export async function* rowsAsTheyStood(
  register: Register,
  source: TableSource,
  isWanted: (row: number) => boolean,
  {
    last = Infinity,
    isReused = false,
  }: { readonly last?: number; readonly isReused?: boolean } = {},
): AsyncGenerator<readonly PackageRow[]> {
  let shown: { readonly at: number; readonly column: Column | null }[] = [];
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
      shown = (header?.columns ?? [])
        .map((column, i): (typeof shown)[number] => ({ at: header!.positions[i]!, column }))
        .concat(isReused ? (header?.kept ?? []).map((at) => ({ at, column: null })) : [])
        .sort((a, b) => a.at - b.at);
    }
    if (shown.length === 0) return;
    yield rows.flatMap((cells, index) => {
      const row = start + index;
      return row === 1 || isWanted(row)
        ? [{ row, cells: shown.map(({ at, column }) => textAt(row, column, cells[at] ?? '')) }]
        : [];
    });
    if (start + rows.length > last) return;
  }
}

/** Some rows of a table: the names of its columns as the register has them, in the order of the file; and the rows. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly PackageRow[];
}

/** The rows in which some faults are, table by table; the first `most` of them. Tables whose header is no good have none. */
export async function faultyRows(
  source: PackageSource,
  faults: readonly Fault[],
  most: number,
): Promise<TableRows[]> {
  const found: TableRows[] = [];
  let left = most;
  for (const [register, table] of matchTables(source, () => undefined).tables) {
    const wanted = new Set(
      [
        ...new Set(
          faults.flatMap((it) =>
            it.table === register.table && it.row !== null && it.row > 1 ? [it.row] : [],
          ),
        ),
      ].slice(0, left),
    );
    const rows: PackageRow[] = [];
    if (wanted.size === 0) continue;
    for await (const batch of rowsAsTheyStood(register, table, (row) => wanted.has(row), {
      last: Math.max(...wanted),
    }))
      rows.push(...batch);
    const [header, ...its] = rows;
    left -= its.length;
    if (header && its.length > 0)
      found.push({ table: register.table, columns: columnsOf(register, header.cells), rows: its });
  }
  return found;
}

/** The columns of a register that a header names, in its order. */
function columnsOf(register: Register, header: readonly string[]): string[] {
  const { columns, positions } = readHeader(register, header, () => undefined)!;
  return columns
    .map(({ header: name }, i) => ({ name, at: positions[i]! }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
