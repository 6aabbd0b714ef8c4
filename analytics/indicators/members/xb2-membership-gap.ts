import { gapOfRates } from '../../formulas/gap-of-rates.ts';
import type { Indicator } from '../indicator.ts';
import { establishedMembershipRate } from './b02-established-membership-rate.ts';
import { nonEstablishedMembershipRate } from './b03-non-established-membership-rate.ts';

/** XB2 Gap between established and other posts. */
export const membershipGap: Indicator = {
  code: 'XB2',
  id: 'membership_gap',
  revision: 1,
  title: { zh: '编制内外入会差距', en: 'Gap between established and other posts' },
  clauses: ['2.1.4'],
  definition: {
    zh: '事业编制人员入会率减非事业编制人员入会率，以百分点计',
    en: 'membership rate of established posts minus that of others, in percentage points',
  },
  unit: 'points',
  direction: 'down',
  targets: [],
  axis: 'stock',
  source: ['employments', 'staff', 'memberships'],
  basis: { zh: '常教工〔2020〕18号 2.1.4', en: 'guidance 常教工〔2020〕18号, clause 2.1.4' },
  notBy: ['ESTABLISHMENT'],
  formula: gapOfRates(establishedMembershipRate.formula, nonEstablishedMembershipRate.formula),
};
