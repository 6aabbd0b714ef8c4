import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { invariant } from '../../base/invariant.ts';
import { UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { Scope } from './resolved-query.ts';

/** The scope of the subtree of a node in the current tree of a day. */
export function scopeUnder(hierarchy: Hierarchy, root: number, day: Day): Scope {
  const reading = hierarchy.currentTree(day);
  const sees = (node: number): boolean => reading.isWithin(node, root);
  const scope: Scope = {
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
    along: (line) => (line === UNION_LINE ? scope : scopeAlong(scope, hierarchy, line, day)),
  };
  return scope;
}

/**
 * A scope for another line than that of the union: the nodes in scope below which nothing ever hung
 * on that line that is out of scope. So a key reads no number of others' units, on whatever day.
 */
function scopeAlong(scope: Scope, hierarchy: Hierarchy, line: LineName, day: Day): Scope {
  let foreign: Uint8Array | undefined;
  const isWhole = (node: number): boolean =>
    (foreign ??= aboveForeign(scope, hierarchy, line, day))[node] === 0;
  return {
    ...scope,
    sees: (node) => scope.sees(node) && isWhole(node),
    nodeOf(code) {
      const node = scope.nodeOf(code);
      if (!isWhole(node))
        throw new TongxinError('LINE_OUT_OF_SCOPE', {
          line,
          unit: code,
          scope: hierarchy.nodes[scope.root]!.code,
        });
      return node;
    },
  };
}

/**
 * Marks the nodes that have something out of scope below them on a line, on some day or in the
 * current tree (`Uint8Array[nodes]`). Cost: for each node out of scope its edges and those above.
 */
function aboveForeign({ sees }: Scope, hierarchy: Hierarchy, line: LineName, day: Day): Uint8Array {
  const trees = hierarchy.along(line);
  const current = trees.currentTree(day);
  const marks = new Uint8Array(hierarchy.nodes.length);
  for (let node = 0; node < marks.length; node++) {
    if (sees(node)) continue;
    for (const above of trees.above(node)) marks[above.node] = 1;
    for (const above of current.ancestors(node)) marks[above] = 1;
  }
  return marks;
}

/**
 * The scope of the whole hierarchy: its root is the city, or if there is not exactly one, the first
 * node without a parent.
 */
export function wholeScope(hierarchy: Hierarchy, day: Day): Scope {
  const cities = hierarchy.nodes.flatMap(({ kind }, node) => (kind === 'city' ? [node] : []));
  const root = cities.length === 1 ? cities[0]! : hierarchy.currentTree(day).order[0];
  invariant(root !== undefined, 'scope-no-nodes');
  const scope: Scope = {
    ...scopeUnder(hierarchy, root, day),
    sees: () => true,
    along: () => scope,
  };
  return scope;
}
