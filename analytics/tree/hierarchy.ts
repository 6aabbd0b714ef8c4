import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import { invariant } from '../../base/invariant.ts';
import { TreeReading } from './tree-reading.ts';

/** A node of the hierarchy as stored, the whole row of its org unit. `closedOn` null: still open; `schoolType` and `ownership` null: does not apply. */
export interface HierarchyNode {
  readonly id: number;
  readonly revision: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly schoolType: string | null;
  readonly ownership: string | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/** Where a node hung on `[fromOn, toOn)`; `toOn` null: still so. */
export interface HierarchyEdge { readonly unitId: number; readonly parentId: number; readonly fromOn: Day; readonly toOn: Day | null }

/** Readings are kept for so many nodes in all, at 16 bytes a node, but always for a few days. */
const NODES_KEPT = 8_000_000;
const READINGS_KEPT = { least: 4, most: 64 } as const;
const NO_PARENT = -1;

/**
 * The union hierarchy with its whole past. Nodes are numbered 0 … n-1 in the order of their codes. The tree is the same on every day
 * between two days on which an edge begins or ends; the reading of such a stretch is made when first asked, in O(nodes + edges), and kept.
 */
export class Hierarchy {
  readonly nodes: readonly HierarchyNode[];
  readonly #byId = new Map<number, number>();
  /** when each node is open: from, and no more from */
  readonly #openFrom: Int32Array;
  readonly #openTo: Int32Array;
  /** days on which the tree changes, ascending; stretch `i` is from turn `i - 1` to turn `i` */
  readonly #turns: readonly Day[];
  /** the edges, in the order of their beginnings: child and parent, and the turns at which each begins and ends (`Int32Array[edges]`) */
  readonly #child: Int32Array;
  readonly #parent: Int32Array;
  readonly #begin: Int32Array;
  readonly #end: Int32Array;
  readonly #readings = new Map<number, TreeReading>();
  readonly #readingsKept: number;
  #standing: TreeReading | undefined;
  #standingIn: number | undefined;

  /** @param nodes in any order; @param edges at most one per node and day, without circles */
  constructor(nodes: readonly HierarchyNode[], edges: readonly HierarchyEdge[]) {
    this.nodes = [...nodes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    this.nodes.forEach(({ id }, index) => this.#byId.set(id, index));
    this.#openFrom = Int32Array.from(this.nodes, ({ openedOn }) => dayNumber(openedOn));
    this.#openTo = Int32Array.from(this.nodes, ({ closedOn }) => (closedOn === null ? FOREVER : dayNumber(closedOn)));
    this.#readingsKept = Math.min(READINGS_KEPT.most, Math.max(READINGS_KEPT.least, Math.floor(NODES_KEPT / nodes.length)));

    const turns = new Set<Day>();
    for (const { fromOn, toOn } of edges) {
      turns.add(fromOn);
      if (toOn !== null) turns.add(toOn);
    }
    this.#turns = [...turns].sort();
    const turnOf = new Map(this.#turns.map((day, turn) => [day, turn]));
    const begin = Int32Array.from(edges, ({ fromOn }) => turnOf.get(fromOn)!);
    const order = Int32Array.from(edges.keys()).sort((a, b) => begin[a]! - begin[b]! || a - b);
    this.#begin = order.map((e) => begin[e]!);
    this.#end = order.map((e) => turnOf.get(edges[e]!.toOn ?? '') ?? this.#turns.length);
    this.#child = order.map((e) => this.indexOfId(edges[e]!.unitId));
    this.#parent = order.map((e) => this.indexOfId(edges[e]!.parentId));
  }

  /** Number of the node with an internal id. */
  indexOfId(id: number): number {
    const index = this.#byId.get(id);
    invariant(index !== undefined, 'hierarchy-unknown-id', String(id));
    return index;
  }

  /** The node with an internal id; undefined when there is none. */
  nodeOfId(id: number): HierarchyNode | undefined {
    const index = this.#byId.get(id);
    return index === undefined ? undefined : this.nodes[index];
  }

  /** Number of the node with a code; undefined when there is none. Cost: the logarithm of the nodes. */
  indexOfCode(code: string): number | undefined {
    const index = firstIndex(this.nodes.length, (x) => this.nodes[x]!.code >= code);
    return this.nodes[index]?.code === code ? index : undefined;
  }

  /** The edges, in the order of their beginnings; those that held on no day among them. */
  *edges(): Generator<HierarchyEdge> {
    for (let e = 0; e < this.#child.length; e++) {
      yield { unitId: this.nodes[this.#child[e]!]!.id, parentId: this.nodes[this.#parent[e]!]!.id, fromOn: this.#turns[this.#begin[e]!]!, toOn: this.#turns[this.#end[e]!] ?? null };
    }
  }

  /** The tree as it hung on `day`. */
  on(day: Day): TreeReading {
    const stretch = this.#stretchOf(day), known = this.#readings.get(stretch);
    if (known) {
      this.#readings.delete(stretch);
      this.#readings.set(stretch, known);
      return known;
    }
    const reading = new TreeReading(this.#parentsIn(stretch));
    this.#readings.set(stretch, reading);
    if (this.#readings.size > this.#readingsKept) this.#readings.delete(this.#readings.keys().next().value!);
    return reading;
  }

  /**
   * The tree in which every node has a place, for what a viewer may see: its last parent up to `day`, also when that edge has ended
   * (a closed school stays with its district), else its first one to come. A node that never hung anywhere, and one whose last place now hangs
   * below itself, stand under the city, where there is only one. Edges that held on no day do not count. Asked for one day at a time.
   */
  standing(day: Day): TreeReading {
    const stretch = this.#stretchOf(day);
    if (this.#standing && this.#standingIn === stretch) return this.#standing;
    const parents = this.#lastParents(stretch), holding = this.#parentsIn(stretch), cities = this.nodes.filter(({ kind }) => kind === 'city');
    for (let x = 0; x < parents.length; x++) if (holding[x] === NO_PARENT && topOf(parents, x) === x) parents[x] = NO_PARENT;
    if (cities.length === 1) {
      const top = topOf(parents, this.indexOfId(cities[0]!.id));
      for (let x = 0; x < parents.length; x++) if (parents[x] === NO_PARENT && x !== top) parents[x] = top;
    }
    this.#standingIn = stretch;
    return this.#standing = new TreeReading(parents);
  }

  /** Each node's last parent up to a stretch, else its first one after it. */
  #lastParents(stretch: number): Int32Array {
    const parents = new Int32Array(this.nodes.length).fill(NO_PARENT), count = this.#child.length;
    const place = (e: number): void => { if (this.#begin[e]! < this.#end[e]!) parents[this.#child[e]!] = this.#parent[e]!; };
    for (let e = count - 1; e >= 0 && this.#begin[e]! >= stretch; e--) place(e);
    for (let e = 0; e < count && this.#begin[e]! < stretch; e++) place(e);
    return parents;
  }

  /** How many of the turns are not after `day`. */
  #stretchOf(day: Day): number {
    return firstIndex(this.#turns.length, (turn) => this.#turns[turn]! > day);
  }

  #parentsIn(stretch: number): Int32Array {
    const parents = new Int32Array(this.nodes.length).fill(NO_PARENT);
    for (let e = 0; e < this.#child.length && this.#begin[e]! < stretch; e++) {
      if (this.#end[e]! >= stretch) parents[this.#child[e]!] = this.#parent[e]!;
    }
    return parents;
  }

  /** Whether a node is open on a day. */
  isOpen(index: number, day: Day): boolean {
    return this.isOpenOn(index, dayNumber(day));
  }

  /** The same by the number of the day. */
  isOpenOn(index: number, day: DayNumber): boolean {
    return this.#openFrom[index]! <= day && day < this.#openTo[index]!;
  }
}

/** The root above a node; the node itself when it hangs nowhere or, on a circle, below itself. */
function topOf(parents: Int32Array, node: number): number {
  let top = node;
  for (let steps = 0; parents[top]! >= 0 && steps < parents.length; steps++) {
    top = parents[top]!;
    if (top === node) break;
  }
  return top;
}

/** The first of 0 … length-1 from which on something holds, found by halving; `length` when it holds nowhere. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0, high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
