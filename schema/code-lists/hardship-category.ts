import type { CodeList } from './code-list.ts';

/** Category of hardship. */
export const hardshipCategory: CodeList = {
  name: 'HardshipCategory',
  title: { zh: '困难类别', en: 'category of hardship' },
  source: 'proposal of this platform',
  codes: {
    illness: { zh: '重大疾病', en: 'illness' },
    schooling: { zh: '子女就学', en: 'schooling' },
    accident: { zh: '家庭变故/意外', en: 'accident' },
    single_parent: { zh: '单亲/赡养', en: 'single parent' },
    low_income: { zh: '低收入', en: 'low income' },
    other: { zh: '其他', en: 'other' },
  },
};
