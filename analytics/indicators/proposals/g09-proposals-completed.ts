import { dueProposals } from '../../facts/events/proposals.ts';
import { rate } from '../../formulas/rate.ts';
import { schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const due = sumOfEvents(
  'accepted proposals due',
  { zh: '期内应办结的立案提案', en: 'accepted proposals due within the period' },
  eventsWhere(dueProposals, ({ accepted }) => accepted),
  schools.where,
);

const completed = sumOfEvents(
  'proposals completed in time',
  { zh: '按期答复并办结的提案', en: 'proposals replied to and closed in time' },
  eventsWhere(
    dueProposals,
    ({ accepted, repliedInTime, closedInTime }) => accepted && repliedInTime && closedInTime,
  ),
  schools.where,
);

/** G09 Proposal completion rate. */
export const proposalsCompleted: Indicator = {
  code: 'G09',
  id: 'proposals_completed',
  revision: 1,
  title: { zh: '提案办结率', en: 'Proposal completion rate' },
  clauses: ['2.3.5', '2.3.11'],
  definition: {
    zh: '应办结日前答复并办结的 ÷ 期内应办结的立案提案',
    en:
      'those replied to and closed by the day on which they were due ÷ accepted proposals ' +
      'due within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'events',
  source: ['org_units', 'proposals', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.3.5', en: 'guidance 常教工〔2020〕18号, clause 2.3.5' },
  formula: rate(completed, due),
  applies: schools,
  template: 'T03',
};
