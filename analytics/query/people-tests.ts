import { bornBy, type DayNumber } from '../../base/civil.ts';
import { bandCuts } from '../facts/age-band.ts';
import type { Facts } from '../facts/facts.ts';
import { PersonSet } from '../facts/person-set.ts';
import type { EventsOfPeople } from '../measures/events-of-people.ts';
import type { PeopleMeasure } from '../measures/measure.ts';
import { numberIn } from '../store/number-column.ts';
import type { HierarchyNode } from '../tree/hierarchy.ts';
import { numbersNamed } from './event-groups.ts';
import { bandAt } from './row-counts.ts';
import type { StateCells } from './state-cells.ts';

/**
 * The people with at least one of some events in `[first, last]`, or with one that holds on `last`.
 * Cost: one step an event.
 */
export function peopleHaving(
  { fact, where, until }: EventsOfPeople,
  first: DayNumber,
  last: DayNumber,
  facts: Facts,
): PersonSet {
  const table = facts.eventsOf(fact);
  const { subject } = table.rows;
  const people = new PersonSet(facts.largestPerson);
  const ends = until === undefined ? null : numbersNamed(table, until);
  table.each(where, ends ? -Infinity : first, last, (row) => {
    // an end that is not stated is no number, which is not smaller either
    if (ends === null || !(numberIn(ends, row) <= last)) people.add(subject[row]!);
  });
  return people;
}

/**
 * What a measure of people asks beyond their state: a day after which they were born (-Infinity:
 * any), and the sets in all of which they are.
 */
interface PersonTest {
  readonly bornAfter: number;
  readonly among: readonly PersonSet[];
}

/**
 * Tests people against measures at the end of a period: by their states, and by conditions beyond
 * the state.
 */
export class PeopleTests {
  readonly measures: readonly PeopleMeasure[];
  readonly cells: StateCells;
  readonly #on: DayNumber;
  readonly #facts: Facts;
  readonly #cuts: readonly number[];
  readonly #tests: readonly PersonTest[];

  /** The sets of people with some events are made once each. */
  constructor(
    measures: readonly PeopleMeasure[],
    cells: StateCells,
    first: DayNumber,
    on: DayNumber,
    facts: Facts,
  ) {
    const sets = new Map<EventsOfPeople, PersonSet>();
    const setOf = (events: EventsOfPeople): PersonSet => {
      let set = sets.get(events);
      if (!set) sets.set(events, (set = peopleHaving(events, first, on, facts)));
      return set;
    };
    this.measures = measures;
    this.cells = cells;
    this.#on = on;
    this.#facts = facts;
    this.#cuts = bandCuts(on);
    this.#tests = measures.map((measure) => ({
      // at most n years old on a day: not yet n + 1, so born after the last day of birth of those who are
      bornAfter: measure.maxAge === undefined ? -Infinity : bornBy(first, measure.maxAge + 1),
      among: (measure.having ?? []).map(setOf),
    }));
  }

  get bytes(): number {
    return [...new Set(this.#tests.flatMap(({ among }) => among))].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    );
  }

  /**
   * Calls `visit` for each person of a unit who is in one of the measures: with the person, the
   * cell, and the measures as one bit each.
   */
  each(unit: HierarchyNode, visit: (person: number, cell: number, mask: number) => void): void {
    const { cellOf, masks, bands } = this.cells;
    const day = this.#on;
    const tests = this.#tests;
    const {
      columns: { from, state, born, person },
      begin,
      end,
    } = this.#facts.staff.endingAfter(unit.id, day);
    for (let i = begin; i < end; i++) {
      const cell =
        cellOf[bands === 1 ? state[i]! : state[i]! * bands + bandAt(born[i]!, this.#cuts)]! &
        ~((day - from[i]!) >> 31);
      if (cell === 0) continue;
      let mask = masks[cell]!;
      for (let bits = mask; bits !== 0; bits &= bits - 1) {
        const { bornAfter, among } = tests[31 - Math.clz32(bits & -bits)]!;
        let passes = born[i]! > bornAfter;
        for (let s = 0; passes && s < among.length; s++) passes = among[s]!.has(person[i]!);
        if (!passes) mask &= ~(bits & -bits);
      }
      if (mask !== 0) visit(person[i]!, cell, mask);
    }
  }
}
