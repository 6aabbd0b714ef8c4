import type { DayNumber } from '../../base/civil.ts';
import { dayOf } from '../../base/day.ts';
import type { Period } from '../../base/period.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import { numberIn } from '../store/number-column.ts';
import { Derived } from '../facts/derived.ts';
import type { EventFactOf } from '../facts/event-fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { PersonSet } from '../facts/person-set.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { EventsOfPeople } from '../measures/events-of-people.ts';
import type {
  ColumnMeasure,
  EventsOfUnits,
  FilingsMeasure,
  PerUnitMeasure,
  StaffEventsMeasure,
} from '../measures/measure.ts';
import { windowsIn, type Window } from '../measures/window.ts';
import { inWindow } from '../settings/by-settings.ts';
import { eachCounted, numbersNamed, unitsOfEvents } from './event-groups.ts';
import { filingsIn } from './filings.ts';
import { peopleHaving } from './people-tests.ts';
import { staffOn } from './staff-on.ts';
import { staffAtUnit, staffWith, type StateTests } from './staff-with.ts';
import type { EventOfUnit, UnitInWindow } from '../measures/unit-in-window.ts';

/** Bytes of cached columns; they are dropped when the facts change. */
const MAX_CACHED_BYTES = 64 << 20;
const cache = new Derived<Float64Array>(MAX_CACHED_BYTES);

/**
 * The numbers of a measure for every unit in a window (`Float64Array[nodes]`); 0 for a node that is
 * no unit, or not open on the last day. Computed in one pass over the units and the events of the
 * window and cached: the next question about it, for any node and group, adds up this column.
 */
export function unitColumn(declared: ColumnMeasure, window: Window, facts: Facts): Float64Array {
  const measure = inWindow(declared, window, facts);
  const columns = cache.of(facts);
  const name = `${measure.name} ${window.first} ${window.on}`;
  const cached = columns.get(name);
  if (cached) return cached;
  const column = columnOf(measure, window, facts);
  columns.set(name, column, column.byteLength);
  return column;
}

function columnOf(measure: ColumnMeasure, window: Window, facts: Facts): Float64Array {
  switch (measure.kind) {
    case 'events': {
      const sums = eventSums(measure, window, facts);
      return perOpenUnit(window.on, facts, (node, state) => (measure.at(state) ? sums[node]! : 0));
    }
    case 'unitsHaving': {
      const sums = eventSums(measure.events, window, facts);
      return perOpenUnit(window.on, facts, (node, state) =>
        measure.at(state) && sums[node]! >= measure.min ? 1 : 0,
      );
    }
    case 'staffEvents':
      return staffEvents(measure, window, facts);
    case 'perUnit':
      return perUnit(measure, window, facts);
    case 'total': {
      const columns = measure.of.map((part) => unitColumn(part, window, facts));
      return columns[0]!.map((_, node) => columns.reduce((sum, column) => sum + column[node]!, 0));
    }
    case 'filings': {
      const period = { first: window.first, last: window.on };
      const { isRequired, hasReported } = filingsIn(measure.of, period, facts);
      const counts = measure.are === 'required' ? isRequired : hasReported;
      const applies = appliesTo(measure, period, facts);
      return perOpenUnit(window.on, facts, (node) => (counts(node) && applies(node) ? 1 : 0));
    }
  }
}

/**
 * Whether the condition of filings holds of a unit on the last day of some window of a period; of
 * all units without any.
 */
function appliesTo(
  { applies }: FilingsMeasure,
  period: Pick<Period, 'first' | 'last'>,
  facts: Facts,
): (node: number) => boolean {
  if (!applies) return () => true;
  const days = windowsIn(applies.windows, period, facts.waves).map(({ on }) => on);
  if (days.length === 0) return () => true;
  return (node) =>
    days.some((on) => {
      const state = stateOn(facts.hierarchy.nodes[node]!.id, on, facts);
      return state !== null && applies.where(state);
    });
}

/** A number of each open unit, by node. */
function perOpenUnit(
  on: DayNumber,
  facts: Facts,
  numberOf: (node: number, state: UnitState) => number,
): Float64Array {
  const { nodes } = facts.hierarchy;
  const column = new Float64Array(nodes.length);
  for (let node = 0; node < nodes.length; node++) {
    const state = stateOn(nodes[node]!.id, on, facts);
    if (state) column[node] = numberOf(node, state);
  }
  return column;
}

/** The state of a unit on a day; null if it is not open, or no unit. */
export function stateOn(id: number, on: DayNumber, { units }: Facts): UnitState | null {
  const {
    columns: { from, state },
    begin,
    end,
  } = units.endingAfter(id, on);
  return begin < end && from[begin]! <= on ? units.states.states[state[begin]!]! : null;
}

/** The sums of the events of each node within a window, by node. */
function eventSums(events: EventsOfUnits, window: Window, facts: Facts): Float64Array {
  const { fact, weight, times = 1 } = events;
  const { hierarchy } = facts;
  const table = facts.eventsOf(fact);
  const units = unitsOfEvents(table);
  const weights = weight === undefined ? null : numbersNamed(table, weight);
  const sums = new Float64Array(hierarchy.nodes.length);
  eachCounted(events, window, facts, (row) => {
    sums[hierarchy.indexOfId(units[row]!)]! += weights ? times * (numberIn(weights, row) || 0) : 1;
  });
  return sums;
}

/** Of each state of people, by its number, whether a condition holds (1) or not (0). Default: it always does. */
export const staffIn = (
  condition: ((state: StaffState) => boolean) | undefined,
  { staff }: Facts,
): Uint8Array =>
  Uint8Array.from(staff.states.states, (state) => (!condition || condition(state) ? 1 : 0));

/** How many events the staff of each unit have, or what these add up to, by node. */
function staffEvents(
  { fact, where, weight, of }: StaffEventsMeasure,
  { first, on }: Window,
  facts: Facts,
): Float64Array {
  const table = facts.eventsOf(fact);
  const { subject } = table.rows;
  const weights = weight === undefined ? null : numbersNamed(table, weight);
  const ofPerson = new Map<number, number>();
  table.each(where, first, on, (row) => {
    const number = weights ? numberIn(weights, row) || 0 : 1;
    ofPerson.set(subject[row]!, (ofPerson.get(subject[row]!) ?? 0) + number);
  });
  const isMeant = staffIn(of, facts);
  return perOpenUnit(on, facts, (node) => {
    const {
      columns: { from, person, state },
      begin: firstRow,
      end: lastRow,
    } = facts.staff.endingAfter(facts.hierarchy.nodes[node]!.id, on);
    let sum = 0;
    if (ofPerson.size > 0)
      for (let i = firstRow; i < lastRow; i++)
        if (from[i]! <= on && isMeant[state[i]!] === 1) sum += ofPerson.get(person[i]!) ?? 0;
    return sum;
  });
}

function perUnit({ of }: PerUnitMeasure, window: Window, facts: Facts): Float64Array {
  const { nodes } = facts.hierarchy;
  const staffAt = staffOn(facts, window.on, nodes.length);
  const wave = window.wave === null ? null : facts.waves.named(window.wave);
  const tree = facts.hierarchy.on(dayOf(window.on));
  const having = new Map<EventsOfPeople, PersonSet>();
  const stateTests: StateTests = new Map();
  const anywhere = anywhereIn(window, facts);
  return perOpenUnit(window.on, facts, (node, state) => {
    const { id } = nodes[node]!;
    let above: ReadonlySet<number> | undefined;
    const unit: UnitInWindow = {
      id,
      first: window.first,
      on: window.on,
      state,
      wave,
      get staff() {
        return staffAt(node);
      },
      get above() {
        return (above ??= nodesAbove(tree.parent, node, facts));
      },
      get groups() {
        return groupsUnder(tree, node, window.on, facts).map(
          (group): Pick<UnitInWindow, 'events'> => ({
            events: (fact) => eventsOf(fact, group, facts),
          }),
        );
      },
      events: (fact) => eventsOf(fact, id, facts),
      eventsByPerson: (fact) =>
        staffAtUnit(id, window.on, facts)
          .map((person) => eventsOf(fact, person, facts))
          .filter(({ length }) => length > 0),
      staffWith: (fact, wanted) => staffWith(fact, wanted, unit, stateTests, facts),
      staffHaving: (events) => {
        let people = having.get(events);
        if (!people) {
          people = peopleHaving(events, window.first, window.on, facts);
          having.set(events, people);
        }
        const set = people;
        return staffAtUnit(id, window.on, facts).filter((person) => set.has(person)).length;
      },
      people: (where) => staffWhere(id, where, window.on, facts),
      anywhere,
    };
    return of(unit);
  });
}

/** Internal ids of the nodes above another. @param parent node to its parent; -1 for a root */
function nodesAbove(parent: Int32Array, node: number, { hierarchy }: Facts): Set<number> {
  const above = new Set<number>();
  for (let x = parent[node]!; x >= 0; x = parent[x]!) above.add(hierarchy.nodes[x]!.id);
  return above;
}

/** How many of the staff of a unit are in some states on a day. */
function staffWhere(
  id: number,
  where: (state: StaffState) => boolean,
  on: DayNumber,
  { staff }: Facts,
): number {
  const { columns, begin, end } = staff.endingAfter(id, on);
  const { states } = staff.states;
  let count = 0;
  for (let i = begin; i < end; i++)
    if (columns.from[i]! <= on && where(states[columns.state[i]!]!)) count++;
  return count;
}

/** Whether there are events in a window, of whatever unit; each kind is looked for once. */
function anywhereIn(window: Window, facts: Facts): (events: EventsOfUnits) => boolean {
  const answers = new Map<EventsOfUnits, boolean>();
  return (events) => {
    let isAny = answers.get(events);
    if (isAny === undefined) {
      isAny = false;
      eachCounted(events, window, facts, () => (isAny = true));
      answers.set(events, isAny);
    }
    return isAny;
  };
}

/** Internal ids of the union groups directly under a node that are open on a day. */
const groupsUnder = (
  tree: TreeReading,
  node: number,
  on: DayNumber,
  { hierarchy }: Facts,
): number[] =>
  tree
    .children(node)
    .filter((child) => hierarchy.nodes[child]!.kind === 'group' && hierarchy.isOpenOn(child, on))
    .map((child) => hierarchy.nodes[child]!.id);

/** The events of a node or a person. */
export function eventsOf<S>(fact: EventFactOf<S>, id: number, facts: Facts): EventOfUnit<S>[] {
  const table = facts.eventsOf(fact);
  const { on, state } = table.rows;
  return Array.from(table.rowsOf(id), (row) => ({
    on: on[row]!,
    state: table.states.states[state[row]!] as S,
    number: (name) => numberIn(numbersNamed(table, name), row),
  }));
}
