import type { Facts } from '../facts/facts.ts';
import type { IndicatorTarget } from '../facts/indicator-targets.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { nodesUpwards, treesOf } from '../query/nearest-above.ts';
import type { ResolvedQuery } from '../query/resolved-query.ts';
import { dayNumber } from '../../base/day.ts';

/**
 * Every target that a node and the nodes above it today signed for an indicator, the latest year
 * first; in one year those of the nearest node first.
 */
export function targetHistory(
  indicator: Indicator,
  node: number,
  query: Pick<ResolvedQuery, 'today'>,
  facts: Facts,
): IndicatorTarget[] {
  const trees = treesOf({ ...query, reading: 'AS_WAS' }, dayNumber(query.today), facts);
  const above = [...nodesUpwards(node, trees, facts)].map(({ id }) => id);
  return facts.indicatorTargets
    .of(indicator.code, new Set(above))
    .sort((a, b) => b.year - a.year || above.indexOf(a.unit) - above.indexOf(b.unit));
}
