import { RecentlyUsed } from '../../base/recently-used.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';

/**
 * Units: the node of each, its internal id, and for which of the targets of a {@link TargetNodes}
 * it counts, in the order of the tree.
 */
export interface UnitsByTarget {
  readonly node: Int32Array;
  readonly id: Int32Array;
  readonly target: Int32Array;
}

let lastNumber = 0;

/** Nodes for which something is added up, and which unit counts for which of them, in one reading of the tree. */
export class TargetNodes {
  /** each has its own */
  readonly number = ++lastNumber;
  readonly hierarchy: Hierarchy;
  readonly reading: TreeReading;
  /** numbers of nodes; what belongs to `targets[t]` has place `t` in every list of sums */
  readonly targets: readonly number[];
  #targetOf: Int32Array | undefined;
  #units: UnitsByTarget | undefined;
  #steps: Int32Array | undefined;

  constructor(hierarchy: Hierarchy, reading: TreeReading, targets: readonly number[]) {
    this.hierarchy = hierarchy;
    this.reading = reading;
    this.targets = targets;
  }

  /**
   * Node to the target that is nearest above it, itself included; -1 where there is none
   * (`Int32Array[nodes]`). Cost: one pass over the tree, once.
   */
  get targetOf(): Int32Array {
    if (this.#targetOf) return this.#targetOf;
    const targetOf = new Int32Array(this.hierarchy.nodes.length).fill(-1);
    const { order, parent } = this.reading;
    for (let t = 0; t < this.targets.length; t++) targetOf[this.targets[t]!] = t;
    for (const x of order)
      if (targetOf[x]! < 0 && parent[x]! >= 0) targetOf[x] = targetOf[parent[x]!]!;
    return (this.#targetOf = targetOf);
  }

  /** The units that count for a target. */
  get units(): UnitsByTarget {
    if (this.#units) return this.#units;
    const {
      hierarchy: { nodes },
      reading,
      targets,
    } = this;
    const isSingle = targets.length === 1;
    const targetOf = isSingle ? null : this.targetOf;
    const node = (isSingle ? reading.subtree(targets[0]!) : reading.order).filter(
      (x) => nodes[x]!.kind === 'unit' && (!targetOf || targetOf[x]! >= 0),
    );
    return (this.#units = {
      node,
      id: node.map((x) => nodes[x]!.id),
      target: targetOf ? node.map((x) => targetOf[x]!) : new Int32Array(node.length),
    });
  }

  /** Targets below targets, from below, each followed by the one above it: in this order sums are merged upwards. */
  get #mergers(): Int32Array {
    if (this.#steps) return this.#steps;
    if (this.targets.length === 1) return (this.#steps = new Int32Array(0));
    const {
      reading: { at, parent },
      targetOf,
    } = this;
    const steps: { target: number; above: number; at: number }[] = [];
    this.targets.forEach((node, target) => {
      const above = parent[node]! < 0 ? -1 : targetOf[parent[node]!]!;
      if (above >= 0) steps.push({ target, above, at: at[node]! });
    });
    return (this.#steps = Int32Array.from(
      steps.sort((a, b) => b.at - a.at).flatMap(({ target, above }) => [target, above]),
    ));
  }

  /**
   * Adds the sums of every target to the one above it, bottom up, so that each includes all below
   * it; `width` numbers a target.
   */
  mergeUp(sums: Float64Array, width: number): void {
    const steps = this.#mergers;
    for (let s = 0; s < steps.length; s += 2) {
      const from = steps[s]! * width;
      const into = steps[s + 1]! * width;
      for (let i = 0; i < width; i++) sums[into + i]! += sums[from + i]!;
    }
  }

  /** The same for lists of values: appends those of every target to the one above it. */
  mergeListsUp(lists: (number[] | undefined)[]): void {
    const steps = this.#mergers;
    for (let s = 0; s < steps.length; s += 2) {
      const from = lists[steps[s]!];
      if (!from) continue;
      const into = (lists[steps[s + 1]!] ??= []);
      for (const value of from) into.push(value);
    }
  }
}

/** Bytes of cached target nodes, for questions about the same nodes. */
const MAX_CACHED_BYTES = 64 << 20;
const cache = new RecentlyUsed<TargetNodes>(MAX_CACHED_BYTES);

/** Maximum bytes per node of target nodes. */
const BYTES_PER_NODE = 24;

const numbers = new WeakMap<TreeReading, number>();
let readings = 0;

/** A number of a reading of a tree of its own. */
export function numberOfReading(reading: TreeReading): number {
  let number = numbers.get(reading);
  if (number === undefined) numbers.set(reading, (number = ++readings));
  return number;
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a === b || (a.length === b.length && a.every((x, i) => x === b[i]));

/** The target nodes for some targets in a reading of the tree of a hierarchy. */
export function targetNodesOf(
  hierarchy: Hierarchy,
  reading: TreeReading,
  targets: readonly number[],
): TargetNodes {
  const name = `${numberOfReading(reading)} ${targets.length} ${targets[0] ?? ''} ${targets.at(-1) ?? ''}`;
  const cached = cache.get(name);
  if (cached && cached.hierarchy === hierarchy && isSame(cached.targets, targets)) return cached;
  const targetNodes = new TargetNodes(hierarchy, reading, targets);
  cache.set(name, targetNodes, (hierarchy.nodes.length + targets.length) * BYTES_PER_NODE);
  return targetNodes;
}
