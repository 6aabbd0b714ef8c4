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
    this.#known.set(id, found);
    for (const { parent, from, to } of this.#edges.get(id) ?? []) {
      found.push({ node: parent, from, to });
      for (const higher of this.above(parent)) {
        const begin = Math.max(from, higher.from), end = Math.min(to, higher.to);
        if (begin < end) found.push({ node: higher.node, from: begin, to: end });
      }
    }
    return found;
  }
}
