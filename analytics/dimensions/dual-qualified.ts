import type { StaffDimension } from './dimension.ts';
import { YES_NO } from './groups.ts';

/** Whether dual-qualified of people. */
export const byDualQualified: StaffDimension = {
  kind: 'staff',
  id: 'DUAL_QUALIFIED',
  title: { zh: '是否双师型', en: 'whether dual-qualified' },
  of: 'dualQualified',
  groups: YES_NO,
};
