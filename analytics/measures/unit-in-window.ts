import { FOREVER, type DayNumber } from '../../base/civil.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { WaveSums } from '../survey/waves.ts';

/** An event of a unit. */
export interface EventOfUnit<S> {
  readonly on: DayNumber;
  readonly state: S;
  /** a number of the event; NaN if it is not stated */
  readonly number: (name: string) => number;
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
  /** all its events of a kind, whatever their day, in the order of the days */
  readonly events: <S>(fact: EventFactOf<S>) => readonly EventOfUnit<S>[];
  /** the wave whose reference day is the last day of the window; null if no survey is read */
  readonly wave: WaveSums | null;
}

/** A day that is a number of an event; FOREVER where it is not stated. */
export const dayOrForever = (day: number): DayNumber => (Number.isNaN(day) ? FOREVER : day);
