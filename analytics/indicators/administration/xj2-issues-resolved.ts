import { issues } from '../../facts/events/administration.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const raised = sumOfEvents(
  'issues submitted to the Party organisation',
  { zh: '提请党组织研究的问题', en: 'problems submitted to the Party organisation' },
  eventsWhere(issues, ({ kind }) => kind === 'party_issue'),
);

const resolved = sumOfEvents(
  'resolved issues of the Party organisation',
  { zh: '其中已解决的', en: 'of them resolved' },
  eventsWhere(issues, ({ kind, resolved: isResolved }) => kind === 'party_issue' && isResolved),
);

/** XJ2 Issues resolved. */
export const issuesResolved: Indicator = {
  code: 'XJ2',
  id: 'issues_resolved',
  revision: 1,
  title: { zh: '工会议题办结率', en: 'Issues resolved' },
  clauses: ['3.1.4'],
  definition: {
    zh: '已解决的 ÷ 期内提请党组织研究的问题',
    en: 'those resolved ÷ problems submitted to the Party organisation within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['issues', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.1.4', en: 'guidance 常教工〔2020〕18号, clause 3.1.4' },
  formula: rate(resolved, raised),
  template: 'T11',
};
