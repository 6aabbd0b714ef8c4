import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { FigureSize } from '../formulas/formula.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { readOn } from '../query/plan.ts';
import { treeFor, type ResolvedQuery } from '../query/resolved-query.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { figuresOfNodes } from './figures-of-nodes.ts';
import type { Rule } from './rules.ts';
import { sizesOf } from './sizes.ts';
import { withholdBeside } from './withhold.ts';

/**
 * The nodes whose figure must be withheld in a period along another line than that of the union,
 * given those that are withheld along the union line: what is withheld there must not follow from
 * both lines together. A node with the same units on both lines is told where it is told there. Of
 * counts of people, another node is told only where all its units are told, so that its figure adds
 * nothing. Of answers it is told where the answers of its withheld units together may be told, and
 * those of the withheld units in which the two lines differ.
 * @param ofUnion nodes withheld along the union line, for the same question
 */
export function* hiddenAlong(
  indicator: Indicator,
  period: Period,
  rule: Rule,
  question: ResolvedQuery,
  facts: Facts,
  ofUnion: ReadonlySet<number>,
): Work<ReadonlySet<number>> {
  const { hierarchy, waves } = facts;
  const on = readOn(indicator, period, waves);
  const tree = treeFor(question, on, hierarchy);
  const base = treeFor(
    { ...question, line: UNION_LINE, reading: rule.population ? 'AS_WAS' : question.reading },
    on,
    hierarchy,
  );
  const isUnit = (node: number): boolean => hierarchy.nodes[node]!.kind === 'unit';
  const isSecret = (unit: number): boolean =>
    ofUnion.has(unit) || base.children(unit).some((below) => ofUnion.has(below));
  const unitsOf = (reading: TreeReading, node: number): Set<number> =>
    new Set(reading.subtree(node).filter(isUnit));
  const isOfAnswers = indicator.formula.kind.isOfAnswers;
  const ofUnionLine: ResolvedQuery = { ...question, line: UNION_LINE };
  const sizes = isOfAnswers
    ? sizesOf(
        rule,
        yield* figuresOfNodes(indicator, period, ofUnionLine, facts),
        null,
        base,
        hierarchy,
      )
    : null;
  const sumOf = (units: readonly number[]): FigureSize => ({
    count: units.reduce((sum, unit) => sum + sizes![unit]!.count, 0),
    counting: units.reduce((sum, unit) => sum + sizes![unit]!.counting, 0),
  });
  const mayTell = (secrets: readonly number[]): boolean => {
    if (secrets.length === 0) return true;
    if (!isOfAnswers || secrets.length < 2) return false;
    const sum = sumOf(secrets);
    return sum.count >= rule.minCount && !rule.isFew(sum);
  };
  const secretsOf = (units: Iterable<number>): number[] => [...units].filter(isSecret);
  const isHidden = (node: number): boolean => {
    const units = unitsOf(tree, node);
    const there = unitsOf(base, node);
    const differing = [
      ...[...units].filter((unit) => !there.has(unit)),
      ...[...there].filter((unit) => !units.has(unit)),
    ];
    if (differing.length === 0) return ofUnion.has(node);
    return !mayTell(secretsOf(units)) || !mayTell(secretsOf(differing));
  };
  const hidden = new Uint8Array(hierarchy.nodes.length);
  for (const node of tree.order) hidden[node] = Number(isHidden(node));
  yield;
  if (sizes)
    for (const node of tree.order) {
      const children = tree.children(node);
      const areHidden = children.map((child) => hidden[child] === 1);
      if (!areHidden.includes(true)) continue;
      const parts = children.map((child) => sumOf(secretsOf(unitsOf(tree, child))));
      withholdBeside(parts, areHidden, rule);
      children.forEach((child, i) => {
        hidden[child] = Number(areHidden[i]);
      });
    }
  return new Set(tree.order.filter((node) => hidden[node] === 1));
}
