import type { CodeList } from './code-list.ts';

/** Class of hardship. */
export const hardshipClass: CodeList = {
  name: 'HardshipClass',
  title: { zh: '困难等级', en: 'class of hardship' },
  source: 'national rule on hardship, as another city applies it; configurable by city and year',
  codes: {
    deep: { zh: '深度困难', en: 'deep' },
    relative: { zh: '相对困难', en: 'relative' },
    accidental: { zh: '意外致困', en: 'accidental' },
    none: { zh: '未达标准', en: 'below the standard' },
  },
};
