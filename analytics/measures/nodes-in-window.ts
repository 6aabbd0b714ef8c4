import type { DayNumber } from '../../base/civil.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { EventOfUnit } from './unit-in-window.ts';

/** The nodes of the hierarchy as a measure of nodes sees them, by the tree of the last day of a window. */
export interface NodesInWindow {
  readonly first: DayNumber;
  readonly on: DayNumber;
  /** whether a node is open on the last day */
  readonly isOpen: (node: number) => boolean;
  /** the nodes directly below a node */
  readonly children: (node: number) => readonly number[];
  /** a node and all nodes below it */
  readonly below: (node: number) => Iterable<number>;
  /** all events of a node of any kind, whatever their day, in the order of the days */
  readonly events: <S>(fact: EventFactOf<S>, node: number) => readonly EventOfUnit<S>[];
  /** the number of people in some states below a node on a day, by the tree of that day */
  readonly people: (where: (state: StaffState) => boolean, node: number, on: DayNumber) => number;
}
