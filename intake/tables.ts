import { fault, type Fault, type FaultSink } from '../base/errors/faults.ts';
import { nearest } from '../base/nearest.ts';
import type { Register } from '../schema/register/definition.ts';
import { registers } from '../schema/registers/index.ts';
import { headRows } from './check/find-header.ts';
import { mostAlike } from './check/likeness.ts';
import type { PackageSource, TableSource } from './read/source.ts';

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/** The register meant by the name of a file, a sheet or an argument: the table, or its title in either language; undefined when there is none. */
export function registerNamed(name: string): Register | undefined {
  const wanted = plain(name);
  return registers.find(({ table, title }) =>
    [table, title.zh, title.en].some((it) => plain(it) === wanted),
  );
}

/** The registers most like a name, by table. */
export const nearestRegisters = (name: string): string =>
  nearest(
    name,
    registers.flatMap(({ table, title }) => [table, title.zh]),
  ).join(', ');

/** The tables of a package and what they are. */
export interface MatchedTables {
  /** by register, in the order of the registers */
  readonly tables: ReadonlyMap<Register, TableSource>;
  /** tables that are named like no register */
  readonly unknown: readonly TableSource[];
  /** sheets that are named like no register and hold nothing, as old spreadsheets add them; of no consequence */
  readonly empty: readonly TableSource[];
}

/** Matches the tables of a package with the registers; a register that comes twice is reported. A package of nothing but empty sheets has unknown ones. */
export function matchTables(source: PackageSource, report: FaultSink): MatchedTables {
  const found = new Map<Register, TableSource>();
  const others: TableSource[] = [];
  for (const table of source.tables) {
    const register = registerNamed(table.name);
    if (!register) others.push(table);
    else if (found.has(register))
      report(fault('DUPLICATE_TABLE', { table: register.table }, { name: table.place }));
    else found.set(register, table);
  }
  const isNothing = others.length === source.tables.length && others.every((it) => it.isEmpty);
  const isIgnored = (it: TableSource): boolean => it.isEmpty === true && !isNothing;
  return {
    tables: new Map(
      registers.flatMap((register) => {
        const table = found.get(register);
        return table ? [[register, table] as const] : [];
      }),
    ),
    unknown: others.filter((it) => !isIgnored(it)),
    empty: others.filter(isIgnored),
  };
}

/** That a table is named like no register: which there are, and which it looks like, by the rows at its beginning. */
export async function unknownTable(table: TableSource): Promise<Fault> {
  const alike = mostAlike(await headOf(table));
  return fault(
    'UNKNOWN_TABLE',
    { table: table.name },
    {
      name: table.name,
      nearest: nearestRegisters(table.name),
      template: alike === null ? '' : { zh: alike.register.title.zh, en: alike.register.table },
      header: alike === null || alike.row === 1 ? '' : alike.row,
      tables: {
        zh: registers.map(({ title }) => title.zh).join('、'),
        en: registers.map((it) => it.table).join(', '),
      },
    },
  );
}

async function headOf(table: TableSource): Promise<string[][]> {
  for await (const batch of table.read(() => undefined)) return headRows(batch);
  return [];
}
