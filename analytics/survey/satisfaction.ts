import { questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import { happiness } from './happiness.ts';
import type { Score } from './score.ts';

const OVERALL = questionnaireItems.findIndex(({ code }) => code === 'O1');

/**
 * 100 where a valid response answers O1 with 4 or 5, 0 if with less; none if it is not valid
 * or leaves O1 out.
 */
export const satisfaction: Score = {
  id: 'satisfaction',
  title: { zh: '教职工总体满意率', en: 'overall satisfaction' },
  of(answers) {
    const x = answers[OVERALL]!;
    return x < 0 || Number.isNaN(happiness.of(answers)) ? NaN : x >= 4 ? 100 : 0;
  },
};
