import { answerScore } from './answer-score.ts';
import { happiness } from './happiness.ts';
import type { Score } from './score.ts';

/** So many of the five must be answered. */
const LEAST = 4;

const items = ['E1', 'E2', 'E3', 'E4', 'E5'].map(answerScore);

/** The mean of the five requirements of a union, of valid responses that answer at least {@link LEAST} of them. */
export const fiveRequirements: Score = {
  id: 'five_requirements',
  title: { zh: '工会效能五项', en: 'five requirements of a union' },
  of(answers) {
    const scores = items.map((of) => of(answers)).filter((score) => !Number.isNaN(score));
    if (scores.length < LEAST || Number.isNaN(happiness.of(answers))) return NaN;
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  },
};
