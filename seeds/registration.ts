import { Random } from './random.ts';
import { dayText, FOREVER, REFERENCE_DAY, yearOf } from './calendar.ts';
import { dayNumber } from '../base/day.ts';
import type { UnionPlan } from './unions.ts';
import { nextNumber, type Numbering, type UnitPlan } from './unit-plan.ts';

/** The signs of a unified social credit code and the weights of its places (GB 32100-2015, 4). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function withCheckDigit(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * SIGNS.indexOf(code[i]!), 0);
  return code + SIGNS[(31 - (sum % 31)) % 31]!;
}

/** Chances that where a unit lies is not stated, and that a township is rural and no town (estimates). */
const CHANCES = { notStated: 0.02, rural: 0.4 } as const;

/** Where a unit lies, its school code and its credit code. */
export interface UnitRegistration {
  readonly urbanRural: string;
  readonly schoolCode: string;
  readonly creditCode: string;
}

/** The registration of a unit; training institutions have no school code. All numbers are made up. */
export function registrationOf(
  seed: number,
  { code, name, type, isPrivate }: UnitPlan,
  numbering: Numbering,
): UnitRegistration {
  const random = new Random(seed, 'registration', code);
  const isStated = !random.chance(CHANCES.notStated);
  const outside = random.chance(CHANCES.rural) ? 'rural' : 'town';
  const number = nextNumber(numbering, 'registration');
  return {
    urbanRural: isStated ? (name.includes('镇') ? outside : 'urban') : '',
    schoolCode: type === 'TR' ? '' : `3232${String(number).padStart(6, '0')}`,
    creditCode: withCheckDigit(
      `${isPrivate ? '52' : '12'}320400MJ${String(number).padStart(7, '0')}`,
    ),
  };
}

/** Days from the approval of a union to its certificate, and how long that is valid, in days. */
const CERTIFICATE = { after: 60, valid: 5 * 365 } as const;

/** Chances that a single, or a joint, union is a legal person, and that its certificate has expired (estimates). */
const LEGAL = { single: 0.82, joint: 0.35, expired: 0.06 } as const;

/** No certificate is older: certificates were renewed in that year. */
const RENEWED_ON = dayNumber('2021-06-01');

/** The number of the document that approved a union, and the days of its legal person, as texts. */
export interface UnionRegistration {
  readonly approvalNo: string;
  readonly from: string;
  readonly to: string;
}

/** The registration of a union; some never became a legal person, some certificates have expired. */
export function unionRegistrationOf(
  seed: number,
  { code, kind, approvedOn, dissolvedOn }: UnionPlan,
): UnionRegistration {
  const random = new Random(seed, 'legal person', code);
  const number = random.between(1, 60);
  const isLegal = random.chance(LEGAL[kind]);
  const hasExpired = random.chance(LEGAL.expired);
  const from = Math.max(approvedOn + CERTIFICATE.after, hasExpired ? 0 : RENEWED_ON);
  const end = from + CERTIFICATE.valid;
  const until = hasExpired && end <= REFERENCE_DAY ? end : FOREVER;
  const isIn = isLegal && from < dissolvedOn;
  return {
    approvalNo: `演示工〔${yearOf(approvedOn)}〕${number}号`,
    from: isIn ? dayText(from) : '',
    to: isIn ? dayText(Math.min(until, dissolvedOn)) : '',
  };
}
