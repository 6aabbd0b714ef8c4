import type { PeopleMeasure } from '../../measures/measure.ts';
import { membersAmong } from '../../measures/people.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

const nonEstablished: PeopleMeasure = {
  kind: 'people',
  name: 'staff on other posts',
  title: { zh: '非事业编制教职工', en: 'staff on other posts' },
  where: (state) => state.establishment !== '1',
};

/** B03 Membership rate of non-established posts. */
export const nonEstablishedMembershipRate: Indicator = {
  code: 'B03',
  id: 'non_established_membership_rate',
  revision: 1,
  title: { zh: '非事业编制人员入会率', en: 'Membership rate of non-established posts' },
  clauses: ['2.1.4', '2.1.3'],
  definition: {
    zh: '非事业编制教职工中的会员 ÷ 编制类型为事业编制以外的教职工',
    en: 'members on other posts ÷ staff on other than established posts',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 90, natural: false }],
  axis: 'stock',
  source: ['employments', 'staff', 'memberships'],
  basis: { zh: '常教工〔2020〕18号 2.1.4', en: 'guidance 常教工〔2020〕18号, clause 2.1.4' },
  formula: rate(
    membersAmong(nonEstablished, { zh: '其中会员', en: 'members among them' }),
    nonEstablished,
  ),
};
