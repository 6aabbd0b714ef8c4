import type { CodeList } from './code-list.ts';

/** Ethics record. */
export const ethicsRecordKind: CodeList = {
  name: 'EthicsRecordKind',
  title: { zh: '师德记录', en: 'ethics record' },
  source: 'policy 2.4.2',
  codes: {
    commitment: { zh: '承诺签订', en: 'commitment' },
    assessment: { zh: '年度考核', en: 'assessment' },
    violation: { zh: '违规认定', en: 'violation' },
  },
};
