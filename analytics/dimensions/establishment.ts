import { establishment } from '../../schema/code-lists/establishment.ts';
import type { StaffDimension } from './dimension.ts';
import { groupsOf } from './groups.ts';

/** Establishment of people. */
export const byEstablishment: StaffDimension = {
  kind: 'staff',
  id: 'ESTABLISHMENT',
  title: { zh: '编制类型', en: 'establishment' },
  of: 'establishment',
  groups: groupsOf(establishment),
};
