import { questionnaire } from '../../schema/questionnaire/questionnaire.ts';
import { dimensionScore } from './dimension-score.ts';
import { happiness } from './happiness.ts';
import type { Score } from './score.ts';

const dimension = dimensionScore(questionnaire.find(({ code }) => code === 'S2')!);

/**
 * The dimension of democratic participation: the rights to know, to take part, to speak and to
 * supervise; of valid responses.
 */
export const fourRights: Score = {
  id: 'four_rights',
  title: { zh: '四权保障', en: 'four rights' },
  of: (answers) => (Number.isNaN(happiness.of(answers)) ? NaN : dimension(answers)),
};
