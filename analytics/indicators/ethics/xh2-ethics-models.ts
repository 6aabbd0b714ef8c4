import { honours } from '../../facts/events/honours.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import { staff } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const models = sumOfEvents(
  'honours as ethics models',
  { zh: '师德典型', en: 'honours as ethics models' },
  eventsWhere(honours, ({ kind }) => kind === 'ethics_model'),
);

/** XH2 Ethics models. */
export const ethicsModels: Indicator = {
  code: 'XH2',
  id: 'ethics_models',
  revision: 1,
  title: { zh: '师德典型（每千人）', en: 'Ethics models' },
  clauses: ['2.4.2'],
  definition: {
    zh: '期内师德典型表彰（单位和个人） × 1000 ÷ 期末教职工',
    en: 'honours as ethics models within the period, of units and people × 1000 ÷ staff on the last day',
  },
  unit: 'permille',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['employments', 'honours', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.4.2', en: 'guidance 常教工〔2020〕18号, clause 2.4.2' },
  formula: ratio(models, staff, 1000),
  template: 'T15',
};
