import type { Bilingual } from '../../base/language.ts';
import { MAX_LAG_DAYS, type EventFactOf } from '../facts/event-fact.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { EventOfUnit } from './unit-in-window.ts';
import type { Window } from './window.ts';
import type {
  EventsMeasure,
  EventsOfUnits,
  LagsMeasure,
  StaffEventsMeasure,
  UnitsHavingMeasure,
} from './measure.ts';

/** Some events of units. */
export const eventsWhere = <S>(
  fact: EventFactOf<S>,
  where: (event: S) => boolean,
  weight?: string,
): EventsOfUnits => ({ fact, where, ...(weight === undefined ? {} : { weight }) });

/** Some events of units, by their states and numbers and the days of the window. */
export const eventsWhen = <S>(
  fact: EventFactOf<S>,
  when: (event: EventOfUnit<S>, window: Pick<Window, 'first' | 'on'>) => boolean,
): EventsOfUnits => ({ fact, where: () => true, when });

/**
 * Events of units in some states, where those of units directly under a city have a condition of
 * their own.
 */
export const eventsByPlace = <S>(
  fact: EventFactOf<S>,
  where: (event: S) => boolean,
  underCity: (event: S) => boolean,
): EventsOfUnits => ({ fact, where, underCity });

/** Those of some events whose lag is at most so many days. */
export const within = (events: EventsOfUnits, lag: string, days: number): EventsOfUnits => ({
  ...events,
  within: { lag, days },
});

/** Those of some events that hold on the last day: each has begun, and a number states its end. */
export const heldOnLastDay = (events: EventsOfUnits, heldUntil: string): EventsOfUnits => ({
  ...events,
  heldUntil,
});

/** Events of open units, or of those in some states, counted or weighed. */
export const sumOfEvents = (
  name: string,
  title: Bilingual,
  events: EventsOfUnits,
  at: (state: UnitState) => boolean = () => true,
): EventsMeasure => ({ kind: 'events', name, title, ...events, at });

/** The units that have some part in a measure of events, in the same windows. */
export const unitsBehind = (measure: EventsMeasure): UnitsHavingMeasure => ({
  kind: 'unitsHaving',
  name: `units behind ${measure.name}`,
  title: { zh: `有${measure.title.zh}的单位`, en: `units with ${measure.title.en}` },
  events: measure,
  min: 1,
  at: measure.at,
  ...(measure.windows && { windows: measure.windows }),
});

/** The lag of events without one, or with a longer one than is kept: larger than every other. */
export const NEVER = MAX_LAG_DAYS + 1;

/** Events of open units, or of those in some states, by a lag of theirs. */
export const lagsOfEvents = (
  name: string,
  title: Bilingual,
  events: EventsOfUnits,
  lag: string,
  at: (state: UnitState) => boolean = () => true,
): LagsMeasure => ({ kind: 'lags', name, title, ...events, lag, at });

/** Events of the people who are staff on the last day, counted or weighed. */
export const eventsOfStaff = <S>(
  name: string,
  title: Bilingual,
  fact: EventFactOf<S>,
  where: (event: S) => boolean,
  weight?: string,
): StaffEventsMeasure => ({
  kind: 'staffEvents',
  name,
  title,
  fact,
  where,
  ...(weight === undefined ? {} : { weight }),
});
