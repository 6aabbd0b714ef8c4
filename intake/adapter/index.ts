import type { Adapter } from './adapter.ts';
import { bureauSheetNamed } from '../template/bureau-sheet.ts';
import { t01 } from './t01.ts';
import { t11 } from './t11.ts';

/** The wide sheets of the bureau whose rows become rows of several registers. */
export const ADAPTERS: readonly Adapter[] = Object.freeze([t01, t11]);

/** The adapter of a sheet of the bureau, such as T01; undefined if it has none. */
export const adapterOf = (template: string): Adapter | undefined =>
  ADAPTERS.find((adapter) => adapter.template === template);

/** The adapter of a sheet or file by its name: the number or the name of the bureau. */
export function adapterNamed(name: string): Adapter | undefined {
  const template = bureauSheetNamed(name);
  return template === null ? undefined : adapterOf(template);
}
