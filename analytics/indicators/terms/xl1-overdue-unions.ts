import { unionsByDeadline } from '../../facts/events/terms.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const inForce = sumOfEvents(
  'unions in force',
  { zh: '存续的工会', en: 'unions in force' },
  heldOnLastDay(
    eventsWhere(unionsByDeadline, () => true),
    'until',
  ),
);

const overdue = sumOfEvents(
  'unions overdue for renewal',
  { zh: '逾期未换届的工会', en: 'unions overdue for renewal' },
  heldOnLastDay(
    eventsWhere(unionsByDeadline, (union) => union.overdue),
    'until',
  ),
);

/** XL1 Unions overdue for renewal. */
export const overdueUnions: Indicator = {
  code: 'XL1',
  id: 'overdue_unions',
  revision: 1,
  title: { zh: '逾期未换届率', en: 'Unions overdue for renewal' },
  clauses: ['3.4.1'],
  definition: {
    zh: '期末在任届次已过届满日（或当时已批准的延期，不超过六个月）而未换届的 ÷ 期末存续、所在单位开办的工会，计入所在单位',
    en:
      'those whose running term is past the day on which it was due, or past an extension ' +
      'approved by then of at most six months ÷ unions in force on the last day whose host ' +
      'is open, at the host',
  },
  unit: '%',
  direction: 'down',
  targets: [{ from: '2020-12-11', value: 0, natural: false }],
  axis: 'stock',
  source: ['submissions', 'terms', 'unions'],
  basis: { zh: '常教工〔2020〕18号 3.4.1', en: 'guidance 常教工〔2020〕18号, clause 3.4.1' },
  formula: rate(overdue, inForce),
  template: 'T13',
};
