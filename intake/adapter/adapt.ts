import type { Fault, FaultSink } from '../../base/errors/faults.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { textOf } from '../read/cell.ts';
import type { PackageSource, TableSource } from '../read/source.ts';
import { adapterNamed } from './index.ts';
import { madeRows, type MadeRow } from './made-rows.ts';
import { readWideSheet, surplusNames, type WideSheet } from './wide-sheet.ts';

/** A package whose wide sheets are replaced by tables of registers. */
export interface AdaptedPackage {
  readonly source: PackageSource;
  readonly sheets: readonly WideSheet[];
  /** registers of wide sheets that could not be read */
  readonly unread: readonly Register[];
  /** a fault of a row that a wide sheet made, at its place in that sheet; any other one as it is */
  readonly placed: (fault: Fault) => Fault;
}

/** Number of the first row below the header of a table. */
const FIRST_ROW = 2;

const BATCH_ROWS = 1_000;

/** Parameters of faults that name another row of the same table. */
const ROW_PARAMS = ['other', 'row'] as const;

/**
 * Replaces each wide sheet of a package by the rows of registers that it makes. Rows that are equal
 * in several periods of a unit, such as a post, are made once; equal rows of one unit and period are
 * all made, so that the rules report them as duplicates. `report` receives what is wrong with a
 * sheet as a whole, `reportCell` faults of single cells.
 */
export async function adaptPackage(
  source: PackageSource,
  report: FaultSink,
  reportCell: FaultSink,
): Promise<AdaptedPackage> {
  const sheets: WideSheet[] = [];
  const unread: Register[] = [];
  const tables: TableSource[] = [];
  const made = new Map<Register, MadeRow[]>();
  for (const table of source.tables) {
    const adapter = table.isEmpty === true ? undefined : adapterNamed(table.name);
    if (!adapter) {
      tables.push(table);
      continue;
    }
    const sheet = await readWideSheet(adapter, table, report);
    if (!sheet) {
      unread.push(...adapter.entries.map(({ register }) => register));
      continue;
    }
    sheets.push(sheet);
    for (const row of sheet.rows)
      for (const madeRow of madeRows(sheet, row, reportCell)) {
        const rows = made.get(madeRow.register);
        if (rows) rows.push(madeRow);
        else made.set(madeRow.register, [madeRow]);
      }
  }
  if (sheets.length === 0 && unread.length === 0)
    return { source, sheets, unread, placed: (fault) => fault };
  const distinct = new Map([...made].map(([register, rows]) => [register.table, once(rows)]));
  const named = new Set<WideSheet>();
  for (const register of registers) {
    const rows = distinct.get(register.table);
    if (rows) tables.push(tableOf(register, rows, named));
  }
  return {
    source: { ...source, tables, close: () => source.close() },
    sheets,
    unread,
    placed: (fault) => placedAt(fault, distinct),
  };
}

/** The rows without those that are equal to an earlier one of another unit or period. */
function once(rows: readonly MadeRow[]): MadeRow[] {
  const subjects = new Map<string, Set<string>>();
  return rows.filter(({ cells, subject }) => {
    const text = JSON.stringify(cells.map(textOf));
    const earlier = subjects.get(text) ?? new Set();
    subjects.set(text, earlier);
    const isNew = earlier.size === 0 || earlier.has(subject);
    earlier.add(subject);
    return isNew;
  });
}

/**
 * The rows of a register as a table of the package. The first table of a sheet names the columns that
 * the sheet has beyond its adapter; `named` are the sheets of which that is done.
 */
function tableOf(register: Register, rows: readonly MadeRow[], named: Set<WideSheet>): TableSource {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const surplus = sheets.filter((sheet) => !named.has(sheet)).flatMap(surplusNames);
  for (const sheet of sheets) named.add(sheet);
  const header = register.columns.map((column) => column.header);
  const bytes = sheets.reduce((sum, { table }) => sum + table.bytes, 0);
  return {
    name: register.table,
    place: sheets.map(({ table }) => table.place).join(', '),
    bytes,
    keepsStored: true,
    surplus,
    async *read(_, onBytes) {
      yield { start: 1, rows: [header] };
      for (let at = 0; at < rows.length; at += BATCH_ROWS)
        yield {
          start: FIRST_ROW + at,
          rows: rows.slice(at, at + BATCH_ROWS).map(({ cells }) => [...cells]),
        };
      onBytes?.(bytes);
    },
  };
}

function placedAt(fault: Fault, made: ReadonlyMap<string, readonly MadeRow[]>): Fault {
  const rows = made.get(fault.table ?? '');
  const origin = rows?.[(fault.row ?? 0) - FIRST_ROW];
  if (!rows || !origin) return fault;
  const params: Record<string, unknown> = { ...fault.params };
  for (const name of ROW_PARAMS) {
    const other = params[name];
    if (typeof other === 'number') params[name] = rows[other - FIRST_ROW]?.row ?? other;
  }
  return {
    ...fault,
    table: origin.sheet.table.name,
    row: origin.row,
    column: fault.column === null ? null : (origin.columns.get(fault.column) ?? fault.column),
    params,
  };
}
