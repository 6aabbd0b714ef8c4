import type { DayNumber } from '../../base/civil.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import { NO_PARENT, type DatedEdges, type Placement } from './dated-edges.ts';
import type { HierarchyNode } from './hierarchy.ts';
import { TreeReading } from './tree-reading.ts';

/**
 * The trees of one line by day. The tree is the same on every day between two days on which an edge
 * begins or ends; the reading of such a spell is computed on first use, in O(nodes + edges), and
 * kept.
 */
export class LineTrees {
  readonly #nodes: readonly HierarchyNode[];
  readonly #edges: DatedEdges;
  readonly #readings = new Map<number, TreeReading>();
  readonly #readingsKept: number;
  #standing: TreeReading | undefined;
  #standingIn: number | undefined;

  /** @param readingsKept number of days whose trees are kept */
  constructor(nodes: readonly HierarchyNode[], edges: DatedEdges, readingsKept: number) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#readingsKept = readingsKept;
  }

  /** Whether any node hangs on this line on some day. */
  get isEmpty(): boolean {
    return this.#edges.length === 0;
  }

  /** Under which nodes a node lay, itself left out, and when; by numbers of nodes. */
  above(node: number): Placement[] {
    const placements: Placement[] = [];
    this.#edges.above(node, (above, from, to) => {
      placements.push({ node: above, from, to });
    });
    return placements;
  }

  /** The tree as it hung on `day`. A node without an edge on that day hangs nowhere. */
  on(day: Day): TreeReading {
    return this.onDay(dayNumber(day));
  }

  /** The same by the number of the day. */
  onDay(day: DayNumber): TreeReading {
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
   * The tree in which every node has a place: its last parent up to `day`, also when that edge has
   * ended (a closed school stays with its district), else its first one to come. A node that never
   * hung anywhere, and one whose last place now hangs below itself, stand under the city, where
   * there is only one. Edges that held on no day do not count. One day at a time is kept.
   */
  currentTree(day: Day): TreeReading {
    const spell = this.#edges.spellOf(dayNumber(day));
    if (this.#standing && this.#standingIn === spell) return this.#standing;
    const parents = this.#edges.lastParents(spell);
    const holding = this.#edges.parentsIn(spell);
    for (let x = 0; x < parents.length; x++)
      if (holding[x] === NO_PARENT && topOf(parents, x) === x) parents[x] = NO_PARENT;
    const city = this.#nodes.findIndex(({ kind }) => kind === 'city');
    if (city >= 0 && !this.#nodes.some(({ kind }, x) => kind === 'city' && x !== city)) {
      const top = topOf(parents, city);
      for (let x = 0; x < parents.length; x++)
        if (parents[x] === NO_PARENT && x !== top) parents[x] = top;
    }
    this.#standingIn = spell;
    return (this.#standing = new TreeReading(parents));
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
