import type { Period } from '../../../base/period.ts';
import type { Work } from '../../../base/work.ts';
import { UNION_LINE } from '../../../schema/code-lists/edge-line.ts';
import type { Dimension } from '../../dimensions/dimension.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { readOn } from '../../query/plan.ts';
import { treeFor, type ResolvedQuery } from '../../query/resolved-query.ts';
import type { UnitSets } from './unit-sets.ts';
import {
  groupsOf,
  nodesOf,
  sharesWithWhole,
  tableOf,
  unitSetsOf,
  wholeOf,
} from './judged-people.ts';

/** The groups of a dimension that a figure counts. */
interface Condition {
  readonly dimension: Dimension;
  readonly keys: ReadonlySet<string>;
}

/** Whether the figure of a node in a group of an answer is suppressed. @param keys in the order of `by` */
export type IsSuppressed = (node: number, keys: readonly string[]) => boolean;

/**
 * Which figures of people a guarded viewer does not see, in the answer to any question about one
 * indicator in one period. All answers are cells of one table, or sums of shown cells: nodes; nodes ×
 * groups of one dimension of people; nodes × groups of units. Figures in groups of two dimensions are
 * suppressed, but for those of a single unit, where a group of units is the unit. In the current
 * tree and along other lines a figure is shown where it follows from those of the table.
 */
export function* suppressedCells(
  indicator: Indicator,
  period: Period,
  question: ResolvedQuery,
  facts: Facts,
): Work<IsSuppressed> {
  const own = yield* cellsOf(indicator, period, question, facts);
  if (!indicator.partOf && !sharesWithWhole(indicator)) return own;
  if (question.by.length + question.where.length === 0) return own;
  // its numbers are those of the whole population, in the same groups
  const ofWhole = yield* cellsOf(wholeOf(indicator), period, question, facts);
  return (node, keys) => own(node, keys) || ofWhole(node, keys);
}

function* cellsOf(
  indicator: Indicator,
  period: Period,
  question: ResolvedQuery,
  facts: Facts,
): Work<IsSuppressed> {
  const { hierarchy, waves } = facts;
  const table = tableOf(period, question, facts);
  const total = yield* nodesOf(indicator, table);
  const { by, where, line, reading } = question;
  const dimensions = [...new Set([...by, ...where.map(({ dimension }) => dimension)])];
  const groups = new Map<Dimension, ReadonlyMap<string, Uint8Array>>();
  let sets: UnitSets | null = null;
  for (const dimension of dimensions) {
    if (dimension.kind !== 'unit')
      groups.set(dimension, yield* groupsOf(indicator, dimension, table));
    else if (dimension.id !== 'DISTRICT') sets ??= yield* unitSetsOf(indicator, table);
  }
  const base = table.tree(indicator);
  const tree = treeFor(question, readOn(indicator, period, waves), hierarchy);
  const isSame = line === UNION_LINE && reading === 'AS_WAS';

  /** a group of a part of the whole population is a group of two dimensions */
  const { partOf, countsWithin } = indicator;
  const isPart = (node: number): boolean =>
    (partOf !== undefined && 'dimension' in partOf) ||
    ((partOf !== undefined || countsWithin !== undefined) && base.children(node).length > 0);

  const isHiddenInBase = (node: number, conditions: readonly Condition[]): boolean => {
    if (total.hidden[node] === 1) return true;
    const isUnit = base.children(node).length === 0;
    const left = isUnit
      ? conditions.filter(({ dimension }) => dimension.kind !== 'unit')
      : conditions;
    if (left.length === 0) return false;
    if (left.length > 1 || isPart(node)) return true;
    const [{ dimension, keys }] = left as [Condition];
    const isHiddenGroup = (key: string): boolean =>
      dimension.kind === 'unit'
        ? sets!.isHidden(node, dimension.id, key)
        : groups.get(dimension)!.get(key)?.[node] === 1;
    return [...keys].some((key) => occursIn(dimension, key, node) && isHiddenGroup(key));
  };

  /** groups of units without people have no cell */
  const occursIn = (dimension: Dimension, key: string, node: number): boolean =>
    dimension.kind !== 'unit' ||
    base
      .subtree(node)
      .some(
        (unit) =>
          hierarchy.nodes[unit]!.kind === 'unit' &&
          total.sizes[unit]!.count > 0 &&
          dimension.keyOf(unit, hierarchy, base) === key,
      );

  const unitsOf = (of: typeof tree, node: number): number[] =>
    Array.from(of.subtree(node)).filter((unit) => hierarchy.nodes[unit]!.kind === 'unit');
  const isHidden = (node: number, conditions: readonly Condition[]): boolean => {
    if (isSame) return isHiddenInBase(node, conditions);
    const [now, then] = [new Set(unitsOf(tree, node)), new Set(unitsOf(base, node))];
    const differing = [...now, ...then].filter((unit) => !(now.has(unit) && then.has(unit)));
    const isSecret = (unit: number): boolean =>
      isHiddenInBase(unit, conditions) ||
      base.children(unit).some((below) => isHiddenInBase(below, conditions));
    if (!isHiddenInBase(node, conditions)) return differing.some(isSecret);
    return differing.length === 0 || [...now].some(isSecret);
  };

  /** A group of a district is the district, so its cells are those of the district. */
  const isHiddenAt = (node: number, conditions: readonly Condition[]): boolean => {
    const district = conditions.find(({ dimension }) => dimension.id === 'DISTRICT');
    if (!district) return isHidden(node, conditions);
    const others = conditions.filter((condition) => condition !== district);
    const below = Array.from(tree.subtree(node)).filter(
      (x) => x !== node && hierarchy.nodes[x]!.kind === 'district',
    );
    if (below.length === 0) return isHidden(node, others);
    const named = below.filter((x) => district.keys.has(hierarchy.nodes[x]!.code));
    if (!district.keys.has('')) return named.some((x) => isHidden(x, others));
    return isHidden(node, others) || below.some((x) => isHidden(x, others));
  };

  return (node, keys) => {
    const conditions = dimensions.map((dimension): Condition => {
      const sets = [
        ...by.flatMap((other, i) => (other === dimension ? [new Set([keys[i]!])] : [])),
        ...where.flatMap((filter) => (filter.dimension === dimension ? [filter.keys] : [])),
      ];
      const [first, ...rest] = sets;
      return {
        dimension,
        keys: new Set([...first!].filter((key) => rest.every((others) => others.has(key)))),
      };
    });
    return isHiddenAt(node, conditions);
  };
}
