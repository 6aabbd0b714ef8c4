import { attendances, participations } from '../../facts/events/activities.ts';
import { rate } from '../../formulas/rate.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { openUnits } from '../../measures/units.ts';
import {
  isWithin,
  type EventOfUnit,
  type UnitInWindow,
  type WantedEvents,
} from '../../measures/unit-in-window.ts';
import type { Indicator } from '../indicator.ts';

const isOfSuperior = (event: EventOfUnit<unknown>, unit: UnitInWindow): boolean =>
  isWithin(event, unit) && unit.above.has(event.number('activity.unit'));

const namedBySuperiors: WantedEvents<unknown> = { within: 'own day', when: isOfSuperior };

const tookPart = (unit: UnitInWindow): boolean =>
  unit.events(attendances).some((event) => isOfSuperior(event, unit)) ||
  unit.staffWith(participations, namedBySuperiors) > 0;

const takingPart: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'units at activities of superior unions',
  title: { zh: '参加上级活动的单位', en: 'units that took part in an activity from above' },
  of: (unit) => (tookPart(unit) ? 1 : 0),
};

/** XL2 Units at activities of superior unions. */
export const superiorActivities: Indicator = {
  code: 'XL2',
  id: 'superior_activities',
  revision: 1,
  title: { zh: '上级活动覆盖率', en: 'Units at activities of superior unions' },
  clauses: ['3.4.2'],
  definition: {
    zh: '期内有教职工或单位参加上级（期末在其之上的组织）所办活动的 ÷ 期末开办的单位',
    en:
      'those that took part in an activity within the period, as a unit or by somebody of its ' +
      'staff, whose organiser is above the unit on the last day ÷ units open on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: [
    'activities',
    'attendances',
    'employments',
    'org_edges',
    'org_units',
    'participations',
    'submissions',
  ],
  basis: { zh: '常教工〔2020〕18号 3.4.2', en: 'guidance 常教工〔2020〕18号, clause 3.4.2' },
  formula: rate(takingPart, openUnits),
  template: 'T09',
};
