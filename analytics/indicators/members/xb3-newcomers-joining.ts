import { DAYS_TO_JOIN, hires } from '../../facts/events/hires.ts';
import { eventsWhere, sumOfEvents, within } from '../../measures/events.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const newcomers = sumOfEvents(
  'newcomers',
  { zh: '新进教职工', en: 'newcomers' },
  eventsWhere(hires, () => true),
);

const joined = sumOfEvents(
  'newcomers who joined',
  { zh: '180 天内入会的新进教职工', en: 'newcomers who joined within 180 days' },
  within(
    eventsWhere(hires, () => true),
    'lag',
    DAYS_TO_JOIN,
  ),
);

/** XB3 Newcomers who join within 180 days. */
export const newcomersJoining: Indicator = {
  code: 'XB3',
  id: 'newcomers_joining',
  revision: 1,
  title: { zh: '新进教职工180天入会率', en: 'Newcomers who join within 180 days' },
  clauses: ['2.1.4'],
  definition: {
    zh: '入职 180 天内（或之前）取得会籍的 ÷ 首次主要任职满 180 天之日在期内的人员，计在任职单位',
    en:
      'those with an active membership that begins at most 180 days after the hire, or before ' +
      'it ÷ people whose first main employment had its 180th day within the period, at its unit',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'memberships'],
  basis: { zh: '常教工〔2020〕18号 2.1.4', en: 'guidance 常教工〔2020〕18号, clause 2.1.4' },
  formula: rate(joined, newcomers),
};
