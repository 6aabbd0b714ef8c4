import { fault, type FaultSink } from '../base/errors/faults.ts';
import { nearest } from '../base/nearest.ts';
import type { Register } from '../schema/register/definition.ts';
import { registers } from '../schema/registers/index.ts';
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

/** The tables of a package by register, in the order of the registers; unknown and double ones are reported. */
export function matchTables(source: PackageSource, report: FaultSink): Map<Register, TableSource> {
  const found = new Map<Register, TableSource>();
  for (const table of source.tables) {
    const register = registerNamed(table.name);
    if (!register)
      report(
        fault(
          'UNKNOWN_TABLE',
          { table: table.name },
          { name: table.name, nearest: nearestRegisters(table.name) },
        ),
      );
    else if (found.has(register))
      report(fault('DUPLICATE_TABLE', { table: register.table }, { name: table.place }));
    else found.set(register, table);
  }
  return new Map(
    registers.flatMap((register) => {
      const table = found.get(register);
      return table ? [[register, table] as const] : [];
    }),
  );
}
