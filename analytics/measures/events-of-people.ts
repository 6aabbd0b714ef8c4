import type { EventFact } from '../facts/event-fact.ts';

/** Events of people in some states. */
export interface EventsOfPeople {
  /** events of people */
  readonly fact: EventFact;
  readonly where: (event: never) => boolean;
  /**
   * name of the number of an event with the day from which it no longer holds: events that hold on
   * the last day of the window are meant. Default: those on a day of the window
   */
  readonly until?: string;
}
