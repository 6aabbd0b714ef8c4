import type { Day } from '../../base/day.ts';
import { invariant } from '../../base/invariant.ts';
import { TreeReading } from './tree-reading.ts';

/** A node of the hierarchy as stored. `closedOn` null: still open. */
export interface HierarchyNode { readonly id: number; readonly code: string; readonly kind: string; readonly openedOn: Day; readonly closedOn: Day | null }

/** Where a node hung on `[fromOn, toOn)`; `toOn` null: still so. */
export interface HierarchyEdge { readonly unitId: number; readonly parentId: number; readonly fromOn: Day; readonly toOn: Day | null }

const READINGS_KEPT = 64;
const NO_PARENT = -1;

/**
 * The union hierarchy with its whole past. Nodes are numbered 0 … n-1 in the order of their codes. The tree is the same on every day
 * between two days on which an edge begins or ends; the reading of such a stretch is made when first asked, in O(nodes), and kept.
 */
export class Hierarchy {
  readonly nodes: readonly HierarchyNode[];
  readonly #byId = new Map<number, number>();
  readonly #byCode = new Map<string, number>();
  readonly #child: Int32Array;
  readonly #parent: Int32Array;
  readonly #edges: readonly HierarchyEdge[];
  /** days on which the tree changes, ascending */
  readonly #turns: readonly Day[];
  readonly #readings = new Map<number, TreeReading>();
  #standing: TreeReading | undefined;

  /** @param nodes in any order; @param edges at most one per node and day, without circles */
  constructor(nodes: readonly HierarchyNode[], edges: readonly HierarchyEdge[]) {
    this.nodes = [...nodes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    this.nodes.forEach(({ id, code }, index) => {
      this.#byId.set(id, index);
      this.#byCode.set(code, index);
    });
    this.#edges = [...edges].sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0));
    this.#child = Int32Array.from(this.#edges, ({ unitId }) => this.indexOfId(unitId));
    this.#parent = Int32Array.from(this.#edges, ({ parentId }) => this.indexOfId(parentId));
    this.#turns = [...new Set(this.#edges.flatMap(({ fromOn, toOn }) => (toOn === null ? [fromOn] : [fromOn, toOn])))].sort();
  }

  /** Number of the node with an internal id. */
  indexOfId(id: number): number {
    const index = this.#byId.get(id);
    invariant(index !== undefined, 'hierarchy-unknown-id', String(id));
    return index;
  }

  /** Number of the node with a code; undefined when there is none. */
  indexOfCode(code: string): number | undefined {
    return this.#byCode.get(code);
  }

  /** The tree as it hung on `day`. */
  on(day: Day): TreeReading {
    let low = 0, high = this.#turns.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#turns[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    const known = this.#readings.get(low);
    if (known) {
      this.#readings.delete(low);
      this.#readings.set(low, known);
      return known;
    }
    const reading = new TreeReading(this.#parentsOn(day));
    this.#readings.set(low, reading);
    if (this.#readings.size > READINGS_KEPT) this.#readings.delete(this.#readings.keys().next().value!);
    return reading;
  }

  /**
   * The tree in which every node has a place, for what a viewer may see: its last parent up to `day`, also when that edge has ended
   * (a closed school stays with its district), else its first one to come. Asked for one day at a time.
   */
  standing(day: Day): TreeReading {
    if (this.#standing && this.#standingOn === day) return this.#standing;
    const parents = new Int32Array(this.nodes.length).fill(NO_PARENT);
    for (let e = this.#edges.length - 1; e >= 0; e--) if (this.#edges[e]!.fromOn > day) parents[this.#child[e]!] = this.#parent[e]!;
    for (let e = 0; e < this.#edges.length && this.#edges[e]!.fromOn <= day; e++) parents[this.#child[e]!] = this.#parent[e]!;
    this.#standingOn = day;
    return this.#standing = new TreeReading(parents);
  }

  #standingOn: Day | undefined;

  #parentsOn(day: Day): Int32Array {
    const parents = new Int32Array(this.nodes.length).fill(NO_PARENT);
    for (let e = 0; e < this.#edges.length && this.#edges[e]!.fromOn <= day; e++) {
      const { toOn } = this.#edges[e]!;
      if (toOn === null || toOn > day) parents[this.#child[e]!] = this.#parent[e]!;
    }
    return parents;
  }

  /** Whether a node is open on a day. */
  isOpen(index: number, day: Day): boolean {
    const { openedOn, closedOn } = this.nodes[index]!;
    return openedOn <= day && (closedOn === null || day < closedOn);
  }
}
