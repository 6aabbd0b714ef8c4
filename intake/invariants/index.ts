import type { Register } from '../../schema/register/definition.ts';
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
]);

/** The checks that no change by hand may break. */
export const invariants: readonly Check[] = Object.freeze(
  checks.filter(({ kind }) => kind === 'invariant'),
);

/** The checks whose findings an import or a change reports when its rows take part in them. */
export const reported: readonly Check[] = Object.freeze(
  checks.filter(({ kind }) => kind !== 'listing'),
);

/** The invariants that writing rows of some registers may break. */
export const invariantsOf = (registers: readonly Register[]): readonly Check[] =>
  invariants.filter(({ rows }) =>
    rows!().some((type) => registers.some((register) => register.type === type)),
  );
