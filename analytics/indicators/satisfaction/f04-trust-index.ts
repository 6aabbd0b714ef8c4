import { meanOfScores } from '../../formulas/mean-of-scores.ts';
import { trustScores } from '../../survey/trust.ts';
import type { Indicator } from '../indicator.ts';

/** F04 Index of three trusts. */
export const trustIndex: Indicator = {
  code: 'F04',
  id: 'trust_index',
  revision: 1,
  title: { zh: '组织信任指数（靠得住·离不开·信得过）', en: 'Index of three trusts' },
  clauses: ['1.2.11'],
  definition: {
    zh: '党组织负责人 T1、行政负责人 T2、教职工 T3 三个平均分的平均，不加权',
    en: 'mean of three means: Party leaders on T1, administrators on T2, staff on T3; without weights',
  },
  unit: '0-100',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 85, natural: false }],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses'],
  basis: { zh: '常教工〔2020〕18号 1.2.11', en: 'guidance 常教工〔2020〕18号, clause 1.2.11' },
  formula: meanOfScores(trustScores),
};
