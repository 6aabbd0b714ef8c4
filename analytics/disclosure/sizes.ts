import type { AmountName, FigureSize } from '../formulas/formula.ts';
import type { FigureColumns } from '../query/figure-columns.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { sizeAt, type Rule } from './rules.ts';
import { withoutParts } from './sum-of-sizes.ts';

/**
 * How large what the figure of each node stands for is. Of money, also how much of each amount the
 * unit with most of it gives.
 * @param figures of all nodes, see `figuresOfNodes`
 * @param part the same, of a part that does not count; null: all of it counts
 */
export function sizesOf(
  rule: Rule,
  figures: FigureColumns,
  part: FigureColumns | null,
  tree: TreeReading,
  { nodes }: Hierarchy,
): FigureSize[] {
  const sizes = nodes.map((_, node) => {
    const size = sizeAt(rule, figures, node);
    return part ? withoutParts(size, [sizeAt(rule, part, node)]) : size;
  });
  if (rule.amounts.length === 0) return sizes;
  const numberAt = (name: AmountName, node: number): number =>
    (figures.at(name, node) || 0) - (part ? part.at(name, node) || 0 : 0);
  const largest = rule.amounts.map((name) => {
    const most = nodes.map(({ kind }, node) => (kind === 'unit' ? numberAt(name, node) : 0));
    for (let i = tree.order.length - 1; i >= 0; i--) {
      const node = tree.order[i]!;
      const above = tree.parent[node]!;
      if (above >= 0) most[above] = Math.max(most[above]!, most[node]!);
    }
    return most;
  });
  return sizes.map((size, node) => ({
    ...size,
    amounts: rule.amounts.map((name, i) => ({
      total: numberAt(name, node),
      largest: largest[i]![node]!,
    })),
  }));
}
