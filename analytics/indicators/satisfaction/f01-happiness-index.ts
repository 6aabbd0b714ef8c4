import { happiness } from '../../survey/happiness.ts';
import { indexOfScore } from '../../formulas/index-of-score.ts';
import type { Indicator } from '../indicator.ts';

/** F01 Staff happiness index. */
export const happinessIndex: Indicator = {
  code: 'F01',
  id: 'happiness_index',
  revision: 1,
  title: { zh: '教职工幸福指数', en: 'Staff happiness index' },
  clauses: ['2.2.11'],
  definition: {
    zh: '个人指数的分层均值：以单位为层、按测评基准日教职工数加权；个人指数为 8 个维度得分的加权平均',
    en:
      'stratified mean of the person index, units being strata weighted by their staff on the ' +
      'reference day; the person index is the weighted mean of 8 dimension scores',
  },
  unit: '0-100',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses', 'employments'],
  basis: {
    zh: '常教工〔2020〕18号 2.2.11；问卷与权重见数据字典',
    en: 'guidance 常教工〔2020〕18号, clause 2.2.11; questionnaire and weights in the data dictionary',
  },
  formula: indexOfScore({
    kind: 'score',
    name: 'happiness',
    title: happiness.title,
    score: happiness,
  }),
};
