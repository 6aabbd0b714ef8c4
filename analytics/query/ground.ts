import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';

/** Units, and for which of the targets of a {@link Ground} each counts, in the order of the tree. */
export interface UnitsByTarget { readonly node: Int32Array; readonly target: Int32Array }

/** Nodes for which something is added up, and which unit counts for which of them, in one reading of the tree. */
export class Ground {
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

  /** Node to the target that is nearest above it, itself included; -1 where there is none (`Int32Array[nodes]`). Cost: one pass over the tree, once. */
  get targetOf(): Int32Array {
    if (this.#targetOf) return this.#targetOf;
    const found = new Int32Array(this.hierarchy.nodes.length).fill(-1), { order, parent } = this.reading;
    for (let t = 0; t < this.targets.length; t++) found[this.targets[t]!] = t;
    for (const x of order) if (found[x]! < 0 && parent[x]! >= 0) found[x] = found[parent[x]!]!;
    return this.#targetOf = found;
  }

  /** The units that count for a target. */
  get units(): UnitsByTarget {
    if (this.#units) return this.#units;
    const { hierarchy: { nodes }, reading, targets } = this, isUnit = (x: number): boolean => nodes[x]!.kind === 'unit';
    if (targets.length === 1) {
      const node = reading.subtree(targets[0]!).filter(isUnit);
      return this.#units = { node, target: new Int32Array(node.length) };
    }
    const { targetOf } = this, node = reading.order.filter((x) => targetOf[x]! >= 0 && isUnit(x));
    return this.#units = { node, target: node.map((x) => targetOf[x]!) };
  }

  /** Targets below targets, from below, each followed by the one above it: in this order sums are merged upwards. */
  get #mergers(): Int32Array {
    if (this.#steps) return this.#steps;
    if (this.targets.length === 1) return this.#steps = new Int32Array(0);
    const { reading: { at, parent }, targetOf } = this, steps: { target: number; above: number; at: number }[] = [];
    this.targets.forEach((node, target) => {
      const above = parent[node]! < 0 ? -1 : targetOf[parent[node]!]!;
      if (above >= 0) steps.push({ target, above, at: at[node]! });
    });
    return this.#steps = Int32Array.from(steps.sort((a, b) => b.at - a.at).flatMap(({ target, above }) => [target, above]));
  }

  /** Adds the sums of every target to the one above it, from below, so that each holds all under it; `width` numbers a target. */
  mergeUp(sums: Float64Array, width: number): void {
    const steps = this.#mergers;
    for (let s = 0; s < steps.length; s += 2) {
      const from = steps[s]! * width, into = steps[s + 1]! * width;
      for (let i = 0; i < width; i++) sums[into + i]! += sums[from + i]!;
    }
  }
}

/** The last grounds of each reading, for questions that ask for the same nodes again. */
const GROUNDS_KEPT = 4, kept = new WeakMap<TreeReading, Ground[]>();

const isSame = (a: readonly number[], b: readonly number[]): boolean => a === b || (a.length === b.length && a.every((x, i) => x === b[i]));

/** The ground for some targets in a reading of the tree of a hierarchy. */
export function groundOf(hierarchy: Hierarchy, reading: TreeReading, targets: readonly number[]): Ground {
  let grounds = kept.get(reading);
  if (!grounds) kept.set(reading, grounds = []);
  const known = grounds.find((it) => isSame(it.targets, targets));
  if (known) return known;
  const ground = new Ground(hierarchy, reading, targets);
  if (grounds.unshift(ground) > GROUNDS_KEPT) grounds.pop();
  return ground;
}
