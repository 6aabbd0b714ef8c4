import { valuesApart } from '../measures/apart.ts';
import type { ScoreMeasure } from '../measures/measure.ts';
import { estimateOf, STRATA } from '../statistics/stratified-mean.ts';
import { SHIFT } from '../survey/waves.ts';
import { NO_NUMBERS } from './figure.ts';
import type { Formula } from './formula.ts';
import { FORMULA_KINDS } from './formula-kind.ts';
import { MIN_ANSWERS } from './index-of-score.ts';

/**
 * The largest minus the smallest estimate of a score among groups of units that have {@link
 * MIN_ANSWERS} answers each. n: answers in these groups. With fewer than two such groups
 * SUPPRESSED if two have any answer, else EMPTY.
 */
export function spreadOfScore(measure: ScoreMeasure): Formula {
  const groups = valuesApart(measure).map((_, i) => i * STRATA.width);
  return {
    kind: FORMULA_KINDS.spread,
    measures: [measure],
    pairs: [],
    figure: ([sums], [at]) => {
      const estimates = groups.flatMap((group) => estimateOf(sums!, at! + group, SHIFT) ?? []);
      const large = estimates.filter(({ n }) => n >= MIN_ANSWERS);
      const n = large.reduce((sum, estimate) => sum + estimate.n, 0);
      if (large.length < 2)
        return { ...NO_NUMBERS, status: estimates.length < 2 ? 'EMPTY' : 'SUPPRESSED', n };
      const means = large.map(({ mean }) => mean);
      return { ...NO_NUMBERS, status: 'OK', value: Math.max(...means) - Math.min(...means), n };
    },
    occurs: ([sums], [at]) => groups.some((group) => sums![at! + group + STRATA.n]! > 0),
    factor: null,
  };
}
