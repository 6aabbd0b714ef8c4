import type { DayNumber } from '../../base/civil.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { UnitInWindow, WantedEvents } from '../measures/unit-in-window.ts';
import { numberIn } from '../store/number-column.ts';
import { numbersNamed } from './event-groups.ts';

/** Of each kind of wanted events, by the number of a state, whether it is meant (1). */
export type StateTests = Map<WantedEvents<never>, Uint8Array>;

/** How many of the staff of a unit have at least one of some events. */
export function staffWith<S>(
  fact: EventFactOf<S>,
  wanted: WantedEvents<S>,
  unit: UnitInWindow,
  tests: StateTests,
  facts: Facts,
): number {
  const table = facts.eventsOf(fact);
  const { on, state } = table.rows;
  const states = table.states.states as readonly S[];
  let isMeant = tests.get(wanted);
  if (!isMeant) {
    isMeant = Uint8Array.from(states, (each) => Number(wanted.where?.(each) ?? true));
    tests.set(wanted, isMeant);
  }
  const isWanted = (row: number): boolean =>
    isMeant[state[row]!] === 1 &&
    (!wanted.isWithin || (on[row]! >= unit.first && on[row]! <= unit.on)) &&
    wanted.when(
      {
        on: on[row]!,
        state: states[state[row]!]!,
        number: (name) => numberIn(numbersNamed(table, name), row),
      },
      unit,
    );
  let count = 0;
  for (const person of staffAtUnit(unit.id, unit.on, facts))
    if (table.rowsOf(person).some(isWanted)) count++;
  return count;
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
