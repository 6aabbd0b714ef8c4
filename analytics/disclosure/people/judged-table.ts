import type { FigureSize } from '../../formulas/formula.ts';
import type { TreeReading } from '../../tree/tree-reading.ts';
import type { Rule } from '../rules.ts';
import { sumOfSizes, withoutParts } from '../sum-of-sizes.ts';
import { withholdBeside } from '../withhold.ts';
import { bridgesOf, type Edge } from './bridges.ts';

/** A number of every node: its size and whether it is suppressed. */
export interface JudgedColumn {
  readonly sizes: readonly FigureSize[];
  /** by node: 1 where it is suppressed */
  readonly hidden: Uint8Array;
}

/**
 * Judges a table of nodes × groups whose sums are fixed: each group adds up along the tree, and the
 * groups of a node add up to its total. Where the total is suppressed, so are its groups. Small
 * groups are suppressed, then others beside them along both margins until no suppressed group
 * follows exactly. The equations of such a table form a network: every cell stands in two of them.
 * So a suppressed cell follows exactly if and only if it is a bridge of the graph whose vertices are
 * the equations and whose edges are the suppressed cells (Gusfield, A graph theoretic approach to
 * statistical data security, SIAM J. Comput. 17, 1988).
 * @param groups the sizes of every node, one list for each group
 */
export function judgeTable(
  total: JudgedColumn,
  groups: readonly (readonly FigureSize[])[],
  tree: TreeReading,
  rule: Rule,
): Uint8Array[] {
  const hidden = groups.map((sizes) =>
    Uint8Array.from(sizes, (size, node) =>
      Number(size.count > 0 && (total.hidden[node] === 1 || rule.isFew(size))),
    ),
  );
  // the only group of a node is its total, which is judged already
  const isAlone = total.sizes.map(
    (_, node) => groups.filter((sizes) => sizes[node]!.count > 0).length <= 1,
  );
  const nodes = [...tree.order];
  for (let isStable = false; !isStable;) {
    const before = sumOf(hidden);
    for (const node of nodes) {
      for (const [g, sizes] of groups.entries())
        coverChildren(node, sizes, hidden[g]!, isAlone, total, tree, rule);
      coverGroups(node, groups, hidden, total, rule);
    }
    if (sumOf(hidden) === before)
      isStable = !hideBesideBridges(total, groups, hidden, isAlone, tree);
  }
  return hidden;
}

const sumOf = (columns: readonly Uint8Array[]): number =>
  columns.reduce((sum, column) => column.reduce((count, flag) => count + flag, sum), 0);

function coverChildren(
  node: number,
  sizes: readonly FigureSize[],
  hidden: Uint8Array,
  isAlone: readonly boolean[],
  total: JudgedColumn,
  tree: TreeReading,
  rule: Rule,
): void {
  const children = tree.children(node);
  if (children.length === 0 || hidden[node] === 1) return;
  // a group that is its shown total cannot be suppressed, so it covers nothing
  const parts = children.filter((child) => !isAlone[child] || total.hidden[child] === 1);
  const flags = parts.map((child) => hidden[child] === 1);
  const rest = withoutParts(
    sizes[node]!,
    children.map((child) => sizes[child]!),
  );
  if (!flags.includes(true) && !rule.isFew(rest)) return;
  withholdBeside(
    parts.map((child) => sizes[child]!),
    flags,
    rule,
    rest,
  );
  parts.forEach((child, i) => {
    hidden[child] = Number(flags[i]);
  });
  // where the nodes below cannot cover each other the sum itself is suppressed
  const sums = parts.filter((_, i) => flags[i]).map((child) => sizes[child]!);
  const left = sums.reduce(sumOfSizes, rest);
  const terms = sums.length + Number(rest.count > 0);
  if ((terms < 2 && sums.length > 0) || left.count < rule.minCount || rule.isFew(left))
    hidden[node] = Number(!isAlone[node]);
}

function coverGroups(
  node: number,
  groups: readonly (readonly FigureSize[])[],
  hidden: readonly Uint8Array[],
  total: JudgedColumn,
  rule: Rule,
): void {
  if (total.hidden[node] === 1) return;
  const flags = hidden.map((column) => column[node] === 1);
  if (!flags.includes(true)) return;
  withholdBeside(
    groups.map((sizes) => sizes[node]!),
    flags,
    rule,
  );
  hidden.forEach((column, g) => {
    column[node] = Number(flags[g]);
  });
}

/** Suppresses one cell beside every bridge. @returns whether there was any to suppress */
function hideBesideBridges(
  total: JudgedColumn,
  groups: readonly (readonly FigureSize[])[],
  hidden: readonly Uint8Array[],
  isAlone: readonly boolean[],
  tree: TreeReading,
): boolean {
  const count = total.sizes.length;
  const width = groups.length + 1;
  const ground = count * (width + 1);
  /** the equation of the children of a node in a group; of the groups of a node without children */
  const ofTree = (node: number, g: number): number => node * (width + 1) + g;
  const ofGroups = (node: number): number => node * (width + 1) + width;
  const edges: (Edge & { readonly node: number; readonly g: number })[] = [];
  const columns = [
    ...groups.map((sizes, g) => ({ sizes, flags: hidden[g]!, g })),
    { sizes: total.sizes, flags: total.hidden, g: groups.length },
  ];
  for (const node of tree.order)
    for (const { sizes, flags, g } of columns) {
      const children = tree.children(node);
      const above = tree.parent[node]!;
      const below = children.length > 0 ? ofTree(node, g) : ofGroups(node);
      const over = above >= 0 ? ofTree(above, g) : ground;
      if (flags[node] === 1) edges.push({ from: below, to: over, node, g });
      if (children.length === 0) continue;
      // the people of a node who belong to none of the nodes below are never shown
      const rest = withoutParts(
        sizes[node]!,
        children.map((child) => sizes[child]!),
      );
      if (rest.count > 0) edges.push({ from: below, to: ofGroups(node), node: -1, g });
    }
  let isChanged = false;
  for (const bridge of bridgesOf(edges)) {
    const { node, g } = bridge;
    if (node < 0 || g === groups.length || (isAlone[node] && total.hidden[node] === 0)) continue;
    const above = tree.parent[node]!;
    const line = [
      ...groups.map((_, other) => [node, other] as const),
      ...(above >= 0 ? tree.children(above).map((child) => [child, g] as const) : []),
      ...tree.children(node).map((child) => [child, g] as const),
    ].filter(
      ([at, other]) => hidden[other]![at] === 0 && groups[other]![at]!.count > 0 && !isAlone[at],
    );
    if (line.length === 0) continue;
    const [at, other] = line.reduce((least, cell) =>
      groups[cell[1]]![cell[0]]!.count < groups[least[1]]![least[0]]!.count ? cell : least,
    );
    hidden[other]![at] = 1;
    isChanged = true;
  }
  return isChanged;
}
