import type { ClientBase } from 'pg';
import { today } from '../../base/day.ts';
import { yieldToEventLoop } from '../store/yield-to-event-loop.ts';
import { readEvents } from '../store/event-rows.ts';
import { groupBy, largestOf } from '../store/growing.ts';
import { readIndicatorTargets } from '../store/indicator-target-rows.ts';
import { readRecordHorizons } from '../store/record-horizon-rows.ts';
import { readSettings } from '../store/setting-rows.ts';
import { readAllWaves } from '../store/response-rows.ts';
import { readEmployments, readPersonSpans, type EmploymentRows } from '../store/staff-rows.ts';
import { readUnitIntervals, type UnitIntervals } from '../store/unit-intervals.ts';
import { Waves } from '../survey/waves.ts';
import { loadHierarchy } from '../tree/load-hierarchy.ts';
import type { UnitPeople } from './cut-staff.ts';
import { UnitCutter } from './cut-unit.ts';
import type { EventFact } from './event-fact.ts';
import { EventTable } from './event-table.ts';
import { EVENT_FACTS } from './events/index.ts';
import { StateTable } from './state-table.ts';
import { Facts } from './facts.ts';
import { IndicatorTargets } from './indicator-targets.ts';
import { RecordHorizons } from './record-horizons.ts';
import { GatheredChanges, sumsOfRows, writeStaff, type UnitRows } from './write-unit.ts';

/**
 * Builds all facts from the store. @param client within a transaction that sees one state of the
 * store, at `revision`; @param signal aborted: rejects with its reason between two pieces of the
 * work
 */
export async function loadFacts(
  client: ClientBase,
  revision: number,
  signal?: AbortSignal,
): Promise<Facts> {
  const hierarchy = await loadHierarchy(client);
  const settings = await readSettings(client);
  const spells = new Facts(revision, hierarchy, new Map(), new Waves([]), {
    recordHorizons: new RecordHorizons(),
    settings,
    indicatorTargets: new IndicatorTargets(),
  });
  const intervalsOf = await readUnitIntervals(client, hierarchy, null);
  signal?.throwIfAborted();
  const employments = await readEmployments(client, null, spells.staff.states);
  signal?.throwIfAborted();
  const spans = await readPersonSpans(client, null);
  const people = { employments, spans };
  // the database sends the rest while this process cuts spells
  const [{ events, waves, recordHorizons, indicatorTargets }] = await both(
    readRest(client, signal),
    cutSpells(spells, intervalsOf, people, signal),
  );
  return new Facts(
    revision,
    hierarchy,
    events,
    waves,
    { recordHorizons, settings, indicatorTargets },
    spells,
  );
}

/** Waits for both of two pieces of work, also where one fails, so that none goes on unseen. */
export async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

/** Reads everything but spells. */
async function readRest(
  client: ClientBase,
  signal?: AbortSignal,
): Promise<Pick<Facts, 'events' | 'waves' | 'recordHorizons' | 'indicatorTargets'>> {
  const events = new Map<EventFact, EventTable>();
  for (const fact of EVENT_FACTS) {
    const states = new StateTable(fact.schema);
    const rows = await readEvents(client, fact, null, states);
    events.set(fact, await EventTable.of(fact, rows, states));
    signal?.throwIfAborted();
  }
  const waves = await readAllWaves(client);
  const recordHorizons = await readRecordHorizons(client);
  return { events, waves, recordHorizons, indicatorTargets: await readIndicatorTargets(client) };
}

/** Cuts the spells of all people and units, and adds them up. */
async function cutSpells(
  facts: Facts,
  intervalsOf: ReadonlyMap<number, UnitIntervals>,
  { employments, spans }: Omit<UnitPeople, 'rows'>,
  signal?: AbortSignal,
): Promise<void> {
  const { hierarchy } = facts;
  const cutter = new UnitCutter(facts.staff.states, facts.units.states, facts.settings);
  facts.largestPerson = Math.max(0, await largestOf(employments.person));

  const rowsOf = await byUnit(employments);
  const changes = new GatheredChanges(facts);
  for (const node of hierarchy.currentTree(today()).order) {
    const { id } = hierarchy.nodes[node]!;
    const intervals = intervalsOf.get(id);
    if (!intervals) continue;
    const staff = facts.staff.append(
      id,
      writeStaff(intervals, { employments, rows: rowsOf(id), spans }, facts.staff.states),
    );
    const units = facts.units.append(id, (into) => {
      cutter.cut(intervals, staff, into);
    });
    const rows: UnitRows = { staff, units };
    const unitSums = sumsOfRows(rows, facts);
    changes.addUnit(id, rows, hierarchy, 1);
    facts.unitSums.forEach((sums, i) => {
      sums.put(id, unitSums[i]!);
    });
    facts.staff.settle();
    facts.units.settle();
    signal?.throwIfAborted();
    await yieldToEventLoop();
  }
  facts.staff.settle(true);
  facts.units.settle(true);
  await yieldToEventLoop();
  for (const sums of facts.unitSums) sums.settle();
  for (const node of changes.nodes)
    if (intervalsOf.has(node))
      changes.addOwn(node, { staff: facts.staff.of(node), units: facts.units.of(node) }, 1);
  for (const [node, sums] of await changes.applied()) facts.sums[node] = sums;
}

/** The rows of employments of a unit, by its internal id. */
export async function byUnit({ unit }: EmploymentRows): Promise<(id: number) => Int32Array> {
  const maxUnit = await largestOf(unit);
  const { starts, order } = await groupBy(unit.length, (row) => unit[row]!, maxUnit + 1);
  return (id) => (id <= maxUnit ? order.subarray(starts[id], starts[id + 1]) : new Int32Array(0));
}
