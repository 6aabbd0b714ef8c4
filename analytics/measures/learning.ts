import type { Bilingual } from '../../base/language.ts';
import { attendances, participations } from '../facts/events/activities.ts';
import { eventsOfStaff } from './events.ts';
import type { PerUnitMeasure, TotalMeasure } from './measure.ts';
import { isWithin, type UnitInWindow } from './unit-in-window.ts';

/** Hours are kept in hundredths. */
const PARTS = 100;

/**
 * The hours, in hundredths, of people of a unit at activities of a kind of which there are numbers
 * only: nobody of its staff is named as a participant of the activity.
 */
function hoursWithoutNames(unit: UnitInWindow, kind: string): number {
  const attended = unit
    .events(attendances)
    .filter((event) => event.state.kind === kind && isWithin(event, unit));
  if (attended.length === 0) return 0;
  const named = new Set(
    unit
      .eventsByPerson(participations)
      .flatMap((events) => events.map((event) => event.number('activity'))),
  );
  return attended
    .filter((event) => !named.has(event.number('activity')))
    .reduce(
      (sum, event) => sum + event.number('headCount') * (event.number('activity.hours') || 0),
      0,
    );
}

/**
 * Credit hours of the staff at activities of a kind within the period: of participations that were
 * completed, and of units that know numbers of people only.
 */
export function hoursOf(kind: string, title: Bilingual): TotalMeasure {
  const withNames = eventsOfStaff(
    `hours of completed participations in ${kind}`,
    title,
    participations,
    (event) => event.completed && event.kind === kind,
    'hours',
  );
  const withoutNames: PerUnitMeasure = {
    kind: 'perUnit',
    name: `hours of ${kind} of units without names`,
    title: { zh: `${title.zh}（只报人数的）`, en: `${title.en}, of numbers without names` },
    parts: PARTS,
    of: (unit) => hoursWithoutNames(unit, kind),
  };
  return { kind: 'total', name: `hours of ${kind}`, title, of: [withNames, withoutNames] };
}
