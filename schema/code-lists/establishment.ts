import type { CodeList } from './code-list.ts';

/** Kind of post; 1 is an established post, 2 to 6 are not. */
export const establishment: CodeList = {
  name: 'Establishment',
  title: { zh: '编制类型', en: 'establishment' },
  source:
    'established posts as in the education statistics; the split of the others is of this platform',
  codes: {
    1: { zh: '事业编制', en: 'established post' },
    2: { zh: '备案制（人员总量）', en: 'registered quota' },
    3: { zh: '合同制（校聘）', en: 'school contract' },
    4: { zh: '劳务派遣', en: 'agency work' },
    5: { zh: '民办单位聘用', en: 'employed by a private unit' },
    6: { zh: '其他', en: 'other' },
  },
};
