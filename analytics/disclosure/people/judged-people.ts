import { invariant } from '../../../base/invariant.ts';
import type { Period } from '../../../base/period.ts';
import type { Work } from '../../../base/work.ts';
import { UNION_LINE } from '../../../schema/code-lists/edge-line.ts';
import type { Dimension } from '../../dimensions/dimension.ts';
import { Derived } from '../../facts/derived.ts';
import type { Facts } from '../../facts/facts.ts';
import { INDICATORS } from '../../indicators/index.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { readOn } from '../../query/plan.ts';
import { treeFor, type ResolvedQuery } from '../../query/resolved-query.ts';
import type { TreeReading } from '../../tree/tree-reading.ts';
import { hiddenNodes } from '../hidden-nodes.ts';
import { ruleFor, type Rule } from '../rules.ts';
import { withoutParts } from '../sum-of-sizes.ts';
import { judgeTable, type JudgedColumn } from './judged-table.ts';
import { sizesOfGroups, sizesOfNodes } from './sizes-of-nodes.ts';
import { judgeUnitSets, type UnitSets } from './unit-sets.ts';

/** One period of some facts, read along the union line as it was. */
export interface Table {
  readonly period: Period;
  readonly question: ResolvedQuery;
  readonly facts: Facts;
  readonly tree: (indicator: Indicator) => TreeReading;
}

/** The whole population, which most other indicators of people share a number with. */
const WHOLE = 'B01';
const SHARED: ReadonlySet<string> = new Set(['staff', 'members']);

/** The table of a period, whatever a question asks about it. */
export function tableOf(period: Period, { today, ...rest }: ResolvedQuery, facts: Facts): Table {
  const question: ResolvedQuery = {
    ...rest,
    ...{ today, by: [], where: [], line: UNION_LINE, reading: 'AS_WAS' },
  };
  return {
    period,
    question,
    facts,
    tree: (indicator) => treeFor(question, readOn(indicator, period, facts.waves), facts.hierarchy),
  };
}

const coded = (code: string): Indicator => {
  const indicator = INDICATORS.find((one) => one.code === code);
  invariant(indicator, 'related-indicator-unknown', code);
  return indicator;
};

const ruleOf = (indicator: Indicator): Rule => {
  const rule = ruleFor(indicator, true);
  invariant(rule, 'related-indicator-unguarded', indicator.code);
  return rule;
};

/** Whether one of its numbers is a number of the whole population, or of some of its units. */
export const sharesWithWhole = ({
  code,
  countsWithin,
  formula: { measures },
}: Indicator): boolean =>
  code !== WHOLE && (countsWithin === WHOLE || measures.some(({ name }) => SHARED.has(name)));

/** The indicator of which one counts a part, or shares a number with. */
export const wholeOf = ({ partOf }: Indicator): Indicator => coded(partOf?.code ?? WHOLE);

const columns = new Derived<JudgedColumn>(256);
const groupTables = new Derived<ReadonlyMap<string, Uint8Array>>(128);
const unitSets = new Derived<UnitSets>(64);

function* cached<V>(
  cache: Derived<V>,
  name: string,
  { facts, period, question: { today } }: Table,
  work: () => Work<V>,
): Work<V> {
  const kept = cache.of(facts);
  const key = `${name};${period.label};${period.first};${today}`;
  const before = kept.get(key);
  if (before) return before;
  const value = yield* work();
  kept.set(key, value);
  return value;
}

/** The figures of an indicator of people at every node, with those that are suppressed. */
export const nodesOf = (indicator: Indicator, table: Table): Work<JudgedColumn> =>
  cached(columns, indicator.code, table, function* () {
    const { period, question, facts } = table;
    const { partOf, restsOn } = indicator;
    const rule = ruleOf(indicator);
    if (partOf && 'dimension' in partOf) return yield* splitColumn(indicator, table);
    const sizes = yield* sizesOfNodes(indicator, period, rule, question, facts);
    const also: ((node: number) => boolean)[] = [];
    for (const code of restsOn ?? []) {
      const { hidden } = yield* nodesOf(coded(code), table);
      also.push((node) => hidden[node] === 1);
    }
    if (partOf || sharesWithWhole(indicator))
      also.push(yield* hiddenWithWhole(coded(partOf?.code ?? WHOLE), sizes, table, indicator));
    const nodes = yield* hiddenNodes(
      indicator,
      period,
      rule,
      question,
      facts,
      () => hiddenNodes(indicator, period, rule, question, facts, neverFiltered),
      (node) => also.some((isHidden) => isHidden(node)),
    );
    return { sizes, hidden: Uint8Array.from(sizes, (_, node) => Number(nodes.has(node))) };
  });

const neverFiltered = (): Work<ReadonlySet<number>> => {
  throw new Error('a table has no filters');
};

/** The nodes that must be suppressed since an indicator counts the whole population of some units. */
function* hiddenWithWhole(
  whole: Indicator,
  sizes: JudgedColumn['sizes'],
  table: Table,
  indicator: Indicator,
): Work<(node: number) => boolean> {
  const all = yield* nodesOf(whole, table);
  const tree = table.tree(indicator);
  const { nodes } = table.facts.hierarchy;
  const unitsIn = (node: number): number[] =>
    Array.from(tree.subtree(node)).filter((unit) => nodes[unit]!.kind === 'unit');
  const isPartial = (node: number): boolean =>
    unitsIn(node).some((unit) => sizes[unit]!.count === 0 && all.sizes[unit]!.count > 0);
  if (!tree.order.some((node) => tree.children(node).length > 0 && isPartial(node)))
    return (node) => all.hidden[node] === 1;
  const sets = yield* unitSetsOf(whole, table);
  return (node) => {
    if (all.hidden[node] === 1) return true;
    if (!isPartial(node)) return false;
    return sets.adds(unitsIn(node).filter((unit) => sizes[unit]!.count > 0));
  };
}

/**
 * The part of another indicator in some groups of a dimension, and what is left of it: the first
 * part that is declared and the rest are the two groups of one table.
 */
function* splitColumn(indicator: Indicator, table: Table): Work<JudgedColumn> {
  const { partOf } = indicator;
  invariant(partOf && 'dimension' in partOf, 'split-undeclared', indicator.code);
  const whole = yield* nodesOf(coded(partOf.code), table);
  const first = INDICATORS.find(
    ({ partOf: other }) =>
      other &&
      'dimension' in other &&
      other.code === partOf.code &&
      other.dimension === partOf.dimension,
  )!;
  const rule = ruleOf(indicator);
  const inside = yield* sizesOfNodes(first, table.period, rule, table.question, table.facts);
  const outside = whole.sizes.map((size, node) => withoutParts(size, [inside[node]!]));
  const [hidden, ofRest] = judgeTable(whole, [inside, outside], table.tree(indicator), rule);
  return indicator === first
    ? { sizes: inside, hidden: hidden! }
    : { sizes: outside, hidden: ofRest! };
}

/** The suppressed nodes of each group of a dimension of people, by the key of the group. */
export const groupsOf = (
  indicator: Indicator,
  dimension: Dimension,
  table: Table,
): Work<ReadonlyMap<string, Uint8Array>> =>
  cached(groupTables, `${indicator.code};${dimension.id}`, table, function* () {
    const rule = ruleOf(indicator);
    const { period, question, facts } = table;
    const total = yield* nodesOf(indicator, table);
    const groups = yield* sizesOfGroups(indicator, period, rule, dimension, question, facts);
    const part = INDICATORS.find(
      ({ partOf }) =>
        partOf &&
        'dimension' in partOf &&
        partOf.code === indicator.code &&
        partOf.dimension === dimension.id &&
        partOf.in.length === 1,
    );
    if (!part) return hiddenByKey(total, [...groups]);
    // one group is an indicator of its own: the others are judged as the groups of what is left
    const [key] = (part.partOf as { in: readonly string[] }).in;
    const column = yield* nodesOf(part, table);
    const sizes = total.sizes.map((size, node) => withoutParts(size, [column.sizes[node]!]));
    const [, ofRest] = judgeTable(total, [column.sizes, sizes], table.tree(indicator), rule);
    const rest = { sizes, hidden: ofRest! };
    return new Map([
      [key!, column.hidden],
      ...hiddenByKey(
        rest,
        [...groups].filter(([other]) => other !== key),
      ),
    ]);

    function hiddenByKey(
      of: JudgedColumn,
      list: readonly (readonly [string, JudgedColumn['sizes']])[],
    ): Map<string, Uint8Array> {
      const hidden = judgeTable(
        of,
        list.map(([, column]) => column),
        table.tree(indicator),
        rule,
      );
      return new Map(list.map(([name], g) => [name, hidden[g]!]));
    }
  });

/** What may be shown of the groups of units of an indicator. */
export const unitSetsOf = (indicator: Indicator, table: Table): Work<UnitSets> =>
  cached(unitSets, indicator.code, table, function* () {
    const column = yield* nodesOf(indicator, table);
    return yield* judgeUnitSets(
      column,
      table.tree(indicator),
      table.facts.hierarchy,
      ruleOf(indicator),
    );
  });
