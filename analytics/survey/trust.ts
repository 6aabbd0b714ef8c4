import { answerScore } from './answer-score.ts';
import type { Score } from './score.ts';

/**
 * The trust of Party leaders (T1), administrators (T2) and staff (T3) in the union; of every
 * response that answers, valid or not.
 */
export const trustScores: readonly Score[] = Object.freeze([
  {
    id: 'trust_of_party_leaders',
    title: { zh: '党组织靠得住', en: 'the Party can rely on the union' },
    of: answerScore('T1'),
  },
  {
    id: 'trust_of_administrators',
    title: { zh: '行政离不开', en: 'the administration needs the union' },
    of: answerScore('T2'),
  },
  {
    id: 'trust_of_staff',
    title: { zh: '教职工信得过', en: 'the staff trust the union' },
    of: answerScore('T3'),
  },
]);
