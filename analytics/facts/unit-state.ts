import { FLAG, StateSchema } from './state-schema.ts';

/** Bodies of a unit, as attributes of its state and as codes of the register of bodies. */
export const BODY_ATTRIBUTES = Object.freeze({
  staff_congress: 'staffCongress',
  staff_assembly: 'staffAssembly',
  funds_audit_committee: 'fundsAuditCommittee',
  funds_auditor: 'fundsAuditor',
  womens_committee: 'womensCommittee',
  womens_officer: 'womensOfficer',
} as const satisfies Record<string, keyof UnitState>);

/** Numbers of people at which a rule changes; each includes itself (Civil Code, article 1259: "以上" includes the number). */
export const THRESHOLDS = Object.freeze({
  /** from here on a congress of representatives, below an assembly of all staff (MOE Order 32 of 2011, article 13) */
  congressStaff: 80,
  /** from here on a union has a committee of its own (Trade Union Law, article 11) */
  committeeMembers: 25,
  /** from here on female members have a committee, below an officer (Trade Union Law, article 11) */
  womensCommittee: 10,
});

/** What is constant over one stretch of an open unit. */
export interface UnitState {
  /** covered by a union that is in force */
  readonly covered: boolean;
  /** covered by a joint union that is in force */
  readonly jointly: boolean;
  readonly staffCongress: boolean;
  readonly staffAssembly: boolean;
  readonly fundsAuditCommittee: boolean;
  readonly fundsAuditor: boolean;
  readonly womensCommittee: boolean;
  readonly womensOfficer: boolean;
  /** staff reach {@link THRESHOLDS}.congressStaff */
  readonly manyStaff: boolean;
  /** members reach {@link THRESHOLDS}.committeeMembers */
  readonly manyMembers: boolean;
  /** female members: none, below {@link THRESHOLDS}.womensCommittee, or that many */
  readonly femaleMembers: 'none' | 'few' | 'many';
}

/** The attributes of units. */
export const unitSchema = new StateSchema<UnitState>({
  covered: FLAG,
  jointly: FLAG,
  staffCongress: FLAG,
  staffAssembly: FLAG,
  fundsAuditCommittee: FLAG,
  fundsAuditor: FLAG,
  womensCommittee: FLAG,
  womensOfficer: FLAG,
  manyStaff: FLAG,
  manyMembers: FLAG,
  femaleMembers: ['none', 'few', 'many'],
});
