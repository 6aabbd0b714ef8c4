import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { answering } from '../query/answer.ts';
import { treeFor, type ResolvedQuery } from '../query/resolved-query.ts';
import { planOf, readOn } from '../query/plan.ts';
import type { FigureColumns } from '../query/figure-columns.ts';
import { dayOf } from '../../base/day.ts';
import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import { sizeAt, type Rule } from './rules.ts';
import type { FigureSize } from '../formulas/formula.ts';
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
  const figuresOf = function* (where: ResolvedQuery['where']): Work<FigureColumns> {
    const about = {
      ...question,
      indicators: [indicator],
      periods: [period],
      kind: null,
      depth: null,
      isOfPeers: false,
      nodes,
      by: [],
      where,
      ignoresHorizons: true,
    };
    const { blocks } = yield* answering(planOf(about, facts), about, facts, () => true, Infinity);
    return blocks[0]!.figures;
  };
  const figures = yield* figuresOf(question.where);
  const isShort =
    question.where.length > 0
      ? tooNear(figures, yield* figuresOf([]), rule, yield* unfiltered())
      : () => false;
  const tree = treeFor(question, dayOf(readOn(indicator, period, facts.waves)), hierarchy);
  const sizes = nodes.map((node) => sizeAt(rule, figures, node));
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
    const own = without(sizes[node]!, theirs);
    if (hidden[node] && own.count === 0 && !hiddenChildren.includes(true))
      hideSmallest(theirs, hiddenChildren);
    else withholdBeside(theirs, hiddenChildren, rule, own);
    children.forEach((child, i) => {
      hidden[child] = hiddenChildren[i]!;
    });
  }
  return new Set(nodes.filter((node) => hidden[node]));
}

/**
 * The size of the part of a whole that none of some parts covers: the own people of a node, or what
 * the filters of a question leave out.
 */
const without = (whole: FigureSize, parts: readonly FigureSize[]): FigureSize =>
  parts.reduce(
    (left, { count, counting }) => ({
      count: left.count - count,
      counting: left.counting - counting,
    }),
    whole,
  );

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
  figures: FigureColumns,
  wholes: FigureColumns,
  rule: Rule,
  hidden: ReadonlySet<number>,
): (node: number) => boolean {
  return (node) => {
    const left = without(sizeAt(rule, wholes, node), [sizeAt(rule, figures, node)]);
    return rule.isFew(left) || (hidden.has(node) && left.count < rule.minCount);
  };
}
