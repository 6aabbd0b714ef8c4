import type { Bilingual } from '../../base/language.ts';
import { invariant } from '../../base/invariant.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import type { Indicator } from './indicator.ts';

/** The registers that some indicators rest on, by the names of their tables, with their titles. */
export function sourcesOf(
  indicators: readonly Pick<Indicator, 'source'>[],
): Record<string, Bilingual> {
  return Object.fromEntries(
    [...new Set(indicators.flatMap(({ source }) => source))].sort().map((table) => {
      const register = registerByTable(table);
      invariant(register, 'source-unknown', table);
      return [table, register.title];
    }),
  );
}
