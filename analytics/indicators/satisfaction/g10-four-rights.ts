import { indexOfScore } from '../../formulas/index-of-score.ts';
import { fourRights as rights } from '../../survey/four-rights.ts';
import type { Indicator } from '../indicator.ts';

/** G10 Index of the four rights. */
export const fourRights: Indicator = {
  code: 'G10',
  id: 'four_rights_index',
  revision: 1,
  title: { zh: '四权保障指数', en: 'Index of the four rights' },
  clauses: ['2.3.6', '2.3.11'],
  definition: {
    zh: '民主参与维度（知情、参与、表达、监督）得分的分层均值，以有效答卷为准',
    en: 'stratified mean of the dimension of democratic participation, over valid responses',
  },
  unit: '0-100',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 80, natural: false }],
  axis: 'wave',
  source: ['survey_waves', 'survey_responses', 'employments'],
  basis: { zh: '常教工〔2020〕18号 2.3.6', en: 'guidance 常教工〔2020〕18号, clause 2.3.6' },
  formula: indexOfScore({
    kind: 'score',
    name: 'rights score',
    title: rights.title,
    score: rights,
  }),
};
