import { FOREVER, type DayNumber } from '../../base/civil.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { EventsOfUnits } from './measure.ts';
import type { WaveSums } from '../survey/waves.ts';
import type { EventsOfPeople } from './events-of-people.ts';

/** An event of a unit, or of one of its staff. */
export interface EventOfUnit<S> {
  readonly on: DayNumber;
  readonly state: S;
  /** a number of the event; NaN if it is not stated */
  readonly number: (name: string) => number;
}

/** Which events of people are meant; the same value each time, since its states are tested once. */
export interface WantedEvents<S> {
  /** states that are meant; others are left out before anything else is read. Default: all */
  readonly where?: (state: S) => boolean;
  /**
   * only events whose own day, or the day that is a number of this name, lies in the window.
   * Default: of any day
   */
  readonly within?: 'own day' | { readonly number: string };
  /** only those of which this holds. Default: all */
  readonly when?: (event: EventOfUnit<S>, unit: UnitInWindow) => boolean;
}

/** An open unit as a measure reads it: its state on the last day of a window, and its events. */
export interface UnitInWindow {
  /** internal id */
  readonly id: number;
  readonly first: DayNumber;
  readonly on: DayNumber;
  readonly state: UnitState;
  /** number of its staff on the last day */
  readonly staff: number;
  /** how many of them are in some states */
  readonly people: (where: (state: StaffState) => boolean) => number;
  /** all its events of a kind, whatever their day, in the order of the days */
  readonly events: <S>(fact: EventFactOf<S>) => readonly EventOfUnit<S>[];
  /** of each of its staff with events of a kind all of these, whatever their day, in the order of the days */
  readonly eventsByPerson: <S>(fact: EventFactOf<S>) => readonly (readonly EventOfUnit<S>[])[];
  /** how many of its staff have at least one of some events, whatever their day */
  readonly staffWith: <S>(fact: EventFactOf<S>, wanted: WantedEvents<S>) => number;
  /** how many of its staff have at least one of some events in the window */
  readonly staffHaving: (events: EventsOfPeople) => number;
  /** internal ids of the nodes above it on the last day */
  readonly above: ReadonlySet<number>;
  /** whether any unit, open or not, has one of some events in the window */
  readonly anywhere: (events: EventsOfUnits) => boolean;
  /** the events of each union group that is open and directly under it on the last day */
  readonly groups: readonly Pick<UnitInWindow, 'events'>[];
  /** the wave whose reference day is the last day of the window; null where no survey is read */
  readonly wave: WaveSums | null;
}

/** Whether an event happened within the window of a unit. */
export const isWithin = ({ on }: { readonly on: DayNumber }, unit: UnitInWindow): boolean =>
  on >= unit.first && on <= unit.on;

/** Whether an event has begun by a day and has not ended. @param end the name of the number with its end */
export const holdsOn = (event: EventOfUnit<unknown>, on: DayNumber, end: string): boolean =>
  event.on <= on && on < dayOrForever(event.number(end));

/** A day that is a number of an event; FOREVER where it is not stated. */
export const dayOrForever = (day: number): DayNumber => (Number.isNaN(day) ? FOREVER : day);
