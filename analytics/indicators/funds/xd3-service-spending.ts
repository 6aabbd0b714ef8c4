import { ofMoney } from '../../formulas/formula.ts';
import { unitsBehind } from '../../measures/events.ts';
import { ratio } from '../../formulas/ratio.ts';
import { members } from '../../measures/people.ts';
import { spent } from '../../measures/spendings.ts';
import type { Indicator } from '../indicator.ts';

const onServices = spent(
  'service spending of the union',
  { zh: '工会经费的服务支出', en: 'spendings of the union on services' },
  ({ kind, source }) => kind === 'service' && source === 'union',
);

/** XD3 Service spending per member. */
export const serviceSpending: Indicator = {
  code: 'XD3',
  id: 'service_spending_per_member',
  revision: 1,
  title: { zh: '人均服务支出', en: 'Service spending per member' },
  clauses: ['2.2.2'],
  definition: {
    zh: '期内工会经费用于教职工服务的支出（元）÷ 期末会员',
    en: 'spendings of the union on services within the period, in yuan ÷ members on the last day',
  },
  unit: 'yuan',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'memberships', 'spendings', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.2', en: 'guidance 常教工〔2020〕18号, clause 2.2.2' },
  formula: ofMoney(ratio(onServices, members), unitsBehind(onServices), ['numerator']),
  template: 'T12',
};
