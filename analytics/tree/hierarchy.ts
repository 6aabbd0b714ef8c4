import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import { firstIndex } from '../../base/first-from.ts';
import { invariant } from '../../base/invariant.ts';
import { inChunks } from '../store/yield-to-event-loop.ts';
import { columnOf } from '../store/growing.ts';
import { LINES, UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import { DatedEdges, type HierarchyEdge, type Placement } from './dated-edges.ts';
import { LineTrees } from './line-trees.ts';
import type { TreeReading } from './tree-reading.ts';

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
  /** null: not stated */
  readonly urbanRural: string | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/** Total nodes of cached readings, at 16 bytes a node; a few readings are always cached. */
const MAX_CACHED_NODES = 8_000_000;
const CACHED_READINGS = { min: 4, max: 64 } as const;

/** Of lines other than that of the union fewer readings are cached: they are read less often. */
const SHARE_OF_OTHER_LINES = 0.25;

interface Parts {
  readonly nodes: readonly HierarchyNode[];
  readonly byId: ReadonlyMap<number, number>;
  readonly openFrom: Int32Array;
  readonly openTo: Int32Array;
  readonly lines: ReadonlyMap<LineName, LineTrees>;
}

/**
 * The hierarchy with its whole past, along each of its lines. Nodes are numbered 0 … n-1 in the
 * order of their codes. What does not name a line is that of the union.
 */
export class Hierarchy {
  readonly nodes: readonly HierarchyNode[];
  readonly #byId: ReadonlyMap<number, number>;
  /** the days on which each node opens and closes */
  readonly #openFrom: Int32Array;
  readonly #openTo: Int32Array;
  readonly #lines: ReadonlyMap<LineName, LineTrees>;
  readonly #union: LineTrees;

  private constructor({ nodes, byId, openFrom, openTo, lines }: Parts) {
    this.nodes = nodes;
    this.#byId = byId;
    this.#openFrom = openFrom;
    this.#openTo = openTo;
    this.#lines = lines;
    this.#union = lines.get(UNION_LINE)!;
  }

  /**
   * Built from nodes and edges in any order, on each line at most one edge per node and day, without
   * circles. Yields to the event loop.
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
      lines: await linesOf(nodes, edges, (id) => indexOfId(byId, id)),
    });
  }

  /** The trees of a line. On a line without edges every node hangs nowhere. */
  along(line: LineName): LineTrees {
    return this.#lines.get(line)!;
  }

  /** The lines on which any node hangs on some day; always that of the union. */
  get lines(): LineName[] {
    return LINES.filter((line) => line === UNION_LINE || !this.along(line).isEmpty);
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
    const index = this.#byId.get(id);
    if (index === undefined) return [];
    return this.#union
      .above(index)
      .map(({ node, from, to }) => ({ node: this.nodes[node]!.id, from, to }));
  }

  /** The tree of `day`. */
  on(day: Day): TreeReading {
    return this.#union.on(day);
  }

  /** The same by the number of the day. */
  onDay(day: DayNumber): TreeReading {
    return this.#union.onDay(day);
  }

  /** The tree in which every node has a place, for what a viewer may see; see {@link LineTrees}. */
  currentTree(day: Day): TreeReading {
    return this.#union.currentTree(day);
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

/** The trees of every line. */
async function linesOf(
  nodes: readonly HierarchyNode[],
  edges: readonly HierarchyEdge[],
  indexOf: (id: number) => number,
): Promise<Map<LineName, LineTrees>> {
  const byLine = Map.groupBy(edges, ({ line }) => line ?? UNION_LINE);
  const lines = new Map<LineName, LineTrees>();
  for (const line of LINES) {
    const budget = line === UNION_LINE ? MAX_CACHED_NODES : MAX_CACHED_NODES * SHARE_OF_OTHER_LINES;
    const cached = Math.min(
      CACHED_READINGS.max,
      Math.max(CACHED_READINGS.min, Math.floor(budget / nodes.length)),
    );
    const dated = await DatedEdges.of(byLine.get(line) ?? [], nodes.length, indexOf);
    lines.set(line, new LineTrees(nodes, dated, cached));
  }
  return lines;
}
