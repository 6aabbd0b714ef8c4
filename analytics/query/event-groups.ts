import { EARLIEST, type DayNumber } from '../../base/civil.ts';
import { dayOf } from '../../base/day.ts';
import { invariant } from '../../base/invariant.ts';
import type { Dimension, StaffDimension } from '../dimensions/dimension.ts';
import { AGE_BANDS, bandCuts } from '../facts/age-band.ts';
import type { EventTable } from '../facts/event-table.ts';
import type { Facts } from '../facts/facts.ts';
import type { EventsOfUnits, OncePerRow } from '../measures/measure.ts';
import type { EventOfUnit } from '../measures/unit-in-window.ts';
import type { Window } from '../measures/window.ts';
import { numberIn, type NumberColumn } from '../store/number-column.ts';
import { bandAt } from './row-counts.ts';

/** The numbers of some events under a name, by row. */
export function numbersNamed({ fact, rows }: EventTable, name: string): NumberColumn {
  const place = fact.numbers.findIndex((number) => number.name === name);
  invariant(place >= 0, 'event-number-unknown', `${fact.name} ${name}`);
  return rows.numbers[place]!;
}

/** The unit at which each event counts, by row; internal ids. */
export const unitsOfEvents = (table: EventTable): NumberColumn =>
  table.fact.unit === null ? table.rows.subject : numbersNamed(table, table.fact.unit);

/**
 * Visits the events that count in a window, by their rows. Cost: one step an event; of rows that hold
 * on the last day, one a row that has begun.
 */
export function eachCounted(
  events: EventsOfUnits,
  { first, on }: Window,
  facts: Facts,
  visit: (row: number) => void,
): void {
  const { fact, where, within, heldUntil, ever, when, once } = events;
  const table = facts.eventsOf(fact);
  if (events.underCity) {
    eachByPlace({ ...events, underCity: events.underCity }, { first, on }, facts, visit);
    return;
  }
  const ends = heldUntil === undefined ? null : numbersNamed(table, heldUntil);
  const lags = within ? numbersNamed(table, within.lag) : null;
  const isNew = once ? firstOf(once, table) : null;
  table.each(where, ends || ever ? EARLIEST : first, on, (row) => {
    if (ends && numberIn(ends, row) <= on) return;
    if (lags && !(numberIn(lags, row) <= within!.days)) return;
    if (when && !when(eventAt(table, row), { first, on })) return;
    if (!isNew || isNew(row)) visit(row);
  });
}

/** An event of a table as conditions look at it. */
const eventAt = (table: EventTable, row: number): EventOfUnit<never> => ({
  on: table.rows.on[row]!,
  state: table.states.states[table.rows.state[row]!] as never,
  number: (name) => numberIn(numbersNamed(table, name), row),
});

/** Whether an event is the first of those that count once, in the order in which they are looked at. */
function firstOf({ per, and }: OncePerRow, table: EventTable): (row: number) => boolean {
  const ids = numbersNamed(table, per);
  const countedGroups = new Set<string>();
  return (row) => {
    const state = table.states.states[table.rows.state[row]!];
    const key = `${numberIn(ids, row)} ${and ? and(state as never) : ''}`;
    if (countedGroups.has(key)) return false;
    countedGroups.add(key);
    return true;
  };
}

/** The same where units directly under a city have a condition of their own. */
function eachByPlace(
  { underCity, ...events }: EventsOfUnits & Required<Pick<EventsOfUnits, 'underCity'>>,
  { first, on }: Pick<Window, 'first' | 'on'>,
  facts: Facts,
  visit: (row: number) => void,
): void {
  const isUnderCity = underCityOn(on, facts);
  const units = unitsOfEvents(facts.eventsOf(events.fact));
  for (const isDirect of [false, true])
    eachCounted(
      { ...events, where: isDirect ? underCity : events.where },
      { first, on, wave: null },
      facts,
      (row) => {
        if (isUnderCity(facts.hierarchy.indexOfId(units[row]!)) === isDirect) visit(row);
      },
    );
}

/** Whether a node hangs directly under a city on a day, by node. */
export function underCityOn(
  on: DayNumber,
  { hierarchy }: Pick<Facts, 'hierarchy'>,
): (node: number) => boolean {
  const { parent } = hierarchy.on(dayOf(on));
  return (node) => parent[node]! >= 0 && hierarchy.nodes[parent[node]!]!.kind === 'city';
}

/** What a person was on the day of an event; `since` is the day on which the age counts. */
export interface PersonOfEvent {
  readonly state: Readonly<Record<string, unknown>>;
  readonly since: DayNumber;
  readonly born: DayNumber;
}

/**
 * The state of the person of each event, by row. Only for events of people that count at a unit.
 */
export function personsOf(table: EventTable): (row: number) => PersonOfEvent {
  const { daysBefore } = table.fact;
  const born = numbersNamed(table, 'born');
  const { on, state } = table.rows;
  const { states } = table.states;
  return (row) => ({
    state: states[state[row]!] as PersonOfEvent['state'],
    since: on[row]! - daysBefore,
    born: born[row]!,
  });
}

/** The group of an event of a person in a dimension of people. */
export const groupOfEvent = (
  dimension: Dimension,
  { state, since, born }: PersonOfEvent,
): string =>
  dimension.kind === 'age'
    ? AGE_BANDS[bandAt(born, bandCuts(since))]!
    : String(state[(dimension as StaffDimension).of]);
