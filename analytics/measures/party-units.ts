import type { UnitsMeasure } from './measure.ts';

/** Units with a Party organisation; also the condition of indicators that apply to no others. */
export const partyUnits = {
  kind: 'units',
  name: 'units with a Party organisation',
  title: { zh: '有党组织的单位', en: 'units with a Party organisation' },
  where: (state) => state.partyOrganisation,
} satisfies UnitsMeasure;
