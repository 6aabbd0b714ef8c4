import { matters } from '../facts/events/congress.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { UnitCondition } from '../indicators/indicator.ts';
import { eventsWhere, sumOfEvents } from './events.ts';
import type { UnitsMeasure } from './measure.ts';

/** Units to which the rules of the staff congress apply: all but training institutions, which are companies. */
export const schools: UnitCondition = {
  name: 'units other than training institutions',
  title: { zh: '培训机构以外的单位', en: 'units other than training institutions' },
  where: (state) => state.schoolType !== 'TR',
};

/**
 * Units that may have representatives: not those that have, with fewer than 80 staff, an assembly of
 * all staff instead.
 */
export const withRepresentatives: UnitCondition = {
  name: 'units that may have representatives',
  title: {
    zh: '可设教代会代表的单位（不含教职工不满 80 人而设教职工大会的）',
    en: 'units that may have representatives, not those with fewer than 80 staff and an assembly',
  },
  where: (state) =>
    schools.where(state) && (state.manyStaff || state.staffCongress || !state.staffAssembly),
};

/** Whether a unit has 80 staff or more and a congress of representatives. */
export const hasLargeCongress = (state: UnitState): boolean =>
  schools.where(state) && state.manyStaff && state.staffCongress;

/** Whether a unit has a congress of representatives or an assembly of all staff, and its rules apply. */
export const hasCongress = (state: UnitState): boolean =>
  schools.where(state) && (state.staffCongress || state.staffAssembly);

/** Units with a congress or an assembly. */
export const unitsWithCongress: UnitsMeasure = {
  kind: 'units',
  name: 'units with a congress',
  title: { zh: '建有教代会（含教职工大会）的单位', en: 'units with a congress or an assembly' },
  where: hasCongress,
};

/** Resolutions of congresses on matters that arose within the period. */
export const resolutions = sumOfEvents(
  'resolutions',
  { zh: '教代会决议', en: 'resolutions' },
  eventsWhere(matters, ({ resolution }) => resolution),
  schools.where,
);
