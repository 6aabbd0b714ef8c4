import type { StaffDimension } from './dimension.ts';
import { YES_NO } from './groups.ts';

/** Whether a full-time teacher of people. */
export const byFullTimeTeacher: StaffDimension = {
  kind: 'staff',
  id: 'FULL_TIME_TEACHER',
  title: { zh: '是否专任教师', en: 'whether a full-time teacher' },
  of: 'fullTimeTeacher',
  groups: YES_NO,
};
