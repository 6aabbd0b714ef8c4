import {
  questionnaireItems,
  type QuestionnaireBlock,
  type QuestionnaireItem,
} from '../../schema/questionnaire/questionnaire.ts';
import type { Answers } from './score.ts';

/** The share of a dimension's items that must be answered (DOMAIN.md 7.3, formula 1). */
const ANSWERED = 2 / 3;

/** Whether agreeing with an item is bad. */
export const isReverse = ({ reverse }: QuestionnaireItem): boolean => reverse ?? false;

/**
 * The score of a dimension: the mean of (x - 1) / 4 × 100 over its answered items, x replaced by 6
 * - x where agreeing is bad; NaN if fewer than two thirds are answered.
 */
export function dimensionScore({
  items,
}: Pick<QuestionnaireBlock, 'items'>): (answers: Answers) => number {
  const scored = items.map((item) => ({
    place: questionnaireItems.indexOf(item),
    reverse: isReverse(item),
  }));
  const minAnswers = Math.ceil(items.length * ANSWERED);
  return (answers) => {
    let sum = 0;
    let answered = 0;
    for (const { place, reverse } of scored) {
      const x = answers[place]!;
      if (x < 0) continue;
      sum += reverse ? 5 - x : x - 1;
      answered++;
    }
    return answered < minAnswers ? NaN : (sum * 25) / answered;
  };
}
