import { indexOfScore } from '../../formulas/index-of-score.ts';
import { fiveRequirements as requirements } from '../../survey/five-requirements.ts';
import type { Indicator } from '../indicator.ts';

/** F05 Index of the five requirements. */
export const fiveRequirements: Indicator = {
  code: 'F05',
  id: 'five_requirements_index',
  revision: 1,
  title: { zh: '工会效能五项指数', en: 'Index of the five requirements' },
  clauses: ['2.2.1'],
  definition: {
    zh: 'E1 至 E5 平均分的分层均值：有效答卷中五项至少答四项的',
    en: 'stratified mean of the mean of E1 to E5, over valid responses that answered at least four of them',
  },
  unit: '0-100',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses', 'employments'],
  basis: { zh: '常教工〔2020〕18号 2.2.1', en: 'guidance 常教工〔2020〕18号, clause 2.2.1' },
  formula: indexOfScore({
    kind: 'score',
    name: 'requirements score',
    title: requirements.title,
    score: requirements,
  }),
};
