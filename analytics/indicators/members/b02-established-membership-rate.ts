import type { PeopleMeasure } from '../../measures/measure.ts';
import { membersAmong } from '../../measures/people.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const established: PeopleMeasure = {
  kind: 'people',
  name: 'staff on established posts',
  title: { zh: '事业编制教职工', en: 'staff on established posts' },
  where: (state) => state.establishment === '1',
};

/** B02 Membership rate of established posts. */
export const establishedMembershipRate: Indicator = {
  code: 'B02',
  id: 'established_membership_rate',
  revision: 1,
  title: { zh: '事业编制人员入会率', en: 'Membership rate of established posts' },
  clauses: ['2.1.4'],
  definition: {
    zh: '事业编制教职工中的会员 ÷ 编制类型为事业编制的教职工',
    en: 'members on established posts ÷ staff on established posts',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 99, natural: false }],
  axis: 'stock',
  source: ['employments', 'staff', 'memberships'],
  basis: { zh: '常教工〔2020〕18号 2.1.4', en: 'guidance 常教工〔2020〕18号, clause 2.1.4' },
  formula: rate(
    membersAmong(established, { zh: '其中会员', en: 'members among them' }),
    established,
  ),
};
