import { gender } from '../../schema/code-lists/gender.ts';
import type { StaffDimension } from './dimension.ts';
import { groupsOf } from './groups.ts';

/** Gender of people. */
export const byGender: StaffDimension = {
  kind: 'staff',
  id: 'GENDER',
  title: { zh: '性别', en: 'gender' },
  of: 'gender',
  groups: groupsOf(gender),
};
