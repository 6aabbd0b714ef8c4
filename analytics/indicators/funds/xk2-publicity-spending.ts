import { ofMoney } from '../../formulas/formula.ts';
import { unitsBehind } from '../../measures/events.ts';
import { ratio } from '../../formulas/ratio.ts';
import { spent } from '../../measures/spendings.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const onPublicity = spent(
  'publicity and IT spending',
  { zh: '宣传与信息化支出', en: 'spendings on publicity and IT' },
  ({ kind }) => kind === 'publicity' || kind === 'it',
);

/** XK2 Spending on publicity and IT. */
export const publicitySpending: Indicator = {
  code: 'XK2',
  id: 'publicity_spending_per_unit',
  revision: 1,
  title: { zh: '宣传阵地与信息化投入', en: 'Spending on publicity and IT' },
  clauses: ['3.3.4'],
  definition: {
    zh: '期内宣传与信息化支出（元）÷ 期末开办的单位',
    en: 'spendings on publicity and IT within the period, in yuan ÷ units open on the last day',
  },
  unit: 'yuan',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['org_edges', 'org_units', 'spendings', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.3.4', en: 'guidance 常教工〔2020〕18号, clause 3.3.4' },
  formula: ofMoney(ratio(onPublicity, openUnits), unitsBehind(onPublicity), ['numerator']),
  template: 'T12',
};
