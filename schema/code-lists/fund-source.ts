import type { CodeList } from './code-list.ts';

/** Source of money. */
export const fundSource: CodeList = {
  name: 'FundSource',
  title: { zh: '资金来源', en: 'source of money' },
  source: 'policy 2.2.2, 3.2.8',
  codes: {
    union: { zh: '工会经费', en: 'union' },
    administration: { zh: '行政经费', en: 'administration' },
    superior: { zh: '上级补助', en: 'superior' },
    donation: { zh: '捐赠', en: 'donation' },
    other: { zh: '其他', en: 'other' },
  },
};
