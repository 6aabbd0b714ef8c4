import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import { firstIndex } from '../../base/first-from.ts';
import { invariant } from '../../base/invariant.ts';
import { inChunks } from '../store/yield-to-event-loop.ts';
import { columnOf } from '../store/growing.ts';
import { DatedEdges, NO_PARENT, type HierarchyEdge, type Placement } from './dated-edges.ts';
import { TreeReading } from './tree-reading.ts';

/**
 * A node of the hierarchy as stored, the whole row of its org unit. `closedOn` null: still open;
 * `schoolType` and `ownership` null: does not apply.
 */
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

/** Total nodes of cached readings, at 16 bytes a node; a few readings are always cached. */
const MAX_CACHED_NODES = 8_000_000;
const CACHED_READINGS = { min: 4, max: 64 } as const;

interface Parts {
  readonly nodes: readonly HierarchyNode[];
  readonly byId: ReadonlyMap<number, number>;
  readonly openFrom: Int32Array;
  readonly openTo: Int32Array;
  readonly edges: DatedEdges;
}

/**
 * The union hierarchy with its whole past. Nodes are numbered 0 … n-1 in the order of their codes.
 * The tree is the same on every day between two days on which an edge begins or ends; the reading
 * of such a spell is made on first use, in O(nodes + edges), and cached.
 */
export class Hierarchy {
  readonly nodes: readonly HierarchyNode[];
  readonly #byId: ReadonlyMap<number, number>;
  /** the days on which each node opens and closes */
  readonly #openFrom: Int32Array;
  readonly #openTo: Int32Array;
  readonly #edges: DatedEdges;
  readonly #readings = new Map<number, TreeReading>();
  readonly #readingsKept: number;
  #standing: TreeReading | undefined;
  #standingIn: number | undefined;

  private constructor({ nodes, byId, openFrom, openTo, edges }: Parts) {
    this.nodes = nodes;
    this.#byId = byId;
    this.#openFrom = openFrom;
    this.#openTo = openTo;
    this.#edges = edges;
    this.#readingsKept = Math.min(
      CACHED_READINGS.max,
      Math.max(CACHED_READINGS.min, Math.floor(MAX_CACHED_NODES / nodes.length)),
    );
  }

  /**
   * Built from nodes and edges in any order, at most one edge per node and day, without circles.
   * Yields to the event loop.
   */
  static async of(
    given: readonly HierarchyNode[],
    edges: readonly HierarchyEdge[],
  ): Promise<Hierarchy> {
    const nodes = [...given].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    const byId = new Map<number, number>();
    await inChunks(nodes.length, (begin, end) => {
      for (let x = begin; x < end; x++) byId.set(nodes[x]!.id, x);
    });
    const openFrom = await columnOf(new Int32Array(nodes.length), (x) =>
      dayNumber(nodes[x]!.openedOn),
    );
    const openTo = await columnOf(new Int32Array(nodes.length), (x) =>
      dayNumberOr(nodes[x]!.closedOn, FOREVER),
    );
    return new Hierarchy({
      nodes,
      byId,
      openFrom,
      openTo,
      edges: await DatedEdges.of(edges, nodes.length, (id) => indexOfId(byId, id)),
    });
  }

  /** Number of the node with an internal id. */
  indexOfId(id: number): number {
    return indexOfId(this.#byId, id);
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

  /**
   * Under which nodes a unit lay, itself left out, and when; all by internal ids. None for a unit
   * that is not known.
   */
  above(id: number): Placement[] {
    const placements: Placement[] = [];
    const index = this.#byId.get(id);
    if (index !== undefined)
      this.#edges.above(index, (node, from, to) => {
        placements.push({ node: this.nodes[node]!.id, from, to });
      });
    return placements;
  }

  /** The tree of `day`. */
  on(day: Day): TreeReading {
    const spell = this.#edges.spellOf(day);
    const cached = this.#readings.get(spell);
    if (cached) {
      this.#readings.delete(spell);
      this.#readings.set(spell, cached);
      return cached;
    }
    const reading = new TreeReading(this.#edges.parentsIn(spell));
    this.#readings.set(spell, reading);
    if (this.#readings.size > this.#readingsKept)
      this.#readings.delete(this.#readings.keys().next().value!);
    return reading;
  }

  /**
   * The tree in which every node has a place, for the scopes of viewers: its last parent up to
   * `day`, also when that edge has ended (a closed school stays with its district), else its first
   * later one. A node that never had a parent, or whose last parent now lies below itself, is
   * placed under the city, if there is only one. Edges that were valid on no day do not count. One
   * day at a time is cached.
   */
  currentTree(day: Day): TreeReading {
    const spell = this.#edges.spellOf(day);
    if (this.#standing && this.#standingIn === spell) return this.#standing;
    const parents = this.#edges.lastParents(spell);
    const holding = this.#edges.parentsIn(spell);
    const cities = this.nodes.filter(({ kind }) => kind === 'city');
    for (let x = 0; x < parents.length; x++)
      if (holding[x] === NO_PARENT && topOf(parents, x) === x) parents[x] = NO_PARENT;
    if (cities.length === 1) {
      const top = topOf(parents, this.indexOfId(cities[0]!.id));
      for (let x = 0; x < parents.length; x++)
        if (parents[x] === NO_PARENT && x !== top) parents[x] = top;
    }
    this.#standingIn = spell;
    return (this.#standing = new TreeReading(parents));
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

const dayNumberOr = (day: Day | null, otherwise: DayNumber): DayNumber =>
  day === null ? otherwise : dayNumber(day);

function indexOfId(byId: ReadonlyMap<number, number>, id: number): number {
  const index = byId.get(id);
  invariant(index !== undefined, 'hierarchy-unknown-id', String(id));
  return index;
}

/** The root above a node; the node itself if it has no parent or, on a circle, is below itself. */
function topOf(parents: Int32Array, node: number): number {
  let top = node;
  for (let steps = 0; parents[top]! >= 0 && steps < parents.length; steps++) {
    top = parents[top]!;
    if (top === node) break;
  }
  return top;
}
