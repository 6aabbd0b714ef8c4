import { civilOf, FOREVER, type DayNumber } from '../../base/civil.ts';
import type { Period } from '../../base/period.ts';
import type { TimeAxis } from '../../base/time-axis.ts';
import type { EventFact } from '../facts/event-fact.ts';
import type { Facts } from '../facts/facts.ts';
import type { RecordHorizons, StatedHorizons } from '../facts/record-horizons.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { recordedEvents } from '../measures/recorded-events.ts';
import { windowsIn, type WindowKind } from '../measures/window.ts';
import { nearestAbove, treesOf, type Trees } from './nearest-above.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/** The data that an indicator reads is on record for a node. */
const ON_RECORD = 0;
/** It is not on record, as derived from rows. */
export const DERIVED = 1;
/** It is not on record, as stated. */
export const STATED = 2;

/** The days that an indicator reads in a period. */
export interface DaysRead {
  /** the first day of the events that are counted; of a stock the day on which it is read */
  readonly first: DayNumber;
  /** the first day on which people and units are read */
  readonly on: DayNumber;
  /** the last day that is read */
  readonly last: DayNumber;
}

/** The windows that are read if a period is read by its parts. */
const PARTS: Readonly<Partial<Record<TimeAxis, WindowKind>>> = {
  wave: 'wave',
  semester: 'semesters',
  schoolYear: 'schoolYears',
  year: 'years',
};

/** The days that an indicator reads in a period; of a wave its reference day. */
export function daysRead(
  { axis }: Pick<Indicator, 'axis'>,
  { first, last }: Pick<Period, 'first' | 'last'>,
  { waves }: Pick<Facts, 'waves'>,
): DaysRead {
  const parts = PARTS[axis];
  const windows = parts ? windowsIn(parts, { first, last }, waves) : [];
  const isStock = axis === 'stock' || axis === 'wave';
  if (windows.length === 0) return { first: isStock ? last : first, on: last, last };
  const { on } = windows[0]!;
  return { first: isStock ? on : windows[0]!.first, on, last: windows.at(-1)!.on };
}

/** The day from which a register was stated to be complete for a node, and by which org unit (internal id). */
export interface HorizonOfNode {
  readonly day: DayNumber;
  readonly unit: number;
}

/**
 * The horizon that was stated for a node: its own, else that of the nearest org unit above; null if
 * none was.
 */
export function statedFor(
  { byUnit }: StatedHorizons,
  node: number,
  trees: Trees,
  facts: Pick<Facts, 'hierarchy'>,
): HorizonOfNode | null {
  const horizonOf = ({ id }: { readonly id: number }): HorizonOfNode | undefined => {
    const day = byUnit.get(id);
    return day === undefined ? undefined : { day, unit: id };
  };
  return nearestAbove(node, trees, facts, horizonOf) ?? null;
}

const eventsByIndicator = new WeakMap<Indicator, ReadonlyMap<string, readonly EventFact[]>>();

/** The kinds of events of a register that an indicator counts. */
export function eventsCounted(indicator: Indicator, register: string): readonly EventFact[] {
  let events = eventsByIndicator.get(indicator);
  if (!events)
    eventsByIndicator.set(indicator, (events = recordedEvents(indicator.formula.measures)));
  return events.get(register) ?? NO_EVENTS;
}

const NO_EVENTS: readonly EventFact[] = Object.freeze([]);

/** Whether events of some kinds are on record in every year of some days. */
function areEventsOnRecord(
  kinds: readonly EventFact[],
  { first, last }: DaysRead,
  facts: Facts,
): boolean {
  if (kinds.length === 0) return true;
  const from = civilOf(first).year;
  const until = civilOf(last).year;
  return kinds.every((kind) => {
    const { years } = facts.eventsOf(kind);
    for (let year = from; year <= until; year++) if (!years.includes(year)) return false;
    return true;
  });
}

/**
 * Whether the rows of a register suggest that it is complete on the days that an indicator reads:
 * events occur in every year; of rows that are valid for a while and end often, some ended by then,
 * since else rows that ended before may never have been recorded.
 */
export function seemsComplete(
  register: string,
  indicator: Indicator,
  days: DaysRead,
  facts: Facts,
): boolean {
  const end = facts.recordHorizons.firstEndOf(register);
  if (end !== null && days.on < end) return false;
  return areEventsOnRecord(eventsCounted(indicator, register), days, facts);
}

/** What of an indicator may be off record. */
interface Doubts {
  /** from this day on no horizon that was stated and no first end of rows says so */
  readonly until: DayNumber;
  /** years without events may */
  readonly ofEvents: boolean;
}

const doubtsByHorizons = new WeakMap<RecordHorizons, WeakMap<Indicator, Doubts>>();

/** Worked out once for an indicator, since most questions are about days without any doubt. */
function doubtsAbout(indicator: Indicator, horizons: RecordHorizons): Doubts {
  let byIndicator = doubtsByHorizons.get(horizons);
  if (!byIndicator)
    doubtsByHorizons.set(horizons, (byIndicator = new WeakMap<Indicator, Doubts>()));
  let doubts = byIndicator.get(indicator);
  if (!doubts) {
    const { source } = indicator;
    const days = source.flatMap((register) => [
      horizons.latestStated(register),
      horizons.firstEndOf(register) ?? -FOREVER,
    ]);
    doubts = {
      until: Math.max(...days),
      ofEvents: source.some((register) => eventsCounted(indicator, register).length > 0),
    };
    byIndicator.set(indicator, doubts);
  }
  return doubts;
}

/**
 * Whether what an indicator reads in a period is on record, by the place of each node in the list:
 * {@link ON_RECORD}, {@link DERIVED} or {@link STATED}; null if all nodes are on record. Only this
 * function decides it. A horizon counts for a register that the indicator names, and for the day on
 * which the tree is read. Cost: none per node, unless some register is incomplete for some node.
 */
export function offRecordIn(
  indicator: Indicator,
  period: Pick<Period, 'first' | 'last'>,
  query: Pick<ResolvedQuery, 'reading' | 'today' | 'ignoresHorizons'>,
  nodes: readonly number[],
  facts: Facts,
): Uint8Array | null {
  const { recordHorizons } = facts;
  if (query.ignoresHorizons) return null;
  const days = daysRead(indicator, period, facts);
  const doubts = doubtsAbout(indicator, recordHorizons);
  if (days.first >= doubts.until && !doubts.ofEvents) return null;
  const late = indicator.source.filter(
    (register) => days.first < recordHorizons.latestStated(register),
  );
  const doubtful = indicator.source.filter(
    (register) => !seemsComplete(register, indicator, days, facts),
  );
  if (late.length === 0 && doubtful.length === 0) return null;
  const marks = new Uint8Array(nodes.length);
  const on = indicator.axis === 'wave' ? days.on : period.last;
  const trees = treesOf(query, on, facts);
  for (const register of new Set([...late, ...doubtful])) {
    const stated = recordHorizons.stated.get(register);
    const isDoubtful = doubtful.includes(register);
    nodes.forEach((node, i) => {
      const horizon = stated ? statedFor(stated, node, trees, facts) : null;
      if (horizon ? days.first < horizon.day : isDoubtful)
        marks[i] = Math.max(marks[i]!, horizon ? STATED : DERIVED);
    });
  }
  return marks.every((mark) => mark === ON_RECORD) ? null : marks;
}
