import { Employment } from '../../schema/registers/employment.ts';
import { GroupMembership } from '../../schema/registers/group-membership.ts';
import { Membership } from '../../schema/registers/membership.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { StaffMember } from '../../schema/registers/staff-member.ts';
import { codeOf, flagOf, ofUnit, spanOf, type StateOf } from './attribute.ts';
import { StateSchema } from './state-schema.ts';

/**
 * The attributes that are constant over one spell of a person's main employment at an open unit.
 */
export const staffAttributes = Object.freeze({
  gender: codeOf(StaffMember, 'gender'),
  category: codeOf(Employment, 'category'),
  establishment: codeOf(Employment, 'establishment'),
  fullTimeTeacher: flagOf(Employment, 'fullTimeTeacher'),
  dualQualified: flagOf(Employment, 'dualQualified'),
  /** of the unit; the empty text where it is not stated */
  schoolType: codeOf(OrgUnit, 'schoolType'),
  /** of the unit; the empty text where it does not apply */
  ownership: codeOf(OrgUnit, 'ownership'),
  /** has an active membership, in whatever union; a retained one does not count */
  member: spanOf(Membership, { of: 'staff', where: { kind: 'active' } }),
  /** is in a union group that is open, of whatever unit */
  inGroup: spanOf(GroupMembership, {
    of: 'staff',
    within: { reference: 'group', where: { kind: 'group' } },
  }),
  /** the unit is covered by a union that is in force */
  covered: ofUnit('covered'),
});

/** The state of a person in the main employment. */
export type StaffState = StateOf<typeof staffAttributes>;

/** The attributes of staff. */
export const staffSchema = StateSchema.of(staffAttributes);
