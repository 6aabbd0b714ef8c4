import type { CodeList } from './code-list.ts';

/** Kind of spending. */
export const spendingKind: CodeList = {
  name: 'SpendingKind',
  title: { zh: '支出类别', en: 'kind of spending' },
  source: 'policy 2.2.2, 2.5.5, 3.2.8, 3.3.4',
  codes: {
    service: { zh: '教职工服务', en: 'service' },
    training: { zh: '培训', en: 'training' },
    publicity: { zh: '宣传', en: 'publicity' },
    it: { zh: '信息化', en: 'it' },
    special: { zh: '专项经费', en: 'special' },
    culture: { zh: '文化建设', en: 'culture' },
    facility: { zh: '阵地', en: 'facility' },
  },
};
