import { approvedSubsidies } from '../../facts/events/spendings.ts';
import { ofMoney } from '../../formulas/formula.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents, unitsBehind } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const approved = sumOfEvents(
  'subsidies approved',
  { zh: '批准金额', en: 'subsidies approved' },
  eventsWhere(approvedSubsidies, () => true, 'approved'),
);

const paid = sumOfEvents(
  'subsidies paid',
  { zh: '到账金额', en: 'paid of them' },
  eventsWhere(approvedSubsidies, () => true, 'paid'),
);

/** L04 Subsidy pay-out rate. */
export const subsidiesPaid: Indicator = {
  code: 'L04',
  id: 'subsidies_paid',
  revision: 1,
  title: { zh: '经费补助到位率', en: 'Subsidy pay-out rate' },
  clauses: ['3.4.4'],
  definition: {
    zh: '其到账金额 ÷ 期内批准的补助金额',
    en: 'what was paid of them, on any day ÷ subsidies approved within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'events',
  source: ['submissions', 'subsidies'],
  basis: { zh: '常教工〔2020〕18号 3.4.4', en: 'guidance 常教工〔2020〕18号, clause 3.4.4' },
  formula: ofMoney(ratio(paid, approved, 100), unitsBehind(approved), ['numerator', 'denominator']),
  template: 'T12',
};
