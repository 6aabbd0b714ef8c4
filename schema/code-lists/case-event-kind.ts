import type { CodeList } from './code-list.ts';

/** Event of a case. */
export const caseEventKind: CodeList = {
  name: 'CaseEventKind',
  title: { zh: '个案事件', en: 'event of a case' },
  source: 'policy 2.2.8, 2.2.9',
  codes: {
    known: { zh: '知情', en: 'known' },
    reported: { zh: '报告', en: 'reported' },
    helped: { zh: '帮助', en: 'helped' },
    coordinated: { zh: '协调', en: 'coordinated' },
    escalated: { zh: '转办', en: 'escalated' },
    accepted: { zh: '受理', en: 'accepted' },
    resolved: { zh: '解决', en: 'resolved' },
    stabilised: { zh: '稳定', en: 'stabilised' },
    closed: { zh: '结案', en: 'closed' },
    followed_up: { zh: '回访', en: 'followed up' },
  },
};
