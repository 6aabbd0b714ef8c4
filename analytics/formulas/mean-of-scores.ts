import type { ScoreSumMeasure, ResponsesMeasure } from '../measures/measure.ts';
import type { Score } from '../survey/score.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';
import { MIN_ANSWERS } from './index-of-score.ts';

/**
 * The mean of the plain means of some scores, without weights and without an interval. n: the
 * smallest number of answers to one of them. EMPTY without any answer, SUPPRESSED if a score has
 * fewer than {@link MIN_ANSWERS}.
 */
export function meanOfScores(scores: readonly Score[]): Formula {
  const sums = scores.map((score): ScoreSumMeasure => ({
    kind: 'scoreSum',
    name: `sum of ${score.id}`,
    title: score.title,
    score,
  }));
  const counts = scores.map((score): ResponsesMeasure => ({
    kind: 'responses',
    name: `answers of ${score.id}`,
    title: score.title,
    score,
  }));
  const many = scores.length;
  return {
    kind: FORMULA_KINDS.mean,
    measures: [...sums, ...counts],
    pairs: [],
    figure: (lists, at) => {
      const of = (i: number): number => lists[i]![at[i]!]!;
      const answers = counts.map((_, i) => of(many + i));
      const n = Math.min(...answers);
      if (answers.every((value) => value === 0)) return { ...NO_NUMBERS, status: 'EMPTY', n };
      if (n < MIN_ANSWERS) return { ...NO_NUMBERS, status: 'SUPPRESSED', n };
      const means = answers.map((answered, i) => of(i) / answered);
      const value = means.reduce((sum, mean) => sum + mean, 0) / many;
      return { ...NO_NUMBERS, status: 'OK', value, n };
    },
    occurs: (lists, at) => counts.some((_, i) => lists[many + i]![at[many + i]!]! > 0),
    factor: null,
  };
}
