import type { Work } from '../../../base/work.ts';
import type { FigureSize } from '../../formulas/formula.ts';
import type { Hierarchy } from '../../tree/hierarchy.ts';
import type { TreeReading } from '../../tree/tree-reading.ts';
import { DIMENSIONS } from '../../dimensions/index.ts';
import type { UnitDimension } from '../../dimensions/dimension.ts';
import { KnownSums } from '../known-sums.ts';
import type { Rule } from '../rules.ts';
import { sumOfSizes, withoutParts } from '../sum-of-sizes.ts';
import type { JudgedColumn } from './judged-table.ts';

const NOTHING: FigureSize = Object.freeze({ count: 0, counting: 0 });

/** Dimensions of units; a group of DISTRICT is a node, which is judged as such. */
const UNIT_DIMENSIONS = DIMENSIONS.filter(
  (it): it is UnitDimension => it.kind === 'unit' && it.id !== 'DISTRICT',
);

/** What may be shown of sums over some units of a node. */
export interface UnitSets {
  /** whether the group of a dimension of units is suppressed at a node */
  readonly isHidden: (node: number, dimension: string, key: string) => boolean;
  /** whether the sum over some units follows from what is shown, so that it adds nothing */
  readonly adds: (units: readonly number[]) => boolean;
}

/**
 * Judges the groups of every dimension of units at every node, all together: the largest group
 * first, each is shown unless its sum makes a suppressed unit, node or group follow exactly.
 */
export function* judgeUnitSets(
  { sizes, hidden }: JudgedColumn,
  tree: TreeReading,
  hierarchy: Hierarchy,
  rule: Rule,
): Work<UnitSets> {
  const own = sizes.map((size, node) =>
    withoutParts(
      size,
      tree.children(node).map((child) => sizes[child]!),
    ),
  );
  // the people of a shown unit without units below are known
  const isSecret = (unit: number): boolean =>
    own[unit]!.count > 0 && (hidden[unit] === 1 || tree.children(unit).length > 0);
  const secretsIn = (units: Iterable<number>): string[] => [...units].filter(isSecret).map(String);
  const known = new KnownSums();
  const targets: string[][] = [];
  for (const node of tree.order) {
    const secrets = secretsIn(tree.subtree(node));
    if (secrets.length === 0) continue;
    if (hidden[node] === 1) targets.push(secrets);
    else known.add(secrets);
    if (isSecret(node)) targets.push([String(node)]);
  }
  const cells: { name: string; units: number[]; size: FigureSize }[] = [];
  for (const node of tree.order) {
    if (tree.children(node).length === 0 || hidden[node] === 1) continue;
    for (const dimension of UNIT_DIMENSIONS) {
      const groups = new Map<string, { units: number[]; size: FigureSize }>();
      for (const unit of tree.subtree(node)) {
        if (hierarchy.nodes[unit]!.kind !== 'unit' || own[unit]!.count === 0) continue;
        const key = dimension.keyOf(unit, hierarchy, tree);
        const { units, size } = groups.get(key) ?? { units: [], size: NOTHING };
        groups.set(key, { units: [...units, unit], size: sumOfSizes(size, own[unit]!) });
      }
      for (const [key, group] of groups)
        cells.push({ name: nameOf(node, dimension.id, key), ...group });
    }
    yield;
  }
  const shown = new Set<string>();
  const left = cells
    .filter(({ units, size }) => {
      if (!rule.isFew(size)) return true;
      targets.push(secretsIn(units));
      return false;
    })
    .sort((a, b) => b.size.count - a.size.count || (a.name < b.name ? -1 : 1));
  for (const { name, units } of left) {
    const secrets = secretsIn(units);
    const remainder = known.remainder(secrets);
    if (remainder === '') shown.add(name);
    else if (targets.some((target) => known.remainder(target) === remainder)) targets.push(secrets);
    else {
      known.add(secrets);
      shown.add(name);
    }
    yield;
  }
  return {
    isHidden: (node, dimension, key) => !shown.has(nameOf(node, dimension, key)),
    adds: (units) => !known.gives(secretsIn(units)),
  };
}

const nameOf = (node: number, dimension: string, key: string): string =>
  `${node} ${dimension} ${key}`;
