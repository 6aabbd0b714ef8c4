import { registerOf } from '../register/declared.ts';
import type { Register } from '../register/definition.ts';
import { factRegisters } from './fact-registers.ts';
import { PolicySetting } from './policy-setting.ts';
import { RecordHorizon } from './record-horizon.ts';

/**
 * Every register, in the order of the data package: those of facts, the one that says of them
 * from which day they are complete, and the settings.
 */
export const registers: readonly Register[] = Object.freeze([
  ...factRegisters,
  registerOf(RecordHorizon),
  registerOf(PolicySetting),
]);

/** The register of a table; undefined when there is none. */
export const registerByTable = (table: string): Register | undefined =>
  registers.find((register) => register.table === table);

/** The registers that a sheet of the bureau fills, in the order of the data package. */
export const registersOfTemplate = (template: string): readonly Register[] =>
  registers.filter(({ templates }) => templates.includes(template));
