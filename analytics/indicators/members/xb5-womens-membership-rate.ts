import type { PeopleMeasure } from '../../measures/measure.ts';
import { membersAmong } from '../../measures/people.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const women: PeopleMeasure = {
  kind: 'people',
  name: 'women',
  title: { zh: '女教职工', en: 'women' },
  where: (state) => state.gender === 'female',
};

/** XB5 Membership rate of women. */
export const womensMembershipRate: Indicator = {
  code: 'XB5',
  id: 'womens_membership_rate',
  revision: 1,
  title: { zh: '女教职工入会率', en: 'Membership rate of women' },
  clauses: ['2.1.4'],
  definition: {
    zh: '女会员 ÷ 期末女教职工',
    en: 'members among them ÷ women on the staff on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['employments', 'staff', 'memberships'],
  basis: { zh: '常教工〔2020〕18号 2.1.4', en: 'guidance 常教工〔2020〕18号, clause 2.1.4' },
  formula: rate(membersAmong(women, { zh: '女会员', en: 'women who are members' }), women),
};
