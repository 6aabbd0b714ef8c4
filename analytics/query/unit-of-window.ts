import { dayOf } from '../../base/day.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { PersonSet } from '../facts/person-set.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { EventsOfPeople } from '../measures/events-of-people.ts';
import type { EventsOfUnits } from '../measures/measure.ts';
import type { EventOfUnit, UnitInWindow, WantedEvents } from '../measures/unit-in-window.ts';
import type { Window } from '../measures/window.ts';
import { numberIn } from '../store/number-column.ts';
import type { WaveSums } from '../survey/waves.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { eachCounted, numbersNamed } from './event-groups.ts';
import { peopleHaving } from './people-tests.ts';
import { staffOn } from './staff-on.ts';
import { staffAtUnit, staffWith, wantedIn, type WantedInWindow } from './staff-with.ts';

/** A window as its units are read: what is computed once for all of them. */
export class WindowOfUnits {
  readonly window: Window;
  readonly facts: Facts;
  readonly wave: WaveSums | null;
  readonly tree: TreeReading;
  /** number of staff on the last day, by node */
  readonly staffAt: (node: number) => number;
  readonly #wanted = new Map<WantedEvents<never>, WantedInWindow>();
  readonly #having = new Map<EventsOfPeople, PersonSet>();
  readonly #anywhere = new Map<EventsOfUnits, boolean>();

  constructor(window: Window, facts: Facts) {
    this.window = window;
    this.facts = facts;
    this.wave = window.wave === null ? null : facts.waves.waveNamed(window.wave);
    this.tree = facts.hierarchy.on(dayOf(window.on));
    this.staffAt = staffOn(facts, window.on, facts.hierarchy.nodes.length);
  }

  /** The people with at least one of some events in the window. */
  peopleHaving(events: EventsOfPeople): PersonSet {
    let people = this.#having.get(events);
    if (!people) {
      const { first, on } = this.window;
      this.#having.set(events, (people = peopleHaving(events, first, on, this.facts)));
    }
    return people;
  }

  /** The wanted events of a kind in the window. */
  wanted<S>(fact: EventFactOf<S>, events: WantedEvents<S>): WantedInWindow {
    let wanted = this.#wanted.get(events);
    if (!wanted)
      this.#wanted.set(events, (wanted = wantedIn(fact, events, this.window, this.facts)));
    return wanted;
  }

  /** Whether there are events in the window, of whatever unit; each kind is searched once. */
  readonly anywhere = (events: EventsOfUnits): boolean => {
    let isAny = this.#anywhere.get(events);
    if (isAny === undefined) {
      isAny = false;
      eachCounted(events, this.window, this.facts, () => (isAny = true));
      this.#anywhere.set(events, isAny);
    }
    return isAny;
  };
}

/**
 * An open unit in a window. A class, since an object with getters of its own would get a hidden
 * class of its own in V8, which is slow and lives long. Measures may take functions out of it.
 */
export class UnitOfWindow implements UnitInWindow {
  readonly id: number;
  readonly state: UnitState;
  readonly #node: number;
  readonly #of: WindowOfUnits;
  #above: ReadonlySet<number> | undefined;

  constructor(node: number, state: UnitState, of: WindowOfUnits) {
    this.id = of.facts.hierarchy.nodes[node]!.id;
    this.state = state;
    this.#node = node;
    this.#of = of;
  }

  get first(): number {
    return this.#of.window.first;
  }

  get on(): number {
    return this.#of.window.on;
  }

  get wave(): WaveSums | null {
    return this.#of.wave;
  }

  get anywhere(): (events: EventsOfUnits) => boolean {
    return this.#of.anywhere;
  }

  get staff(): number {
    return this.#of.staffAt(this.#node);
  }

  get above(): ReadonlySet<number> {
    return (this.#above ??= nodesAbove(this.#of, this.#node));
  }

  get groups(): readonly Pick<UnitInWindow, 'events'>[] {
    const { facts } = this.#of;
    return groupsUnder(this.#of, this.#node).map((group) => ({
      events: (fact) => eventsOf(fact, group, facts),
    }));
  }

  readonly events = <S>(fact: EventFactOf<S>): readonly EventOfUnit<S>[] =>
    eventsOf(fact, this.id, this.#of.facts);

  readonly eventsByPerson = <S>(fact: EventFactOf<S>): readonly (readonly EventOfUnit<S>[])[] =>
    this.#people
      .map((person) => eventsOf(fact, person, this.#of.facts))
      .filter(({ length }) => length > 0);

  readonly staffWith = <S>(fact: EventFactOf<S>, wanted: WantedEvents<S>): number =>
    staffWith(fact, wanted, this.#of.wanted(fact, wanted), this, this.#of.facts);

  readonly staffHaving = (events: EventsOfPeople): number => {
    const people = this.#of.peopleHaving(events);
    return this.#people.filter((person) => people.has(person)).length;
  };

  readonly people = (where: (state: StaffState) => boolean): number => {
    const { on } = this;
    const { staff } = this.#of.facts;
    const { columns, begin, end } = staff.endingAfter(this.id, on);
    const { states } = staff.states;
    let count = 0;
    for (let i = begin; i < end; i++)
      if (columns.from[i]! <= on && where(states[columns.state[i]!]!)) count++;
    return count;
  };

  /** Internal ids of the people who are staff of the unit on the last day. */
  get #people(): number[] {
    return staffAtUnit(this.id, this.on, this.#of.facts);
  }
}

/** Internal ids of the nodes above another. */
function nodesAbove({ tree, facts: { hierarchy } }: WindowOfUnits, node: number): Set<number> {
  const above = new Set<number>();
  for (let x = tree.parent[node]!; x >= 0; x = tree.parent[x]!) above.add(hierarchy.nodes[x]!.id);
  return above;
}

/** Internal ids of the union groups directly under a node that are open on the last day. */
const groupsUnder = ({ tree, window, facts }: WindowOfUnits, node: number): number[] =>
  tree
    .children(node)
    .filter((child) => facts.hierarchy.nodes[child]!.kind === 'group')
    .filter((child) => facts.hierarchy.isOpenOn(child, window.on))
    .map((child) => facts.hierarchy.nodes[child]!.id);

const NO_EVENTS: readonly never[] = Object.freeze([]);

/** The events of a node or a person, in the order of the days. */
export function eventsOf<S>(
  fact: EventFactOf<S>,
  id: number,
  facts: Facts,
): readonly EventOfUnit<S>[] {
  const table = facts.eventsOf(fact);
  const rows = table.rowsOf(id);
  if (rows.length === 0) return NO_EVENTS;
  const { on, state } = table.rows;
  return Array.from(rows, (row) => ({
    on: on[row]!,
    state: table.states.states[state[row]!] as S,
    number: (name) => numberIn(numbersNamed(table, name), row),
  }));
}
