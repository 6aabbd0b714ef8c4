import { rate } from '../../formulas/rate.ts';
import { openUnits } from '../../measures/units.ts';
import type { UnitsMeasure } from '../../measures/measure.ts';
import type { Indicator } from '../indicator.ts';

const equipped: UnitsMeasure = {
  kind: 'units',
  name: 'units with office and activity room',
  title: { zh: '有工会办公室和活动室的单位', en: 'units with a union office and an activity room' },
  where: (state) => state.unionOffice && state.activityRoom,
};

/** XJ6 Units with a union office and an activity room. */
export const officeAndRoom: Indicator = {
  code: 'XJ6',
  id: 'office_and_activity_room',
  revision: 1,
  title: { zh: '会议活动场所保障率', en: 'Units with a union office and an activity room' },
  clauses: ['3.2.6'],
  definition: {
    zh: '期末既有工会办公室又有活动室的 ÷ 期末开办的单位',
    en: 'those with a union office and an activity room in use ÷ open units, both on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['facilities', 'org_edges', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 3.2.6', en: 'guidance 常教工〔2020〕18号, clause 3.2.6' },
  formula: rate(equipped, openUnits),
  template: 'T01',
};
