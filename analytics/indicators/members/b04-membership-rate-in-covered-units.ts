import { membersAmong, staffOfCoveredUnits } from '../../measures/people.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** B04 Membership rate within covered units. */
export const membershipRateInCoveredUnits: Indicator = {
  code: 'B04',
  id: 'membership_rate_in_covered_units',
  revision: 1,
  title: { zh: '建会单位入会率（工会统计口径）', en: 'Membership rate within covered units' },
  clauses: ['2.1.4'],
  definition: {
    zh: '已建会单位中的会员 ÷ 已建会单位的教职工',
    en: 'members in covered units ÷ staff of covered units',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 98, natural: false }],
  axis: 'stock',
  source: ['employments', 'staff', 'memberships', 'unions', 'union_coverage'],
  basis: {
    zh: '工会统计口径：只计已建会单位',
    en: 'scope of the union statistics: units with a union only',
  },
  formula: rate(
    membersAmong(staffOfCoveredUnits, { zh: '其中会员', en: 'members among them' }),
    staffOfCoveredUnits,
  ),
};
