/**
 * One tree over nodes 0 … n-1, as an interval per node: `order[at[x] … end[x]-1]` are the node `x`
 * and all its descendants. Children are in the order of their numbers. Nodes on a circle, which a
 * checked store never contains, would be left out of `order`.
 */
export class TreeReading {
  /** node to its parent; -1 for a root (`Int32Array[n]`) */
  readonly parent: Int32Array;
  /** position to node, parents before children (`Int32Array[n]`) */
  readonly order: Int32Array;
  /** node to its position in `order` (`Int32Array[n]`) */
  readonly at: Int32Array;
  /** node to the position past its last descendant (`Int32Array[n]`) */
  readonly end: Int32Array;

  /** Cost: two passes over the nodes, no recursion. */
  constructor(parent: Int32Array) {
    const n = parent.length;
    const size = new Int32Array(n).fill(1);
    const firstChild = new Int32Array(n).fill(-1);
    const nextSibling = new Int32Array(n).fill(-1);
    this.parent = parent;
    this.order = new Int32Array(n);
    this.at = new Int32Array(n);
    this.end = new Int32Array(n);
    const roots: number[] = [];
    for (let x = n - 1; x >= 0; x--) {
      const p = parent[x]!;
      if (p < 0) roots.push(x);
      else {
        nextSibling[x] = firstChild[p]!;
        firstChild[p] = x;
      }
    }
    let position = 0;
    for (let r = roots.length - 1; r >= 0; r--) {
      const root = roots[r]!;
      for (let x = root; ;) {
        this.at[x] = position;
        this.order[position++] = x;
        if (firstChild[x]! >= 0) {
          x = firstChild[x]!;
          continue;
        }
        while (x !== root && nextSibling[x]! < 0) x = parent[x]!;
        if (x === root) break;
        x = nextSibling[x]!;
      }
    }
    for (let p = position - 1; p >= 0; p--) {
      const x = this.order[p]!;
      this.end[x] = p + size[x]!;
      if (parent[x]! >= 0) size[parent[x]!]! += size[x]!;
    }
  }

  /** The node and all its descendants, the node first; a view, not a copy. */
  subtree(x: number): Int32Array {
    return this.order.subarray(this.at[x], this.end[x]);
  }

  /** Whether `x` is `root` or lies below it. */
  isWithin(x: number, root: number): boolean {
    return this.at[x]! >= this.at[root]! && this.at[x]! < this.end[root]!;
  }

  /** The direct children, in the order of their numbers. Cost: one step a child. */
  children(x: number): number[] {
    const ancestors: number[] = [];
    for (
      let position = this.at[x]! + 1;
      position < this.end[x]!;
      position = this.end[this.order[position]!]!
    )
      ancestors.push(this.order[position]!);
    return ancestors;
  }

  /** The nodes above, the parent first. */
  ancestors(x: number): number[] {
    const nodes: number[] = [];
    for (let p = this.parent[x]!; p >= 0; p = this.parent[p]!) nodes.push(p);
    return nodes;
  }
}
