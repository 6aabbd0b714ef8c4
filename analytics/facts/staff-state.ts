import { codesOf } from '../../schema/code-lists/code-list.ts';
import { establishment } from '../../schema/code-lists/establishment.ts';
import { gender } from '../../schema/code-lists/gender.ts';
import { staffCategory } from '../../schema/code-lists/staff-category.ts';
import { FLAG, StateSchema } from './state-schema.ts';

/** What is constant over one stretch of a person's main employment at an open unit. */
export interface StaffState {
  readonly gender: string;
  readonly category: string;
  readonly establishment: string;
  readonly fullTimeTeacher: boolean;
  readonly dualQualified: boolean;
  /** has an active membership, in whatever union; a retained one does not count */
  readonly member: boolean;
  /** the unit is covered by a union that is in force */
  readonly covered: boolean;
}

/** The attributes of staff. */
export const staffSchema = new StateSchema<StaffState>({
  gender: codesOf(gender),
  category: codesOf(staffCategory),
  establishment: codesOf(establishment),
  fullTimeTeacher: FLAG,
  dualQualified: FLAG,
  member: FLAG,
  covered: FLAG,
});
