import { ofMoney } from '../../formulas/formula.ts';
import { unitsBehind } from '../../measures/events.ts';
import { ratio } from '../../formulas/ratio.ts';
import { staff } from '../../measures/people.ts';
import { spent } from '../../measures/spendings.ts';
import type { Indicator } from '../indicator.ts';

const onTraining = spent(
  'training spending',
  { zh: '培训支出', en: 'spendings on training' },
  ({ kind }) => kind === 'training',
);

/** XI3 Training spending per head. */
export const trainingSpending: Indicator = {
  code: 'XI3',
  id: 'training_spending_per_head',
  revision: 1,
  title: { zh: '人均培训经费', en: 'Training spending per head' },
  clauses: ['2.5.5'],
  definition: {
    zh: '期内培训支出（元）÷ 期末教职工',
    en: 'spendings on training within the period, in yuan ÷ staff on the last day',
  },
  unit: 'yuan',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'spendings', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.5.5', en: 'guidance 常教工〔2020〕18号, clause 2.5.5' },
  formula: ofMoney(ratio(onTraining, staff), unitsBehind(onTraining), ['numerator']),
  template: 'T12',
};
