import type { DayNumber } from '../../base/civil.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { Facts } from '../facts/facts.ts';
import type { HierarchyNode } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { treeFor, type ResolvedQuery } from './resolved-query.ts';

/**
 * The trees in which what is stated above a node is looked up: that of the day, and the current one
 * above nodes without a parent on it.
 */
export interface Trees {
  readonly ofDay: TreeReading;
  readonly current: () => TreeReading;
}

/** The trees for a query on a day: on the union line, whatever line it reads. */
export const treesOf = (
  query: Pick<ResolvedQuery, 'reading' | 'today'>,
  on: DayNumber,
  { hierarchy }: Pick<Facts, 'hierarchy'>,
): Trees => ({
  ofDay: treeFor({ ...query, line: UNION_LINE }, on, hierarchy),
  current: () => hierarchy.currentTree(query.today),
});

/** A node and the nodes above it, the nearest first. */
export function* nodesUpwards(
  node: number,
  { ofDay, current }: Trees,
  { hierarchy: { nodes } }: Pick<Facts, 'hierarchy'>,
): Generator<HierarchyNode> {
  let tree = ofDay;
  for (let x = node; x >= 0; x = tree.parent[x]!) {
    yield nodes[x]!;
    if (tree === ofDay && tree.parent[x]! < 0 && nodes[x]!.kind !== 'city') tree = current();
  }
}

/** What is stated for a node, else for the nearest node above; undefined if nothing is. */
export function nearestAbove<T>(
  node: number,
  trees: Trees,
  facts: Pick<Facts, 'hierarchy'>,
  statedOf: (node: HierarchyNode) => T | undefined,
): T | undefined {
  for (const above of nodesUpwards(node, trees, facts)) {
    const stated = statedOf(above);
    if (stated !== undefined) return stated;
  }
  return undefined;
}
