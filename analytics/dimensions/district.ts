import type { UnitDimension } from './dimension.ts';

/** The district under which units lie, in the tree that is read; nearest first, the empty text where there is none. */
export const byDistrict: UnitDimension = {
  kind: 'unit',
  id: 'DISTRICT',
  title: { zh: '辖市区', en: 'district' },
  groups: null,
  keyOf(node, { nodes }, reading) {
    for (let x = node; x >= 0; x = reading.parent[x]!)
      if (nodes[x]!.kind === 'district') return nodes[x]!.code;
    return '';
  },
};
