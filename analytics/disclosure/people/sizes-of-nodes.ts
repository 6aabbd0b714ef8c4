import type { Period } from '../../../base/period.ts';
import type { Work } from '../../../base/work.ts';
import type { Dimension } from '../../dimensions/dimension.ts';
import type { Facts } from '../../facts/facts.ts';
import type { FigureSize } from '../../formulas/formula.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { ResolvedQuery } from '../../query/resolved-query.ts';
import { blockOfNodes } from '../figures-of-nodes.ts';
import { sizeAt, type Rule } from '../rules.ts';

const NOTHING: FigureSize = Object.freeze({ count: 0, counting: 0 });

/** The size of the figure of every node, by number. Cost: one answer for every node. */
export function* sizesOfNodes(
  indicator: Indicator,
  period: Period,
  rule: Rule,
  question: ResolvedQuery,
  facts: Facts,
): Work<FigureSize[]> {
  const { figures } = yield* blockOfNodes(indicator, period, question, facts);
  return facts.hierarchy.nodes.map((_, node) => sizeAt(rule, figures, node));
}

/** The same in each group of a dimension, by its key; groups of nobody are left out. */
export function* sizesOfGroups(
  indicator: Indicator,
  period: Period,
  rule: Rule,
  dimension: Dimension,
  question: ResolvedQuery,
  facts: Facts,
): Work<ReadonlyMap<string, FigureSize[]>> {
  const about = { ...question, by: [dimension] };
  const { figures, nodes, group, groups } = yield* blockOfNodes(indicator, period, about, facts);
  const byKey = new Map<string, FigureSize[]>();
  for (const [row, node] of nodes.entries()) {
    const [key] = groups[group![row]!]!;
    let sizes = byKey.get(key!);
    if (!sizes)
      byKey.set(key!, (sizes = new Array<FigureSize>(facts.hierarchy.nodes.length).fill(NOTHING)));
    sizes[node] = sizeAt(rule, figures, row);
  }
  return new Map([...byKey].sort(([a], [b]) => (a < b ? -1 : 1)));
}
