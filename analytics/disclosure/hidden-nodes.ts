import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { treeFor, type ResolvedQuery } from '../query/resolved-query.ts';
import { readOn } from '../query/plan.ts';
import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import type { FigureSize } from '../formulas/formula.ts';
import { figuresOfNodes } from './figures-of-nodes.ts';
import type { Rule } from './rules.ts';
import { sizesOf } from './sizes.ts';
import { withoutParts } from './sum-of-sizes.ts';
import { withholdBeside } from './withhold.ts';

/**
 * The nodes of the whole tree whose figure must be withheld in a period: because it is too small,
 * because a withheld sibling could be computed from it and the parent's, because a withheld node
 * consists of it, or because the filters leave out too few. The result does not depend on the
 * viewer or the query, so that two questions do not reveal together what neither reveals alone.
 * Figures that are not on record are judged by the value that they would have, since other figures
 * may reveal it. Cost: one answer for every node, two with filters.
 * @param unfiltered the nodes hidden without filters
 */
export function* hiddenNodes(
  indicator: Indicator,
  period: Period,
  rule: Rule,
  question: ResolvedQuery,
  facts: Facts,
  unfiltered: () => Work<ReadonlySet<number>>,
): Work<ReadonlySet<number>> {
  const { hierarchy } = facts;
  const nodes = [...hierarchy.nodes.keys()];
  const tree = treeFor(question, readOn(indicator, period, facts.waves), hierarchy);
  const figures = yield* figuresOfNodes(indicator, period, question, facts);
  const sizes = sizesOf(rule, figures, null, tree, hierarchy);
  let isShort: (node: number) => boolean = () => false;
  if (question.where.length > 0) {
    const all = yield* figuresOfNodes(indicator, period, { ...question, where: [] }, facts);
    const leftOut = sizesOf(rule, all, figures, tree, hierarchy);
    isShort = tooNear(leftOut, rule, yield* unfiltered());
  }
  const isOpen = (node: number): boolean =>
    question.where.length === 0 && hierarchy.nodes[node]!.kind === rule.open;
  const hidden = nodes.map(
    (node) =>
      !isOpen(node) && (rule.isFew(sizes[node]!) || (sizes[node]!.count > 0 && isShort(node))),
  );
  yield;
  for (const node of tree.order) {
    const children = tree.children(node);
    if (children.length === 0 || sizes[node]!.count === 0) continue;
    const hiddenChildren = children.map((child) => hidden[child]!);
    const theirs = children.map((child) => sizes[child]!);
    const ownSize = withoutParts(sizes[node]!, theirs);
    if (hidden[node] && rule.population !== null) hideAll(theirs, hiddenChildren);
    else if (hidden[node] && ownSize.count === 0 && !hiddenChildren.includes(true))
      hideSmallest(theirs, hiddenChildren);
    else withholdBeside(theirs, hiddenChildren, rule, ownSize);
    children.forEach((child, i) => {
      hidden[child] = hiddenChildren[i]!;
    });
  }
  return new Set(nodes.filter((node) => hidden[node]));
}

/**
 * Of a sensitive figure nothing below a withheld node is told: else what is left of several withheld
 * nodes without their told children could be small.
 */
function hideAll(sizes: readonly FigureSize[], hidden: boolean[]): void {
  for (const [i, { count }] of sizes.entries()) if (count > 0) hidden[i] = true;
}

function hideSmallest(sizes: readonly FigureSize[], hidden: boolean[]): void {
  const counts = sizes.map(({ count }) => count || Infinity);
  const smallest = Math.min(...counts);
  if (smallest < Infinity) hidden[counts.indexOf(smallest)] = true;
}

/**
 * Whether what the filters leave out of a node would have to be withheld itself, because it is the
 * difference of the whole and the filtered figure; or is so small that the filtered figure reveals
 * a withheld whole.
 */
function tooNear(
  leftOut: readonly FigureSize[],
  rule: Rule,
  hidden: ReadonlySet<number>,
): (node: number) => boolean {
  return (node) => {
    const excluded = leftOut[node]!;
    return rule.isFew(excluded) || (hidden.has(node) && excluded.count < rule.minCount);
  };
}
