import { staffCategory } from '../../schema/code-lists/staff-category.ts';
import type { StaffDimension } from './dimension.ts';
import { groupsOf } from './groups.ts';

/** Category of people. */
export const byCategory: StaffDimension = {
  kind: 'staff',
  id: 'CATEGORY',
  title: { zh: '人员类别', en: 'category' },
  of: 'category',
  groups: groupsOf(staffCategory),
};
