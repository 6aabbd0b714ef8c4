import { schoolType } from '../../schema/code-lists/school-type.ts';
import type { UnitDimension } from './dimension.ts';
import { groupsOf } from './groups.ts';

/** School type of units. */
export const bySchoolType: UnitDimension = {
  kind: 'unit',
  id: 'SCHOOL_TYPE',
  title: { zh: '办学类型', en: 'school type' },
  groups: groupsOf(schoolType),
  keyOf: (node, { nodes }) => nodes[node]!.schoolType ?? '',
};
