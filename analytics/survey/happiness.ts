import { questionnaire } from '../../schema/questionnaire/questionnaire.ts';
import { dimensionScore } from './dimension-score.ts';
import type { Score } from './score.ts';

/** Number of dimensions that must have a score (DOMAIN.md 7.3, formula 2). */
const DIMENSIONS = 6;

const dimensions = questionnaire
  .filter(({ weight }) => weight !== null)
  .map((block) => ({ weight: block.weight!, score: dimensionScore(block) }));

/**
 * The happiness index of a person: the weighted mean of the dimension scores present, if at least
 * six of eight are. A response is valid if it has one.
 */
export const happiness: Score = {
  id: 'happiness',
  title: { zh: '教职工幸福指数', en: 'happiness index' },
  of(answers) {
    let weighted = 0;
    let weights = 0;
    let present = 0;
    for (const { weight, score } of dimensions) {
      const value = score(answers);
      if (Number.isNaN(value)) continue;
      weighted += weight * value;
      weights += weight;
      present++;
    }
    return present >= DIMENSIONS ? weighted / weights : NaN;
  },
};
