import { rate } from '../../formulas/rate.ts';
import type { UnitsMeasure } from '../../measures/measure.ts';
import type { UnitCondition } from '../indicator.ts';
import type { Indicator } from '../indicator.ts';

const large: UnitCondition = {
  name: 'units with 200 staff',
  title: { zh: '教职工满 200 人的单位', en: 'units with 200 staff or more' },
  where: (state) => state.chairStaff,
};

const all: UnitsMeasure = { kind: 'units', ...large };
const chaired: UnitsMeasure = {
  kind: 'units',
  name: 'units with 200 staff and a full-time chair',
  title: { zh: '其中有专职主席的', en: 'of them with a full-time chair' },
  where: (state) => state.chairStaff && state.fullTimeChair,
};

/** XA2 Large units with a full-time chair. */
export const fullTimeChair: Indicator = {
  code: 'XA2',
  id: 'full_time_chair',
  revision: 1,
  title: { zh: '专职工会主席配备率', en: 'Large units with a full-time chair' },
  clauses: ['1.2.8'],
  definition: {
    zh: '期末有专职工会主席的 ÷ 期末教职工满 200 人的单位',
    en: 'those with a full-time chair of the union ÷ units with 200 staff or more, both on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['employments', 'posts', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 1.2.8', en: 'guidance 常教工〔2020〕18号, clause 1.2.8' },
  formula: rate(chaired, all),
  applies: large,
  template: 'T01',
};
