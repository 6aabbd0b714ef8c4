import type { CodeList } from './code-list.ts';

/** Kind of issue. */
export const issueKind: CodeList = {
  name: 'IssueKind',
  title: { zh: '事项类别', en: 'kind of issue' },
  source: 'policy 1.2.2, 1.2.6, 2.4.6, 3.1.4; Trade Union Law, articles 22, 23, 26',
  codes: {
    party_issue: { zh: '提请党组织研究的问题', en: 'party issue' },
    rights_case: { zh: '维权个案', en: 'rights case' },
    dispute: { zh: '劳动人事争议', en: 'dispute' },
    dismissal_notice: { zh: '解聘事先通知工会', en: 'dismissal notice' },
    complaint: { zh: '投诉', en: 'complaint' },
    praise: { zh: '表扬', en: 'praise' },
  },
};
