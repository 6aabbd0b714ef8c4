import { publishable, reachesTarget } from '../../measures/publishable-units.ts';
import { rate } from '../../formulas/rate.ts';
import type { Indicator } from '../indicator.ts';

/** XF1 Units that reach the target of happiness. */
export const happyUnits: Indicator = {
  code: 'XF1',
  id: 'units_reaching_happiness_target',
  revision: 1,
  title: { zh: '单位幸福指数达标率', en: 'Units that reach the target of happiness' },
  clauses: ['2.2.11'],
  definition: {
    zh: '幸福指数达到 80 的 ÷ 可公布的单位（有效答卷满 10 份且应答率满 30%）',
    en:
      'those with a happiness index of 80 or more ÷ units that may be published: 10 valid ' +
      'responses or more, and at least 30 % of the staff',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses', 'employments'],
  basis: { zh: '常教工〔2020〕18号 2.2.11', en: 'guidance 常教工〔2020〕18号, clause 2.2.11' },
  formula: rate(reachesTarget, publishable),
};
