import type { Bilingual } from '../../base/language.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { reportTemplate } from '../../schema/code-lists/report-template.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registersOfTemplate } from '../../schema/registers/index.ts';
import type { Adapter } from '../adapter/adapter.ts';
import { adapterOf } from '../adapter/index.ts';
import { wideTemplate } from '../adapter/wide-template.ts';
import { nearestRegisters, registerNamed } from '../tables.ts';
import { bureauSheetNamed, TOTALS_SHEET } from './bureau-sheet.ts';
import { registerSheet, type TemplateSheet } from './template.ts';

/** A template that users can download: the sheets of one register, or of one sheet of the bureau. */
export interface NamedTemplate {
  /** file name without ending, such as projects or T06 */
  readonly id: string;
  readonly title: Bilingual;
  /** the registers that its sheets fill */
  readonly registers: readonly Register[];
  readonly sheets: readonly TemplateSheet[];
  /** the adapter of its wide sheet, which can be filled from the store; null: it has none */
  readonly adapter: Adapter | null;
}

/**
 * The template of a sheet of the bureau: a sheet for each register that it fills; of those with an
 * adapter, one wide sheet, and one for each register that the wide sheet does not fill.
 */
export function bureauTemplate(code: string): NamedTemplate {
  const registers = registersOfTemplate(code);
  const adapter = adapterOf(code) ?? null;
  const filled = new Set(adapter?.entries.map(({ register }) => register));
  return {
    id: code,
    title: reportTemplate.codes[code]!,
    registers,
    sheets: [
      ...(adapter ? [wideTemplate(adapter)] : []),
      ...registers.filter((register) => !filled.has(register)).map(registerSheet),
    ],
    adapter,
  };
}

/** The template of a register. */
export const registerTemplate = (register: Register): NamedTemplate => ({
  id: register.table,
  title: register.title,
  registers: [register],
  sheets: [registerSheet(register)],
  adapter: null,
});

/**
 * The template of a register or of a sheet of the bureau, by name in either language. Throws
 * UNKNOWN_REGISTER, TOTALS_ONLY.
 */
export function templateNamed(name: string): NamedTemplate {
  const register = registerNamed(name);
  if (register) return registerTemplate(register);
  const code = bureauSheetNamed(name);
  if (code === null)
    throw new TongxinError('UNKNOWN_REGISTER', { name, nearest: nearestRegisters(name) });
  if (code === TOTALS_SHEET) throw new TongxinError('TOTALS_ONLY', { template: code });
  return bureauTemplate(code);
}
