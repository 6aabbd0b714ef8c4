import type { PeopleMeasure } from '../../measures/measure.ts';
import { membersAmong } from '../../measures/people.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const privateStaff: PeopleMeasure = {
  kind: 'people',
  name: 'staff of private units',
  title: { zh: '民办单位教职工', en: 'staff of private units' },
  where: (state) => state.ownership === 'private',
};

/** XB1 Membership rate of private units. */
export const privateMembershipRate: Indicator = {
  code: 'XB1',
  id: 'private_membership_rate',
  revision: 1,
  title: { zh: '民办单位入会率', en: 'Membership rate of private units' },
  clauses: ['2.1.4'],
  definition: {
    zh: '民办单位的会员 ÷ 期末民办单位的教职工',
    en: 'members ÷ staff of private units on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['employments', 'memberships', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.1.4', en: 'guidance 常教工〔2020〕18号, clause 2.1.4' },
  formula: rate(
    membersAmong(privateStaff, { zh: '民办单位会员', en: 'members at private units' }),
    privateStaff,
  ),
  applies: {
    name: 'private units',
    title: { zh: '民办单位', en: 'private units' },
    where: (state) => state.ownership === 'private',
  },
};
