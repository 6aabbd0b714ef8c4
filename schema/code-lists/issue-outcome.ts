import type { CodeList } from './code-list.ts';

/** Outcome. */
export const issueOutcome: CodeList = {
  name: 'IssueOutcome',
  title: { zh: '结果', en: 'outcome' },
  source: 'registers of this platform',
  codes: {
    resolved: { zh: '解决', en: 'resolved' },
    mediated: { zh: '调解成功', en: 'mediated' },
    arbitrated: { zh: '仲裁', en: 'arbitrated' },
    dismissed: { zh: '不成立', en: 'dismissed' },
    verified: { zh: '属实', en: 'verified' },
    pending: { zh: '在办', en: 'pending' },
  },
};
