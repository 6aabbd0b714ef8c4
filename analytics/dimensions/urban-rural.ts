import { urbanRural } from '../../schema/code-lists/urban-rural.ts';
import type { UnitDimension } from './dimension.ts';
import { groupsOf } from './groups.ts';

/** Where units lie: urban, town or rural. */
export const byUrbanRural: UnitDimension = {
  kind: 'unit',
  id: 'URBAN_RURAL',
  title: { zh: '城乡', en: 'urban or rural' },
  groups: groupsOf(urbanRural),
  keyOf: (node, { nodes }) => nodes[node]!.urbanRural ?? '',
};
