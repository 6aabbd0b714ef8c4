import type { Register } from '../../schema/register/definition.ts';
import { BATTERY } from '../integrity/index.ts';
import type { Check } from './check.ts';
import { coverageByDissolvedUnion } from './coverage-by-dissolved-union.ts';
import { doubtfulCreditCode } from './doubtful-credit-code.ts';
import { employedTooYoung } from './employed-too-young.ts';
import { lookalikeKeys } from './lookalike-keys.ts';
import { memberOfDissolvedUnion } from './member-of-dissolved-union.ts';
import { openBelowClosed } from './open-below-closed.ts';
import { severalSingleUnions } from './several-single-unions.ts';
import { staffAtClosedUnit } from './staff-at-closed-unit.ts';
import { unitWithoutPlace } from './unit-without-place.ts';

/** Every check of the stored data, in the order of listed findings. */
export const checks: readonly Check[] = Object.freeze([
  staffAtClosedUnit,
  memberOfDissolvedUnion,
  unitWithoutPlace,
  coverageByDissolvedUnion,
  openBelowClosed,
  severalSingleUnions,
  employedTooYoung,
  doubtfulCreditCode,
  ...lookalikeKeys,
  ...BATTERY,
]);

/** The checks that no change by hand may break. */
export const invariants: readonly Check[] = Object.freeze(
  checks.filter(({ kind }) => kind === 'invariant'),
);

/** Whether rows of some registers may take part in the findings of a check. */
const reads = ({ rows }: Check, registers: readonly Register[]): boolean =>
  !rows || rows().some((type) => registers.some((register) => register.type === type));

/** The checks whose findings an import or a change of some registers reports. */
export const reportedFor = (registers: readonly Register[]): readonly Check[] =>
  checks.filter((check) => check.kind !== 'listing' && reads(check, registers));

/** The invariants that writing rows of some registers may break. */
export const invariantsOf = (registers: readonly Register[]): readonly Check[] =>
  invariants.filter((check) => reads(check, registers));
