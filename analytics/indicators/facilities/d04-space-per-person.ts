import { facilities } from '../../facts/events/publications.ts';
import { ratio } from '../../formulas/ratio.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import { staffOfCoveredUnits } from '../../measures/people.ts';
import type { Indicator } from '../indicator.ts';

const area = sumOfEvents(
  'area of offices and activity rooms',
  { zh: '工会办公室和活动室面积', en: 'area of union offices and activity rooms' },
  heldOnLastDay(
    eventsWhere(
      facilities,
      ({ kind }) => kind === 'union_office' || kind === 'activity_room',
      'area',
    ),
    'toOn',
  ),
  (state) => state.covered,
);

/** D04 Space for the staff. */
export const spacePerPerson: Indicator = {
  code: 'D04',
  id: 'space_per_person',
  revision: 1,
  title: { zh: '人均活动阵地面积', en: 'Space for the staff' },
  clauses: ['2.2.3', '3.2.6'],
  definition: {
    zh: '期末在用的工会办公室和活动室面积 ÷ 教职工（已建会单位）',
    en: 'area of union offices and activity rooms in use ÷ staff, of covered units, both on the last day',
  },
  unit: 'm2',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 0.5, natural: false }],
  axis: 'stock',
  source: ['employments', 'facilities', 'submissions', 'union_coverage', 'unions'],
  basis: { zh: '常教工〔2020〕18号 2.2.3', en: 'guidance 常教工〔2020〕18号, clause 2.2.3' },
  formula: ratio(area, staffOfCoveredUnits),
  template: 'T01',
};
