import { ofMoney } from '../../formulas/formula.ts';
import { unitsBehind } from '../../measures/events.ts';
import { ratio } from '../../formulas/ratio.ts';
import { ofFundYears } from '../../measures/fund-years.ts';
import type { Indicator } from '../indicator.ts';

const received = ofFundYears(
  'dues received',
  { zh: '会费实收', en: 'dues received' },
  'duesReceived',
);

const payable = ofFundYears('dues payable', { zh: '会费应收', en: 'dues payable' }, 'duesPayable');

/** XB6 Dues collection rate. */
export const duesCollectionRate: Indicator = {
  code: 'XB6',
  id: 'dues_collection_rate',
  revision: 1,
  title: { zh: '会费收缴率', en: 'Dues collection rate' },
  clauses: ['2.1.9'],
  definition: {
    zh: '会费实收 ÷ 会费应收；按期内结束的年度计',
    en: 'dues received ÷ dues payable; of the years that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'year',
  source: ['fund_years', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.1.9', en: 'guidance 常教工〔2020〕18号, clause 2.1.9' },
  formula: ofMoney(ratio(received, payable, 100), unitsBehind(payable), [
    'numerator',
    'denominator',
  ]),
  template: 'T12',
};
