import { happinessTarget, publishedResponseMin } from '../../schema/settings/settings.ts';
import { bySettings } from '../settings/by-settings.ts';
import { MIN_ANSWERS } from '../formulas/index-of-score.ts';
import type { UnitInWindow } from './unit-in-window.ts';
import { addStratum, estimateOf, STRATA } from '../statistics/stratified-mean.ts';
import { happiness } from '../survey/happiness.ts';
import { SHIFT } from '../survey/waves.ts';
import type { PerUnitMeasure } from './measure.ts';

/**
 * The happiness index of a unit that may be published; null of any other.
 * @param percent of the staff who must have sent a valid response
 */
function publishedIndex({ id, staff, wave }: UnitInWindow, percent: number): number | null {
  const sums = wave?.sums.of(happiness);
  const n = sums?.count(id) ?? 0;
  if (!sums || n < MIN_ANSWERS || 100 * n < percent * staff) return null;
  const stratum = new Float64Array(STRATA.width);
  addStratum(stratum, 0, staff, n, sums.sum(id), sums.squares(id));
  return estimateOf(stratum, 0, SHIFT)?.mean ?? null;
}

/** Units whose happiness index may be published. */
export const publishable = bySettings<PerUnitMeasure>([publishedResponseMin], ([percent]) => ({
  kind: 'perUnit',
  name: 'units with a happiness index that may be published',
  title: { zh: '幸福指数可公布的单位', en: 'units with a happiness index that may be published' },
  windows: 'wave',
  of: (unit) => (publishedIndex(unit, percent!) === null ? 0 : 1),
}));

/** The publishable units that reach the target. */
export const reachesTarget = bySettings<PerUnitMeasure>(
  [happinessTarget, publishedResponseMin],
  ([target, percent]) => ({
    kind: 'perUnit',
    name: 'units that reach the target of happiness',
    title: { zh: '幸福指数达标的单位', en: 'units that reach the target of happiness' },
    windows: 'wave',
    of: (unit) => {
      const index = publishedIndex(unit, percent!);
      return index !== null && index >= target! ? 1 : 0;
    },
  }),
);
