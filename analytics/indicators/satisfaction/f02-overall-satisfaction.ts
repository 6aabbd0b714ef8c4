import { satisfaction } from '../../survey/satisfaction.ts';
import { indexOfScore } from '../../formulas/index-of-score.ts';
import type { Indicator } from '../indicator.ts';

/** F02 Overall satisfaction rate. */
export const overallSatisfaction: Indicator = {
  code: 'F02',
  id: 'overall_satisfaction',
  revision: 1,
  title: { zh: '教职工总体满意率', en: 'Overall satisfaction rate' },
  clauses: ['2.2.11', '2.2.7'],
  definition: {
    zh: '对 O1 回答 4 或 5 的分层比例，以回答了 O1 的有效答卷为准',
    en: 'stratified share of answers 4 or 5 to O1, over valid responses that answered it',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 85, natural: false }],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses', 'employments'],
  basis: {
    zh: '常教工〔2020〕18号 2.2.11；只计 4、5 两档',
    en: 'guidance 常教工〔2020〕18号, clause 2.2.11; top two boxes',
  },
  formula: indexOfScore({
    kind: 'score',
    name: 'satisfaction',
    title: satisfaction.title,
    score: satisfaction,
  }),
};
