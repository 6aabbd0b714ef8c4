import type { DayNumber } from '../../base/civil.ts';
import type { Period } from '../../base/period.ts';
import { numberIn } from '../store/number-column.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { UnitState } from '../facts/unit-state.ts';
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
import { UnitOfWindow, WindowOfUnits } from './unit-of-window.ts';

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
  const units = new WindowOfUnits(window, facts);
  return perOpenUnit(window.on, facts, (node, state) => of(new UnitOfWindow(node, state, units)));
}
