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
  const figures = figuresOf(question.where), isShort = question.where.length > 0 ? tooNear(figures, figuresOf([]), rule, hiddenNodes(indicator, period, rule, { ...question, where: [] }, facts)) : () => false;
  const tree = question.reading === 'AS_WAS' ? hierarchy.on(treeDay(indicator, period, facts)) : hierarchy.standing(question.today);
  const hidden = nodes.map((node) => rule.countOf(figures[node]!) > 0 && (rule.hides(figures[node]!) || isShort(node)));
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

/**
 * Whether what the filters leave out of a node would have to be withheld itself, since the whole less what is let through tells it; or is so little that what is let
 * through tells a whole that is withheld.
 */
function tooNear(figures: readonly Figure[], wholes: readonly Figure[], rule: Rule, hidden: ReadonlySet<number>): (node: number) => boolean {
  const less = (a: number | null, b: number | null): number | null => (a === null ? null : a - (b ?? 0));
  return (node) => {
    const it = figures[node]!, whole = wholes[node]!, left = { ...whole, numerator: less(whole.numerator, it.numerator), denominator: less(whole.denominator, it.denominator), n: less(whole.n, it.n) };
    return rule.hides(left) || (hidden.has(node) && rule.countOf(left) < rule.least);
  };
}

function treeDay({ axis }: Indicator, { first, last }: Period, { waves }: Facts): string {
  return dayOf(axis === 'wave' ? waves.of({ first, last })?.wave.referenceOn ?? last : last);
}
