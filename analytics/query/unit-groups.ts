import type { UnitDimension } from '../dimensions/dimension.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import type { TargetNodes } from './target-nodes.ts';

/** Parts a key of several dimensions; below every character of a key, so that joined keys sort as their parts do. */
export const BETWEEN = '\u0000';

/** The groups of one dimension in one reading: node to the number of its group, and the keys of those. */
interface Grouping {
  readonly of: Uint16Array;
  readonly keys: readonly string[];
}

const cache = new WeakMap<TreeReading, Map<UnitDimension, Grouping>>();

/**
 * The group of a dimension of each unit; cached with the reading. Cost: one pass over the nodes,
 * once.
 */
function groupingBy(
  dimension: UnitDimension,
  hierarchy: Hierarchy,
  reading: TreeReading,
): Grouping {
  let groupings = cache.get(reading);
  if (!groupings) cache.set(reading, (groupings = new Map<UnitDimension, Grouping>()));
  const cached = groupings.get(dimension);
  if (cached) return cached;
  const of = new Uint16Array(hierarchy.nodes.length);
  const numbers = new Map<string, number>();
  for (const [node, { kind }] of hierarchy.nodes.entries()) {
    if (kind !== 'unit') continue;
    const key = dimension.keyOf(node, hierarchy, reading);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    of[node] = number;
  }
  const grouping = { of, keys: [...numbers.keys()] };
  groupings.set(dimension, grouping);
  return grouping;
}

/** The units that pass a question's filters, and the group of each by the dimensions of units. */
export class UnitGroups {
  /** the keys of each group, in the order of the dimensions of units within `by` */
  readonly keys: string[][] = [];
  readonly #leftOut: ((node: number) => boolean) | null;
  readonly #by: readonly Grouping[];
  readonly #where: readonly { of: Uint16Array; passes: readonly boolean[] }[];
  /** the number of a group by the numbers of its groups in each dimension, in one */
  readonly #numbers: number[] = [];

  constructor(
    { by, where, leftOut }: Pick<ResolvedQuery, 'by' | 'where' | 'leftOut'>,
    { hierarchy, reading }: TargetNodes,
  ) {
    this.#leftOut = leftOut ?? null;
    this.#by = by.flatMap((dimension) =>
      dimension.kind === 'unit' ? [groupingBy(dimension, hierarchy, reading)] : [],
    );
    this.#where = where.flatMap(({ dimension, keys: wanted }) => {
      if (dimension.kind !== 'unit') return [];
      const { of, keys } = groupingBy(dimension, hierarchy, reading);
      return [{ of, passes: keys.map((key) => wanted.has(key)) }];
    });
    if (this.#by.length === 0) this.keys.push([]);
  }

  /** Number of the group of a unit; -1 where a filter leaves it out. */
  of(node: number): number {
    if (this.#leftOut?.(node)) return -1;
    for (const { of, passes } of this.#where) if (!passes[of[node]!]!) return -1;
    if (this.#by.length === 0) return 0;
    let joined = 0;
    for (const { of, keys } of this.#by) joined = joined * keys.length + of[node]!;
    return (this.#numbers[joined] ??=
      this.keys.push(this.#by.map(({ of, keys }) => keys[of[node]!]!)) - 1);
  }
}

/**
 * Calls `visit` for each unit that counts for a target and passes the filters, in the order of the
 * tree: with its place among the units of the target nodes, its target, its group.
 */
export function eachUnit(
  { units: { node, target } }: TargetNodes,
  groups: UnitGroups,
  visit: (unit: number, target: number, group: number) => void,
): void {
  for (let u = 0; u < node.length; u++) {
    const group = groups.of(node[u]!);
    if (group >= 0) visit(u, target[u]!, group);
  }
}

/** The same, one after the other: place, target and group in one array, good until the next. */
export function* unitsOf(
  { units: { node, target } }: TargetNodes,
  groups: UnitGroups,
): Generator<readonly [unit: number, target: number, group: number], void, undefined> {
  const bounds: [number, number, number] = [0, 0, 0];
  for (let u = 0; u < node.length; u++) {
    const group = groups.of(node[u]!);
    if (group < 0) continue;
    bounds[0] = u;
    bounds[1] = target[u]!;
    bounds[2] = group;
    yield bounds;
  }
}

/**
 * Of each unit of the target nodes the number of its sums, its group × targets + its target
 * (`Int32Array[units]`); -1 where a filter leaves it out.
 */
export function placesOf(targetNodes: TargetNodes, groups: UnitGroups): Int32Array {
  const places = new Int32Array(targetNodes.units.node.length).fill(-1);
  const targets = targetNodes.targets.length;
  eachUnit(targetNodes, groups, (u, target, group) => {
    places[u] = group * targets + target;
  });
  return places;
}
