import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { invariant } from '../../base/invariant.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { Scope } from './resolved-query.ts';

/** The scope of the subtree of a node in the current tree of a day. */
export function scopeUnder(hierarchy: Hierarchy, root: number, day: Day): Scope {
  const reading = hierarchy.currentTree(day);
  const sees = (node: number): boolean => reading.isWithin(node, root);
  return {
    root,
    sees,
    nodeOf(code) {
      const node = hierarchy.indexOfCode(code);
      if (node === undefined) {
        const visible = Array.from(reading.subtree(root), (x) => hierarchy.nodes[x]!.code);
        throw new TongxinError('UNKNOWN_ORG_UNIT', {
          code: code.slice(0, 80),
          nearest: nearest(code.slice(0, 80), visible).join(', '),
        });
      }
      if (!sees(node))
        throw new TongxinError('OUT_OF_SCOPE', { unit: code, scope: hierarchy.nodes[root]!.code });
      return node;
    },
  };
}

/**
 * The scope of the whole hierarchy: its root is the city, or if there is not exactly one, the first
 * node without a parent.
 */
export function wholeScope(hierarchy: Hierarchy, day: Day): Scope {
  const cities = hierarchy.nodes.flatMap(({ kind }, node) => (kind === 'city' ? [node] : []));
  const root = cities.length === 1 ? cities[0]! : hierarchy.currentTree(day).order[0];
  invariant(root !== undefined, 'scope-no-nodes');
  return { ...scopeUnder(hierarchy, root, day), sees: () => true };
}
