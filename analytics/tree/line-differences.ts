import { LINES, UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import type { Day } from '../../base/day.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { TreeReading } from './tree-reading.ts';

/**
 * Where a unit hangs on one line on a day, by numbers of nodes: its parent, and the nearest district
 * above it, or the city where there is no district in between. -1: there is none.
 */
export interface LinePlace {
  readonly line: LineName;
  readonly parent: number;
  readonly district: number;
}

/** A unit that lies in another district on some line than on that of the union. */
export interface LineDifference {
  readonly node: number;
  readonly union: LinePlace;
  /** its places on the other lines that differ, in the order of the lines */
  readonly others: readonly LinePlace[];
}

const UPPER: ReadonlySet<string> = new Set(['district', 'city']);

/**
 * The units whose district on the union line is not that on another line on a day, in the order of
 * the given nodes. A line on which no chain of edges leads from a unit to a district or a city says
 * nothing of its district. Cost: some steps up the tree for each node and line.
 */
export function lineDifferences(
  hierarchy: Hierarchy,
  day: Day,
  nodes: Iterable<number>,
  lines: readonly LineName[] = LINES,
): LineDifference[] {
  const trees = LINES.filter((line) => line === UNION_LINE || lines.includes(line)).map(
    (line) => [line, hierarchy.along(line).on(day)] as const,
  );
  const placeOf = (line: LineName, tree: TreeReading, node: number): LinePlace => {
    let district = tree.parent[node]!;
    while (district >= 0 && !UPPER.has(hierarchy.nodes[district]!.kind))
      district = tree.parent[district]!;
    return { line, parent: tree.parent[node]!, district };
  };
  const differences: LineDifference[] = [];
  for (const node of nodes) {
    if (hierarchy.nodes[node]!.kind !== 'unit' || !hierarchy.isOpen(node, day)) continue;
    const [union, ...others] = trees.map(([line, tree]) => placeOf(line, tree, node));
    const differing = others.filter(
      ({ district }) => union!.district >= 0 && district >= 0 && district !== union!.district,
    );
    if (differing.length > 0) differences.push({ node, union: union!, others: differing });
  }
  return differences;
}
