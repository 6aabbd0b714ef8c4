import { renewals } from '../../facts/events/terms.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const electionsHeld = sumOfEvents(
  'renewals of committees',
  { zh: '工会委员会换届', en: 'renewals of union committees' },
  eventsWhere(renewals, ({ kind }) => kind === 'union_committee'),
);

const inOrder = sumOfEvents(
  'renewals of committees in order',
  { zh: '程序合规的工会委员会换届', en: 'renewals of union committees in order' },
  eventsWhere(renewals, ({ kind, inOrder: isInOrder }) => kind === 'union_committee' && isInOrder),
);

/** L02 Election-procedure compliance. */
export const electionProcedure: Indicator = {
  code: 'L02',
  id: 'election_procedure',
  revision: 1,
  title: { zh: '换届程序合规率', en: 'Election-procedure compliance' },
  clauses: ['3.4.1'],
  definition: {
    zh: '请示在换届前获批、实到不少于应到三分之二、当选最低得票超过应到半数、结果获批的 ÷ 期内举行的工会委员会换届',
    en:
      'those approved before, attended by two thirds, won by more than half of those due to ' +
      'attend, and with an approved result ÷ renewals of union committees held within the ' +
      'period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['submissions', 'terms'],
  basis: { zh: '常教工〔2020〕18号 3.4.1', en: 'guidance 常教工〔2020〕18号, clause 3.4.1' },
  formula: rate(inOrder, electionsHeld),
  template: 'T13',
};
