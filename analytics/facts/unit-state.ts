import { Body } from '../../schema/registers/body.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { atLeast, codeOf, headCountWithin, spanOf, type StateOf } from './attribute.ts';
import type { StaffState } from './staff-state.ts';
import { StateSchema } from './state-schema.ts';

/**
 * Numbers of people at which a rule changes; each includes itself (Civil Code, article 1259: "以上"
 * includes the number).
 */
export const THRESHOLDS = Object.freeze({
  /** from here on a congress of representatives, below an assembly of all staff (MOE Order 32 of 2011, article 13) */
  congressStaff: 80,
  /** from here on a union has a committee of its own (Trade Union Law, article 11) */
  committeeMembers: 25,
  /** from here on female members have a committee, below an officer (Trade Union Law, article 11) */
  womensCommittee: 10,
});

const body = (kind: string): ReturnType<typeof spanOf> =>
  spanOf(Body, { of: 'unit', where: { kind } });

/** What is constant over one spell of an open unit. */
export const unitAttributes = Object.freeze({
  /** the empty text where it is not stated */
  schoolType: codeOf(OrgUnit, 'schoolType'),
  /** the empty text where it does not apply */
  ownership: codeOf(OrgUnit, 'ownership'),
  /** covered by a union that is in force */
  covered: spanOf(UnionCoverage, { of: 'unit', within: { reference: 'union' } }),
  /** covered by a joint union that is in force */
  jointly: spanOf(UnionCoverage, {
    of: 'unit',
    within: { reference: 'union', where: { kind: 'joint' } },
  }),
  /** covered by a single union that is in force */
  singly: spanOf(UnionCoverage, {
    of: 'unit',
    within: { reference: 'union', where: { kind: 'single' } },
  }),
  staffCongress: body('staff_congress'),
  staffAssembly: body('staff_assembly'),
  fundsAuditCommittee: body('funds_audit_committee'),
  fundsAuditor: body('funds_auditor'),
  womensCommittee: body('womens_committee'),
  womensOfficer: body('womens_officer'),
  /** an open union group hangs under it */
  hasGroup: spanOf(OrgEdge, {
    of: 'parent',
    within: { reference: 'unit', where: { kind: 'group' } },
  }),
  /** staff reach {@link THRESHOLDS}.congressStaff */
  manyStaff: atLeast(THRESHOLDS.congressStaff, () => true),
  /** members reach {@link THRESHOLDS}.committeeMembers */
  manyMembers: atLeast(THRESHOLDS.committeeMembers, ({ member }: StaffState) => member),
  /** female members: none, below {@link THRESHOLDS}.womensCommittee, or that many */
  femaleMembers: headCountWithin<'none' | 'few' | 'many'>(
    'none',
    { few: 1, many: THRESHOLDS.womensCommittee },
    ({ member, gender }: StaffState) => member && gender === 'female',
  ),
});

/** The state of an open unit. */
export type UnitState = StateOf<typeof unitAttributes>;

/** The attributes of units. */
export const unitSchema = StateSchema.of(unitAttributes);
