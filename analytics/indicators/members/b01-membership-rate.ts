import { members, staff } from '../../measures/people.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** B01 Membership rate. */
export const membershipRate: Indicator = {
  code: 'B01',
  id: 'membership_rate',
  revision: 1,
  title: { zh: '职工入会率', en: 'Membership rate' },
  clauses: ['2.1.4'],
  definition: {
    zh: '期末在册会员（不含保留会籍）÷ 期末全部开办单位的教职工（按主要任职）',
    en: 'active members (retained ones excluded) ÷ staff of all open units on the last day, by main employment',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 95, natural: false }],
  axis: 'stock',
  source: ['employments', 'staff', 'memberships'],
  basis: { zh: '常教工〔2020〕18号 2.1.4', en: 'guidance 常教工〔2020〕18号, clause 2.1.4' },
  formula: rate(members, staff),
};
