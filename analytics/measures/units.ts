import type { UnitsMeasure } from './measure.ts';

/** Units open on the day. */
export const openUnits: UnitsMeasure = {
  kind: 'units',
  name: 'open units',
  title: { zh: '开办的单位', en: 'open units' },
  where: () => true,
};

/** Open units covered by a union that is in force. */
export const coveredUnits: UnitsMeasure = {
  kind: 'units',
  name: 'covered units',
  title: { zh: '已建会（含联合工会覆盖）的单位', en: 'covered units' },
  where: (state) => state.covered,
};
