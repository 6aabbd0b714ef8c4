import type { DayNumber } from '../../base/civil.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { Facts } from '../facts/facts.ts';
import { PersonSet } from '../facts/person-set.ts';
import type { UnitInWindow, WantedEvents } from '../measures/unit-in-window.ts';
import type { Window } from '../measures/window.ts';
import { numberIn } from '../store/number-column.ts';
import { numbersNamed } from './event-groups.ts';

/** The wanted events of a window, as far as they do not depend on a unit. */
export interface WantedInWindow {
  /** whether a row of the table of events is one of them */
  readonly isWanted: (row: number) => boolean;
  /** the people who have any */
  readonly people: PersonSet;
}

/** Finds the wanted events of a window. Cost: one step an event. */
export function wantedIn<S>(
  fact: EventFactOf<S>,
  { where, within }: WantedEvents<S>,
  { first, on: last }: Pick<Window, 'first' | 'on'>,
  facts: Facts,
): WantedInWindow {
  const table = facts.eventsOf(fact);
  const { subject, on, state } = table.rows;
  const isMeant = Uint8Array.from(table.states.states as readonly S[], (each) =>
    Number(where?.(each) ?? true),
  );
  const days =
    within === undefined ? null : within === 'own day' ? on : numbersNamed(table, within.number);
  const isWanted = (row: number): boolean => {
    if (isMeant[state[row]!] !== 1) return false;
    if (!days) return true;
    const day = numberIn(days, row);
    return day >= first && day <= last;
  };
  const people = new PersonSet(facts.largestPerson);
  for (let row = 0; row < on.length; row++) if (isWanted(row)) people.add(subject[row]!);
  return { isWanted, people };
}

/** How many of the staff of a unit have at least one of some events. */
export function staffWith<S>(
  fact: EventFactOf<S>,
  { when }: WantedEvents<S>,
  { isWanted, people }: WantedInWindow,
  unit: UnitInWindow,
  facts: Facts,
): number {
  const having = staffAtUnit(unit.id, unit.on, facts).filter((person) => people.has(person));
  if (!when) return having.length;
  const table = facts.eventsOf(fact);
  const { on, state } = table.rows;
  const states = table.states.states as readonly S[];
  const holds = (row: number): boolean =>
    isWanted(row) &&
    when(
      {
        on: on[row]!,
        state: states[state[row]!]!,
        number: (name) => numberIn(numbersNamed(table, name), row),
      },
      unit,
    );
  return having.filter((person) => table.rowsOf(person).some(holds)).length;
}

/** Internal ids of the people who are staff of a unit on a day. */
export function staffAtUnit(id: number, on: DayNumber, { staff }: Facts): number[] {
  const {
    columns: { from, person },
    begin,
    end,
  } = staff.endingAfter(id, on);
  const people: number[] = [];
  for (let row = begin; row < end; row++) if (from[row]! <= on) people.push(person[row]!);
  return people;
}
