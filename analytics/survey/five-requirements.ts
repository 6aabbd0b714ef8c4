import { answerScore } from './answer-score.ts';
import { happiness } from './happiness.ts';
import type { Score } from './score.ts';

/** Number of the five items that must be answered. */
const MIN_ITEMS = 4;

const items = ['E1', 'E2', 'E3', 'E4', 'E5'].map(answerScore);

/** The mean of the five requirements of a union, of valid responses with at least {@link MIN_ITEMS} answers. */
export const fiveRequirements: Score = {
  id: 'five_requirements',
  title: { zh: '工会效能五项', en: 'five requirements of a union' },
  of(answers) {
    let sum = 0;
    let answered = 0;
    for (const scoreOf of items) {
      const score = scoreOf(answers);
      if (Number.isNaN(score)) continue;
      sum += score;
      answered++;
    }
    return answered < MIN_ITEMS || Number.isNaN(happiness.of(answers)) ? NaN : sum / answered;
  },
};
