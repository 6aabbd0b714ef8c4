import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';

/** Nodes for which something is added up, and which unit counts for which of them, in one reading of the tree. */
export class Ground {
  readonly hierarchy: Hierarchy;
  readonly reading: TreeReading;
  /** numbers of nodes; what belongs to `targets[t]` has place `t` in every list of sums */
  readonly targets: ArrayLike<number>;
  #targetOf: Int32Array | undefined;

  constructor(hierarchy: Hierarchy, reading: TreeReading, targets: ArrayLike<number>) {
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

  /** Adds the sums of every target to the one above it, from below, so that each holds all under it; `width` numbers a target. */
  mergeUp(sums: Float64Array, width: number): void {
    const { at, parent } = this.reading, targets = Array.from(this.targets, (node, t) => ({ t, node }));
    const above = targets.map(({ node }) => (parent[node]! < 0 ? -1 : this.targetOf[parent[node]!]!));
    if (above.every((it) => it < 0)) return;
    for (const { t } of targets.sort((a, b) => at[b.node]! - at[a.node]!)) {
      if (above[t]! >= 0) for (let i = 0; i < width; i++) sums[above[t]! * width + i]! += sums[t * width + i]!;
    }
  }
}
