import { reformBodies } from '../../facts/events/administration.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const bodies = sumOfEvents(
  'reform bodies',
  { zh: '改革机构', en: 'reform bodies' },
  heldOnLastDay(
    eventsWhere(reformBodies, () => true),
    'toOn',
  ),
);

const withSeat = sumOfEvents(
  'reform bodies with a union seat',
  { zh: '有工会代表的改革机构', en: 'reform bodies with a union seat' },
  heldOnLastDay(
    eventsWhere(reformBodies, ({ unionSeat }) => unionSeat),
    'toOn',
  ),
);

/** J07 Union seats in reform bodies. */
export const unionSeatsInReformBodies: Indicator = {
  code: 'J07',
  id: 'union_seats_in_reform_bodies',
  revision: 1,
  title: { zh: '改革机构工会代表参与率', en: 'Union seats in reform bodies' },
  clauses: ['3.2.4'],
  definition: {
    zh: '有工会代表的 ÷ 期末存在的改革领导小组和工作机构',
    en: 'those with a union seat ÷ reform bodies on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['reform_bodies', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.2.4', en: 'guidance 常教工〔2020〕18号, clause 3.2.4' },
  formula: rate(withSeat, bodies),
  template: 'T11',
};
