import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import type { HierarchyEdge } from '../tree/hierarchy.ts';

/** That a unit lay under a node, however deep, on `[from, to)`. */
export interface Placement { readonly node: number; readonly from: DayNumber; readonly to: DayNumber }

/** Under which nodes each org unit lay, and when; by internal ids. Found per unit when asked, from the dated edges. */
export class Placements {
  readonly #edges = new Map<number, { parent: number; from: DayNumber; to: DayNumber }[]>();
  readonly #known = new Map<number, readonly Placement[]>();

  constructor(edges: Iterable<HierarchyEdge>) {
    for (const { unitId, parentId, fromOn, toOn } of edges) {
      const edge = { parent: parentId, from: dayNumber(fromOn), to: toOn === null ? FOREVER : dayNumber(toOn) };
      if (edge.from >= edge.to) continue;
      const known = this.#edges.get(unitId);
      if (known) known.push(edge);
      else this.#edges.set(unitId, [edge]);
    }
  }

  /** The nodes above an org unit, itself left out, each with the days on which it lay under them. */
  above(id: number): readonly Placement[] {
    const known = this.#known.get(id);
    if (known) return known;
    const found: Placement[] = [];
    this.#climb(id, -FOREVER, FOREVER, found);
    this.#known.set(id, found);
    return found;
  }

  #climb(id: number, since: DayNumber, until: DayNumber, found: Placement[]): void {
    for (const edge of this.#edges.get(id) ?? []) {
      const from = Math.max(since, edge.from), to = Math.min(until, edge.to);
      if (from >= to) continue;
      found.push({ node: edge.parent, from, to });
      this.#climb(edge.parent, from, to, found);
    }
  }
}
