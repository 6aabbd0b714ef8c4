import { questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import type { Answers } from './score.ts';

/** The place of the answer to an item in a response. */
export const placeOfItem = (item: string): number =>
  questionnaireItems.findIndex(({ code }) => code === item);

/** The score of one item: (x - 1) / 4 × 100; NaN without an answer. */
export function answerScore(item: string): (answers: Answers) => number {
  const place = placeOfItem(item);
  return (answers) => (answers[place]! < 0 ? NaN : (answers[place]! - 1) * 25);
}
