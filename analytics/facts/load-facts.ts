import type { ClientBase } from 'pg';
import { today } from '../../base/day.ts';
import { yieldToEventLoop } from '../store/yield-to-event-loop.ts';
import { readEvents } from '../store/event-rows.ts';
import { groupBy, largestOf } from '../store/growing.ts';
import { readRecordHorizons } from '../store/record-horizon-rows.ts';
import { readAllWaves } from '../store/response-rows.ts';
import { readEmployments, readPersonSpans, type EmploymentRows } from '../store/staff-rows.ts';
import { readUnitIntervals } from '../store/unit-intervals.ts';
import { loadHierarchy } from '../tree/load-hierarchy.ts';
import { UnitCutter } from './cut-unit.ts';
import type { EventFact } from './event-fact.ts';
import { EventTable } from './event-table.ts';
import { EVENT_FACTS } from './events/index.ts';
import { StateTable } from './state-table.ts';
import { Facts } from './facts.ts';
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
  const events = await loadEvents(client);
  const waves = await readAllWaves(client);
  const recordHorizons = await readRecordHorizons(client);
  const facts = new Facts(revision, hierarchy, events, waves, recordHorizons);
  const intervalsOf = await readUnitIntervals(client, hierarchy, null);
  signal?.throwIfAborted();
  const employments = await readEmployments(client, null, facts.staff.states);
  signal?.throwIfAborted();
  const spans = await readPersonSpans(client, null);
  const cutter = new UnitCutter(facts.staff.states, facts.units.states);

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
    const own = sumsOfRows(rows, facts);
    changes.addUnit(id, rows, hierarchy, 1);
    facts.unitSums.forEach((sums, i) => {
      sums.put(id, own[i]!);
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
  return facts;
}

async function loadEvents(client: ClientBase): Promise<ReadonlyMap<EventFact, EventTable>> {
  const tables = new Map<EventFact, EventTable>();
  for (const fact of EVENT_FACTS) {
    const states = new StateTable(fact.schema);
    tables.set(
      fact,
      await EventTable.of(fact, await readEvents(client, fact, null, states), states),
    );
  }
  return tables;
}

/** The rows of employments of a unit, by its internal id. */
export async function byUnit({ unit }: EmploymentRows): Promise<(id: number) => Int32Array> {
  const maxUnit = await largestOf(unit);
  const { starts, order } = await groupBy(unit.length, (row) => unit[row]!, maxUnit + 1);
  return (id) => (id <= maxUnit ? order.subarray(starts[id], starts[id + 1]) : new Int32Array(0));
}
