import { bornBy, type DayNumber } from '../../base/civil.ts';
import { bandCuts } from '../facts/age-band.ts';
import type { Facts } from '../facts/facts.ts';
import { contestEntries } from '../facts/events/contest-entries.ts';
import { PersonSet } from '../facts/person-set.ts';
import type { PeopleMeasure } from '../measures/measure.ts';
import type { HierarchyNode } from '../tree/hierarchy.ts';
import { bandAt } from './row-counts.ts';
import type { StateCells } from './state-cells.ts';

/** The people who entered a contest of some kinds in `[first, last]`. Cost: one step an entry. */
function entrantsIn(
  kinds: readonly string[],
  first: DayNumber,
  last: DayNumber,
  facts: Facts,
): PersonSet {
  const entries = facts.eventsOf(contestEntries);
  const { subject } = entries.rows;
  const people = new PersonSet(facts.largestPerson);
  const isMeant = ({ kind }: { kind: string }): boolean => kinds.includes(kind);
  entries.each(isMeant, first, last, (row) => {
    people.add(subject[row]!);
  });
  return people;
}

/**
 * The conditions of a measure of people beyond their state: a day after which they were born
 * (-Infinity: any), a set that they are in (null: any).
 */
interface PersonTest {
  readonly bornAfter: number;
  readonly among: PersonSet | null;
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

  /** The sets of those who entered contests are made once each. */
  constructor(
    measures: readonly PeopleMeasure[],
    cells: StateCells,
    first: DayNumber,
    on: DayNumber,
    facts: Facts,
  ) {
    const entered = new Map<string, PersonSet>();
    const setOf = (kinds: readonly string[]): PersonSet => {
      const name = kinds.join(' ');
      let set = entered.get(name);
      if (!set) entered.set(name, (set = entrantsIn(kinds, first, on, facts)));
      return set;
    };
    this.measures = measures;
    this.cells = cells;
    this.#on = on;
    this.#facts = facts;
    this.#cuts = bandCuts(on);
    this.#tests = measures.map((measure) => ({
      // at most n years old on a day: not yet n + 1, so born after the last day of birth of people who are
      bornAfter: measure.maxAge === undefined ? -Infinity : bornBy(first, measure.maxAge + 1),
      among: measure.entered === undefined ? null : setOf(measure.entered),
    }));
  }

  get bytes(): number {
    return [...new Set(this.#tests.map(({ among }) => among))].reduce(
      (sum, among) => sum + (among?.bytes ?? 0),
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
      for (let left = mask; left !== 0; left &= left - 1) {
        const { bornAfter, among } = tests[31 - Math.clz32(left & -left)]!;
        if (born[i]! <= bornAfter || (among !== null && !among.has(person[i]!)))
          mask &= ~(left & -left);
      }
      if (mask !== 0) visit(person[i]!, cell, mask);
    }
  }
}
