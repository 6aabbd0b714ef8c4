import { ownership } from '../../schema/code-lists/ownership.ts';
import type { UnitDimension } from './dimension.ts';
import { groupsOf } from './groups.ts';

/** Ownership of units. */
export const byOwnership: UnitDimension = {
  kind: 'unit',
  id: 'OWNERSHIP',
  title: { zh: '公办民办', en: 'ownership' },
  groups: groupsOf(ownership),
  keyOf: (node, { nodes }) => nodes[node]!.ownership ?? '',
};
