import type { CodeList } from './code-list.ts';

/** Purpose of a subsidy. */
export const subsidyPurpose: CodeList = {
  name: 'SubsidyPurpose',
  title: { zh: '补助用途', en: 'purpose of a subsidy' },
  source: 'policy 3.4.4',
  codes: {
    facility: { zh: '阵地建设', en: 'facility' },
    culture: { zh: '文化建设', en: 'culture' },
    service: { zh: '服务项目', en: 'service' },
  },
};
