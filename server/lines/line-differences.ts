import {
  lineDifferences,
  type LineDifference,
  type LinePlace,
} from '../../analytics/tree/line-differences.ts';
import { LINES, UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';
import type { Day } from '../../base/day.ts';
import type { RequestContext } from '../graphql/context.ts';

/** Which differences between the lines to list. */
export interface DifferenceQuery {
  /** code of the unit at or below which, on the union line; default: the top of the viewer's scope */
  readonly root?: string | null;
  /** default: today */
  readonly asOf?: Day | null;
  /** only differences from these lines; default: from all */
  readonly lines?: readonly LineName[] | null;
}

/** About how long it takes to compare the places of a node on all lines, in milliseconds. */
const MS_A_NODE = 0.001;

/**
 * The units in a viewer's scope that lie in another district on some line than on that of the union,
 * by code. Throws UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, and what budgets throw.
 */
export function differencesFor(
  { hierarchy, loaders, today, budget, viewer }: RequestContext,
  { root, asOf, lines }: DifferenceQuery,
): LineDifference[] {
  budget.charge({ milliseconds: hierarchy.nodes.length * MS_A_NODE });
  const top =
    typeof root === 'string' ? loaders.visibleNode(root) : hierarchy.indexOfId(viewer.unitId);
  const day = asOf ?? today;
  const nodes = loaders
    .visibleNodes(hierarchy.along(UNION_LINE).on(day).subtree(top))
    .sort((a, b) => a - b);
  return lineDifferences(hierarchy, day, nodes, lines ?? LINES);
}

/** The places of a difference, that of the union line first. */
export const placesOf = ({ union, others }: LineDifference): readonly LinePlace[] => [
  union,
  ...others,
];
