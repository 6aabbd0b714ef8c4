import { questionnaire, questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import type { Score } from './score.ts';

/** How much must be answered: of a dimension's items two thirds, of the dimensions six (DOMAIN.md 7.3, formulas 1 and 2). */
const ITEMS = 2 / 3, DIMENSIONS = 6;

const dimensions = questionnaire.filter(({ weight }) => weight !== null).map(({ weight, items }) => ({
  weight: weight!, needed: Math.ceil(items.length * ITEMS),
  items: items.map((item) => ({ place: questionnaireItems.indexOf(item), reverse: item.reverse ?? false })),
}));

/**
 * The happiness index of a person: the weighted mean of the dimension scores present, if at least six of eight are; a dimension score is the mean of
 * (x - 1) / 4 × 100 over its answered items, if at least two thirds are answered, x replaced by 6 - x where agreeing is bad. A sheet is valid if it has one.
 */
export const happiness: Score = {
  id: 'happiness',
  title: { zh: '教职工幸福指数', en: 'happiness index' },
  of(answers) {
    let weighted = 0, weights = 0, present = 0;
    for (const { weight, needed, items } of dimensions) {
      let sum = 0, answered = 0;
      for (const { place, reverse } of items) {
        const x = answers[place]!;
        if (x < 0) continue;
        sum += reverse ? 5 - x : x - 1;
        answered++;
      }
      if (answered < needed) continue;
      weighted += weight * ((sum * 25) / answered);
      weights += weight;
      present++;
    }
    return present >= DIMENSIONS ? weighted / weights : NaN;
  },
};
