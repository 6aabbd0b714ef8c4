import { DAYS_TO_TRANSFER, transfers } from '../../facts/events/transfers.ts';
import { eventsWhere, sumOfEvents, within } from '../../measures/events.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const changes = sumOfEvents(
  'members who changed units',
  { zh: '调入其他工会覆盖单位的会员', en: 'members who changed to a unit of another union' },
  eventsWhere(transfers, () => true),
);

const onTime = sumOfEvents(
  'members transferred on time',
  { zh: '30 天内接转会籍的', en: 'of them with the membership transferred within 30 days' },
  within(
    eventsWhere(transfers, () => true),
    'lag',
    DAYS_TO_TRANSFER,
  ),
);

/** XB4 Memberships transferred on time. */
export const transferOnTime: Indicator = {
  code: 'XB4',
  id: 'membership_transfer_on_time',
  revision: 1,
  title: { zh: '会籍接转及时率', en: 'Memberships transferred on time' },
  clauses: ['2.1.7'],
  definition: {
    zh: '30 天内在覆盖新单位的工会取得会籍的 ÷ 会员调入由其他工会覆盖的单位，满 30 天之日在期内的人次，计在新单位',
    en:
      'those with an active membership in a union that covers the new unit, begun at most 30 ' +
      'days after the change ÷ changes of members to a unit that another union covers, whose ' +
      '30th day lies within the period, at the new unit',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'memberships', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 2.1.7', en: 'guidance 常教工〔2020〕18号, clause 2.1.7' },
  formula: rate(onTime, changes),
};
