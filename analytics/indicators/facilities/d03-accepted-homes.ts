import { facilities } from '../../facts/events/publications.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import { dayOrForever } from '../../measures/unit-in-window.ts';
import type { Indicator } from '../indicator.ts';

const inUse = heldOnLastDay(
  eventsWhere(facilities, ({ kind }) => kind === 'home'),
  'toOn',
);

const homes = sumOfEvents(
  'homes in use',
  { zh: '期末在用的教工之家', en: 'staff homes in use' },
  inUse,
);

const accepted = sumOfEvents(
  'homes with a valid acceptance',
  { zh: '验收有效的教工之家', en: 'staff homes with a valid acceptance' },
  {
    ...inUse,
    when: ({ number }, { on }) =>
      number('acceptedOn') <= on && on <= dayOrForever(number('acceptedUntil')),
  },
);

/** D03 Staff homes with a valid acceptance. */
export const acceptedHomes: Indicator = {
  code: 'D03',
  id: 'accepted_homes',
  revision: 1,
  title: { zh: '教工之家达标率', en: 'Staff homes with a valid acceptance' },
  clauses: ['2.2.6', '3.2.7'],
  definition: {
    zh: '验收在期末有效的 ÷ 期末在用的教工之家',
    en: 'those whose acceptance is valid ÷ staff homes in use, both on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'stock',
  source: ['facilities', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.6', en: 'guidance 常教工〔2020〕18号, clause 2.2.6' },
  formula: rate(accepted, homes),
  template: 'T01',
};
