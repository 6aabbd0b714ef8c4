import type { CodeList } from './code-list.ts';

/** What a person works as. */
export const staffCategory: CodeList = {
  name: 'StaffCategory',
  title: { zh: '人员类别', en: 'staff category' },
  source: 'categories of staff in the education statistics',
  codes: {
    head: { zh: '校长（园长）', en: 'head' },
    teacher: { zh: '专任教师', en: 'teacher' },
    admin: { zh: '行政人员', en: 'administrator' },
    aux: { zh: '教辅人员', en: 'auxiliary' },
    logistics: { zh: '工勤人员', en: 'logistics' },
    nursery: { zh: '保育员', en: 'nursery' },
    health: { zh: '卫生保健人员', en: 'health care' },
  },
};
