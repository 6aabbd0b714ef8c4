import type { Bilingual } from '../../base/language.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { EventsMeasure, EventsOfUnits, StaffEventsMeasure } from './measure.ts';

/** Some events of units. */
export const eventsWhere = <S>(
  fact: EventFactOf<S>,
  where: (event: S) => boolean,
  weight?: string,
): EventsOfUnits => ({ fact, where, ...(weight === undefined ? {} : { weight }) });

/** Events of open units, or of those in some states, counted or weighed. */
export const sumOfEvents = (
  name: string,
  title: Bilingual,
  events: EventsOfUnits,
  at: (state: UnitState) => boolean = () => true,
): EventsMeasure => ({ kind: 'events', name, title, ...events, at });

/** Events of the people who are staff on the last day. */
export const eventsOfStaff = <S>(
  name: string,
  title: Bilingual,
  fact: EventFactOf<S>,
  where: (event: S) => boolean,
): StaffEventsMeasure => ({ kind: 'staffEvents', name, title, fact, where });
