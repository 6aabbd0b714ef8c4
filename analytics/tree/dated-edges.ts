import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import { firstIndex } from '../../base/first-from.ts';
import { columnOf, groupBy, type Grouped } from '../store/growing.ts';

/** The parent of a node on `[fromOn, toOn)`; `toOn` null: no end. */
export interface HierarchyEdge {
  readonly unitId: number;
  readonly parentId: number;
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** That a node lay under another one, however deep, on `[from, to)`. */
export interface Placement {
  readonly node: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The parent number of a node without a parent. */
export const NO_PARENT = -1;

/**
 * The edges of a hierarchy with its whole past, by numbers of nodes, in the order of their
 * beginnings. Turns are the days on which an edge begins or ends; between two of them the tree is
 * the same: spell `i` is from turn `i - 1` to turn `i`.
 */
export class DatedEdges {
  readonly #nodes: number;
  /** ascending; and their numbers, with FOREVER after the last */
  readonly #turns: readonly Day[];
  readonly #turnDays: Int32Array;
  /** child and parent, and the turns at which each begins and ends (`Int32Array[edges]`) */
  readonly #child: Int32Array;
  readonly #parent: Int32Array;
  readonly #begin: Int32Array;
  readonly #end: Int32Array;
  readonly #byChild: Grouped;

  private constructor(
    nodes: number,
    turns: readonly Day[],
    {
      child,
      parent,
      begin,
      end,
    }: Readonly<Record<'child' | 'parent' | 'begin' | 'end', Int32Array>>,
    byChild: Grouped,
  ) {
    this.#nodes = nodes;
    this.#turns = turns;
    this.#turnDays = Int32Array.of(...turns.map(dayNumber), FOREVER);
    this.#child = child;
    this.#parent = parent;
    this.#begin = begin;
    this.#end = end;
    this.#byChild = byChild;
  }

  /**
   * Takes edges in any order; yields to the event loop. @param indexOf number of a node by its
   * internal id
   */
  static async of(
    edges: readonly HierarchyEdge[],
    nodes: number,
    indexOf: (id: number) => number,
  ): Promise<DatedEdges> {
    const turns = [
      ...new Set(edges.flatMap(({ fromOn, toOn }) => (toOn === null ? [fromOn] : [fromOn, toOn]))),
    ].sort();
    const turnOf = new Map(turns.map((day, turn) => [day, turn]));
    const column = (valueOf: (e: number) => number): Promise<Int32Array> =>
      columnOf(new Int32Array(edges.length), valueOf);
    const from = await column((e) => turnOf.get(edges[e]!.fromOn)!);
    const { order } = await groupBy(edges.length, (e) => from[e]!, turns.length);
    const child = await column((e) => indexOf(edges[order[e]!]!.unitId));
    const parent = await column((e) => indexOf(edges[order[e]!]!.parentId));
    const begin = await column((e) => from[order[e]!]!);
    const end = await column((e) => turnOf.get(edges[order[e]!]!.toOn ?? '') ?? turns.length);
    return new DatedEdges(
      nodes,
      turns,
      { child, parent, begin, end },
      await groupBy(edges.length, (e) => child[e]!, nodes),
    );
  }

  /** Number of changes of the tree up to and including `day`: the number of its spell. */
  spellOf(day: Day): number {
    return firstIndex(this.#turns.length, (turn) => this.#turns[turn]! > day);
  }

  /** Each node's parent in a spell. */
  parentsIn(spell: number): Int32Array {
    const parents = new Int32Array(this.#nodes).fill(NO_PARENT);
    for (let e = 0; e < this.#child.length && this.#begin[e]! < spell; e++) {
      if (this.#end[e]! >= spell) parents[this.#child[e]!] = this.#parent[e]!;
    }
    return parents;
  }

  /**
   * Each node's last parent up to a spell, else its first one after it. Edges that were valid on no
   * day do not count.
   */
  lastParents(spell: number): Int32Array {
    const parents = new Int32Array(this.#nodes).fill(NO_PARENT);
    const count = this.#child.length;
    const place = (e: number): void => {
      if (this.#begin[e]! < this.#end[e]!) parents[this.#child[e]!] = this.#parent[e]!;
    };
    for (let e = count - 1; e >= 0 && this.#begin[e]! >= spell; e--) place(e);
    for (let e = 0; e < count && this.#begin[e]! < spell; e++) place(e);
    return parents;
  }

  /** Calls `visit` for each node above a node, itself left out, with the days. */
  above(
    node: number,
    visit: (above: number, from: DayNumber, to: DayNumber) => void,
    since: DayNumber = -FOREVER,
    until: DayNumber = FOREVER,
  ): void {
    const { starts, order } = this.#byChild;
    for (let i = starts[node]!; i < starts[node + 1]!; i++) {
      const e = order[i]!;
      const parent = this.#parent[e]!;
      const from = Math.max(since, this.#turnDays[this.#begin[e]!]!);
      const to = Math.min(until, this.#turnDays[this.#end[e]!]!);
      if (from >= to) continue;
      visit(parent, from, to);
      this.above(parent, visit, from, to);
    }
  }
}
