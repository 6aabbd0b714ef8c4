import type { Facts } from '../facts/facts.ts';
import type { Figure, Indicator } from '../indicators/indicator.ts';
import { answer } from '../query/answer.ts';
import type { Asked } from '../query/asked.ts';
import { dayOf } from '../../base/day.ts';
import type { Period } from '../../base/period.ts';
import type { Rule } from './rules.ts';
import { withholdBeside } from './withhold.ts';

/**
 * The nodes of the whole tree whose figure must be withheld in a period: for their own sake, because a withheld sibling could be computed from theirs and the
 * parent's, because they are what a withheld node consists of,
 * or because too few are left out by the filters. The same whoever asks and however, so that two questions do not give away together
 * what neither gives away alone. Cost: one answer for every node.
 */
export function hiddenNodes(indicator: Indicator, period: Period, rule: Rule, question: Asked, facts: Facts): ReadonlySet<number> {
  const { hierarchy } = facts, nodes = [...hierarchy.nodes.keys()];
  const figuresOf = (where: Asked['where']): readonly Figure[] => answer({ ...question, indicators: [indicator], periods: [period], kind: null, nodes, by: [], where }, facts, () => true).rows;
  const figures = figuresOf(question.where), unfiltered = question.where.length > 0 ? figuresOf([]) : figures;
  const tree = question.reading === 'AS_WAS' ? hierarchy.on(treeDay(indicator, period, facts)) : hierarchy.standing(question.today);
  const isFew = (count: number): boolean => count > 0 && count < rule.least;
  const hidden = nodes.map((node) => rule.hides(figures[node]!) || isFew(rule.countOf(unfiltered[node]!) - rule.countOf(figures[node]!)));
  for (const node of tree.order) {
    const children = tree.children(node);
    if (children.length === 0) continue;
    const counts = children.map((child) => rule.countOf(figures[child]!)), its = children.map((child) => hidden[child]!);
    if (hidden[node] && counts.some((count) => count > 0) && !its.some(Boolean)) its[counts.indexOf(Math.min(...counts.filter((count) => count > 0)))] = true;
    else withholdBeside(counts, its, rule.least);
    children.forEach((child, i) => { hidden[child] = its[i]!; });
  }
  return new Set(nodes.filter((node) => hidden[node]));
}

function treeDay({ axis }: Indicator, { first, last }: Period, { waves }: Facts): string {
  return dayOf(axis === 'wave' ? waves.of({ first, last })?.wave.referenceOn ?? last : last);
}
