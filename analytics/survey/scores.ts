import { fiveRequirements } from './five-requirements.ts';
import { fourRights } from './four-rights.ts';
import { happiness } from './happiness.ts';
import { satisfaction } from './satisfaction.ts';
import type { Score } from './score.ts';
import { trustScores } from './trust.ts';

/**
 * Every score of a response with sums by unit. One more score is one more file and one more line.
 */
export const SCORES: readonly Score[] = Object.freeze([
  happiness,
  satisfaction,
  fiveRequirements,
  fourRights,
  ...trustScores,
]);
