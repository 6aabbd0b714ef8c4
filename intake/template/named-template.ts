import type { Bilingual } from '../../base/language.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { reportTemplate } from '../../schema/code-lists/report-template.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registersOfTemplate } from '../../schema/registers/index.ts';
import { nearestRegisters, registerNamed } from '../tables.ts';
import { bureauSheetNamed, TOTALS_SHEET } from './bureau-sheet.ts';

/** A template that users can download: the sheets of one register, or of one sheet of the bureau. */
export interface NamedTemplate {
  /** file name without ending, such as projects or T06 */
  readonly id: string;
  readonly title: Bilingual;
  readonly registers: readonly Register[];
}

/** The template of a sheet of the bureau: a sheet for each register that it fills. */
export const bureauTemplate = (code: string): NamedTemplate => ({
  id: code,
  title: reportTemplate.codes[code]!,
  registers: registersOfTemplate(code),
});

/**
 * The template of a register or of a sheet of the bureau, by name in either language. Throws
 * UNKNOWN_REGISTER, TOTALS_ONLY.
 */
export function templateNamed(name: string): NamedTemplate {
  const register = registerNamed(name);
  if (register) return { id: register.table, title: register.title, registers: [register] };
  const code = bureauSheetNamed(name);
  if (code === null)
    throw new TongxinError('UNKNOWN_REGISTER', { name, nearest: nearestRegisters(name) });
  if (code === TOTALS_SHEET) throw new TongxinError('TOTALS_ONLY', { template: code });
  return bureauTemplate(code);
}
