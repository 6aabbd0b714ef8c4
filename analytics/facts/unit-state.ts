import { Assessment } from '../../schema/registers/assessment.ts';
import { Body } from '../../schema/registers/body.ts';
import { Facility } from '../../schema/registers/facility.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { PartyOrg } from '../../schema/registers/party-org.ts';
import { Post } from '../../schema/registers/post.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { UnitRule } from '../../schema/registers/unit-rule.ts';
import { womensCommitteeMin } from '../../schema/settings/settings.ts';
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
  /** from here on a union may have a full-time chair (Trade Union Law, article 14) */
  fullTimeChairStaff: 200,
});

const body = (kind: string): ReturnType<typeof spanOf> =>
  spanOf(Body, { of: 'unit', where: { kind } });

const ruleInForce = (kind: string): ReturnType<typeof spanOf> =>
  spanOf(UnitRule, { of: 'unit', where: { kind, status: 'in_force' } });

const facility = (kind: string): ReturnType<typeof spanOf> =>
  spanOf(Facility, { of: 'unit', where: { kind } });

/** Whether the assessment of the calendar year by a scheme includes union work. */
const assessed = (scheme: string): ReturnType<typeof spanOf> =>
  spanOf(Assessment, { of: 'unit', where: { scheme, includesUnionWork: true }, year: 'year' });

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
    where: { line: 'union' },
    within: { reference: 'unit', where: { kind: 'group' } },
  }),
  partyOrganisation: spanOf(PartyOrg, { of: 'unit' }),
  /** a Party organisation that has arranged to lead the building of the union */
  partyLeadsUnion: spanOf(PartyOrg, { of: 'unit', since: 'leadsUnionOn' }),
  /** rules by which the Party organisation leads union work, R13 */
  leadershipRule: ruleInForce('R13'),
  /** rules of contact between administration and union, R14 */
  contactRule: ruleInForce('R14'),
  /** long-term rules of professional ethics, R15 */
  ethicsRule: ruleInForce('R15'),
  /** plan for the qualification of staff, R16 */
  qualificationPlan: ruleInForce('R16'),
  assessedInPartyBuilding: assessed('party_building'),
  assessedInHarmoniousCampus: assessed('harmonious_campus'),
  home: facility('home'),
  unionOffice: facility('union_office'),
  activityRoom: facility('activity_room'),
  fullTimeChair: spanOf(Post, { of: 'unit', where: { post: 'chair', fullTime: true } }),
  /** a leader of the administration is the contact of the union */
  adminLiaison: spanOf(Post, { of: 'unit', where: { post: 'admin_liaison' } }),
  /** staff reach {@link THRESHOLDS}.congressStaff */
  manyStaff: atLeast(THRESHOLDS.congressStaff, () => true),
  /** staff reach {@link THRESHOLDS}.fullTimeChairStaff */
  chairStaff: atLeast(THRESHOLDS.fullTimeChairStaff, () => true),
  /** members reach {@link THRESHOLDS}.committeeMembers */
  manyMembers: atLeast(THRESHOLDS.committeeMembers, ({ member }: StaffState) => member),
  /** female members: none, below the setting `women_committee_min`, or that many */
  femaleMembers: headCountWithin<'none' | 'few' | 'many'>(
    'none',
    { few: 1, many: womensCommitteeMin },
    ({ member, gender }: StaffState) => member && gender === 'female',
  ),
});

/** The state of an open unit. */
export type UnitState = StateOf<typeof unitAttributes>;

/** The attributes of units. */
export const unitSchema = StateSchema.of(unitAttributes);
