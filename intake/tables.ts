import { fault, type Fault, type FaultSink } from '../base/errors/faults.ts';
import { nearest } from '../base/nearest.ts';
import type { Register } from '../schema/register/definition.ts';
import { registers, registersOfTemplate } from '../schema/registers/index.ts';
import { bureauSheetNamed, TOTALS_SHEET } from './template/bureau-sheet.ts';
import { totalsFault } from './check/totals-column.ts';
import { headRows } from './check/find-header.ts';
import { closestMatch } from './check/header-match.ts';
import type { PackageSource, TableSource } from './read/source.ts';

const normalized = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/**
 * The register named by a file, a sheet or an argument: by its table, or its title in either
 * language. Undefined if there is none.
 */
export function registerNamed(name: string): Register | undefined {
  const normalizedName = normalized(name);
  return registers.find(({ table, title }) =>
    [table, title.zh, title.en].some((text) => normalized(text) === normalizedName),
  );
}

/** The registers whose names are nearest to a name, by table. */
export const nearestRegisters = (name: string): string =>
  nearest(
    name,
    registers.flatMap(({ table, title }) => [table, title.zh]),
  ).join(', ');

/** The tables of a package, matched with registers. */
export interface MatchedTables {
  /** by register, in the order of the registers */
  readonly tables: ReadonlyMap<Register, TableSource>;
  /** tables whose name is that of no register */
  readonly unknown: readonly TableSource[];
  /**
   * empty sheets whose name is that of no register, as old spreadsheet programs add them; ignored
   */
  readonly empty: readonly TableSource[];
}

/**
 * Matches the tables of a package with registers. A register with two tables is reported. If all
 * sheets are empty, they are `unknown`.
 */
export function matchTables(source: PackageSource, report: FaultSink): MatchedTables {
  const sources = new Map<Register, TableSource>();
  const unmatched: TableSource[] = [];
  for (const table of source.tables) {
    const register = registerNamed(table.name);
    if (!register) unmatched.push(table);
    else if (sources.has(register))
      report(fault('DUPLICATE_TABLE', { table: register.table }, { name: table.place }));
    else sources.set(register, table);
  }
  const isAllEmpty =
    unmatched.length === source.tables.length && unmatched.every((table) => table.isEmpty);
  const isIgnored = (table: TableSource): boolean => table.isEmpty === true && !isAllEmpty;
  return {
    tables: new Map(
      registers.flatMap((register) => {
        const table = sources.get(register);
        return table ? [[register, table] as const] : [];
      }),
    ),
    unknown: unmatched.filter((table) => !isIgnored(table)),
    empty: unmatched.filter(isIgnored),
  };
}

/**
 * The faults that no register has the name of a table: one lists the registers, and the one that the
 * first rows look like. A sheet of the bureau has a fault of its own, which names its registers, and
 * one for each column of totals.
 */
export async function unknownTable(table: TableSource): Promise<readonly Fault[]> {
  const sheet = bureauSheetNamed(table.name);
  if (sheet !== null)
    return [faultOfSheet(table.name, sheet), ...totalsIn(table.name, await headOf(table))];
  const match = closestMatch(await headOf(table));
  const unknown = fault(
    'UNKNOWN_TABLE',
    { table: table.name },
    {
      name: table.name,
      nearest: nearestRegisters(table.name),
      template: match === null ? '' : { zh: match.register.title.zh, en: match.register.table },
      header: match === null || match.row === 1 ? '' : match.row,
      tables: {
        zh: registers.map(({ title }) => title.zh).join('、'),
        en: registers.map((register) => register.table).join(', '),
      },
    },
  );
  return [unknown];
}

/** The faults of columns of totals in the first rows of a sheet of the bureau. */
const totalsIn = (table: string, rows: readonly (readonly string[])[]): Fault[] =>
  rows.flatMap((cells, index) => cells.flatMap((name) => totalsFault(table, index + 1, name)));

function faultOfSheet(name: string, sheet: string): Fault {
  if (sheet === TOTALS_SHEET) return fault('TOTALS_SHEET', { table: name }, { name });
  const registers = registersOfTemplate(sheet);
  const tables = {
    zh: registers.map(({ title }) => title.zh).join('、'),
    en: registers.map(({ table }) => table).join(', '),
  };
  return fault('SHEET_OF_BUREAU', { table: name }, { name, template: sheet, tables });
}

async function headOf(table: TableSource): Promise<string[][]> {
  for await (const batch of table.read(() => undefined)) return headRows(batch);
  return [];
}
