import { caseEvents } from '../../facts/events/hardship-cases.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const followUps = sumOfEvents(
  'follow-ups of cases',
  { zh: '期内回访', en: 'follow-ups within the period' },
  eventsWhere(caseEvents, ({ kind }) => kind === 'followed_up'),
);

const satisfied = sumOfEvents(
  'satisfied follow-ups of cases',
  { zh: '满意的回访', en: 'follow-ups that find satisfaction' },
  eventsWhere(
    caseEvents,
    ({ kind, satisfied: isSatisfied }) => kind === 'followed_up' && isSatisfied,
  ),
);

/** XE4 Follow-ups that find satisfaction. */
export const satisfiedWithHelp: Indicator = {
  code: 'XE4',
  id: 'satisfied_with_help',
  revision: 1,
  title: { zh: '帮扶回访满意率', en: 'Follow-ups that find satisfaction' },
  clauses: ['2.2.10'],
  definition: {
    zh: '满意的 ÷ 期内回访',
    en: 'those that find the person satisfied ÷ follow-ups within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['case_events', 'hardship_cases', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.10', en: 'guidance 常教工〔2020〕18号, clause 2.2.10' },
  formula: rate(satisfied, followUps),
  template: 'T07',
  sensitive: 'follow-ups',
};
