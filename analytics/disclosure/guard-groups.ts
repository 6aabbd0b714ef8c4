import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { Status } from '../formulas/figure.ts';
import type { FigureSize } from '../formulas/formula.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { AnswerBlock } from '../query/answer-blocks.ts';
import type { FigureColumns } from '../query/figure-columns.ts';
import { readOn } from '../query/plan.ts';
import { treeFor, type ResolvedQuery } from '../query/resolved-query.ts';
import { figuresOfNodes } from './figures-of-nodes.ts';
import { groupName, type HiddenGroups } from './hidden-groups.ts';
import { sizeAt, type Rule } from './rules.ts';
import { withholdBeside } from './withhold.ts';

/** Withholds groups of one node, the rows `begin … end - 1` of some figures. */
export type GuardGroups = (
  figures: FigureColumns,
  begin: number,
  end: number,
  node: number,
) => Work<void>;

const keysAt = ({ group, groups }: AnswerBlock, row: number): readonly string[] =>
  groups[group![row]!]!;

const WITHOUT_NUMBERS: ReadonlySet<Status> = new Set<Status>([
  'NOT_ON_RECORD',
  'NOT_APPLICABLE',
  'NOT_REPORTED',
]);

/** Withholds the rows `begin … end - 1` of one node, but for those that have no numbers anyway. */
export function withholdAll(figures: FigureColumns, begin: number, end: number, rule: Rule): void {
  for (let row = begin; row < end; row++)
    if (!WITHOUT_NUMBERS.has(figures.statusOf(row))) figures.withhold(row, rule.keepsCount);
}

/** Withholds groups for their own sake, and so that none can be computed from the others and the whole. */
export function* guardBySize(
  block: AnswerBlock,
  rule: Rule,
  period: Period,
  question: ResolvedQuery,
  facts: Facts,
): Work<GuardGroups> {
  const amountsOf =
    rule.amounts.length > 0
      ? yield* amountsByGroup(block.indicator, rule, period, question, facts)
      : null;
  return function* (figures, begin, end, node) {
    const sizes: FigureSize[] = [];
    for (let row = begin; row < end; row++) {
      const size = sizeAt(rule, figures, row);
      const largest = amountsOf?.(node, keysAt(block, row));
      const amounts = rule.amounts.map((name, i) => ({
        total: figures.at(name, row) || 0,
        largest: largest?.[i] ?? 0,
      }));
      sizes.push(amountsOf ? { ...size, amounts } : size);
    }
    const hidden = sizes.map(rule.isFew);
    withholdBeside(sizes, hidden, rule);
    for (const [i, isHidden] of hidden.entries())
      if (isHidden) figures.withhold(begin + i, rule.keepsCount);
    yield* [];
  };
}

/** Withholds the sensitive groups of a city that are named, and all groups of other nodes. */
export const guardSensitive = (
  block: AnswerBlock,
  rule: Rule,
  { by }: ResolvedQuery,
  { hierarchy }: Facts,
  hiddenGroupsOf: ((city: number) => Work<HiddenGroups>) | null,
): GuardGroups =>
  function* (figures, begin, end, node) {
    if (!hiddenGroupsOf || hierarchy.nodes[node]!.kind !== 'city') {
      withholdAll(figures, begin, end, rule);
      return;
    }
    const groups = yield* hiddenGroupsOf(node);
    for (let row = begin; row < end; row++)
      if (groups.has(groupName(by[0]!.id, keysAt(block, row)[0]!)))
        withholdAll(figures, row, row + 1, rule);
  };

/** Of each amount, what the unit with most of it gives in a group of units of a node, by the keys of the group. */
function* amountsByGroup(
  indicator: Indicator,
  { amounts }: Rule,
  period: Period,
  question: ResolvedQuery,
  facts: Facts,
): Work<(node: number, keys: readonly string[]) => readonly number[] | undefined> {
  const { hierarchy } = facts;
  const tree = treeFor(question, readOn(indicator, period, facts.waves), hierarchy);
  const figures = yield* figuresOfNodes(indicator, period, question, facts);
  const largest = new Map<string, number[]>();
  const nameOf = (node: number, keys: readonly string[]): string => JSON.stringify([node, ...keys]);
  for (const [unit, { kind }] of hierarchy.nodes.entries()) {
    if (kind !== 'unit') continue;
    const keys = question.by.map((dimension) =>
      dimension.kind === 'unit' ? dimension.keyOf(unit, hierarchy, tree) : '',
    );
    const unitAmounts = amounts.map((name) => figures.at(name, unit) || 0);
    for (let node = unit; node >= 0; node = tree.parent[node]!) {
      const name = nameOf(node, keys);
      const before = largest.get(name);
      largest.set(
        name,
        before ? before.map((most, i) => Math.max(most, unitAmounts[i]!)) : unitAmounts,
      );
    }
  }
  return (node, keys) => largest.get(nameOf(node, keys));
}
