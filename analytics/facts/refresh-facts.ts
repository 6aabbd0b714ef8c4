import type { ClientBase } from 'pg';
import { yieldToEventLoop } from '../store/yield-to-event-loop.ts';
import { changesSince, type ChangesSince, type Revision } from '../store/changes-since.ts';
import { readEvents } from '../store/event-rows.ts';
import { rereadIndicatorTargets } from '../store/indicator-target-rows.ts';
import { rereadRecordHorizons } from '../store/record-horizon-rows.ts';
import type { SettingValues } from '../settings/setting-values.ts';
import { unitSchema } from './unit-state.ts';
import { rereadSettings } from '../store/setting-rows.ts';
import { rereadWaves } from '../store/response-rows.ts';
import { readEmployments, readPersonSpans } from '../store/staff-rows.ts';
import {
  intervalsOfSpells,
  readUnitIntervals,
  type UnitIntervals,
} from '../store/unit-intervals.ts';
import { loadHierarchy } from '../tree/load-hierarchy.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { UnitPeople } from './cut-staff.ts';
import { UnitCutter } from './cut-unit.ts';
import { Facts, type SumsByRollup } from './facts.ts';
import { differingRows, isNone } from './differing-rows.ts';
import { both, byUnit, loadFacts } from './load-facts.ts';
import { SpellWriter, type Slice } from './spell-columns.ts';
import { GatheredChanges, sumsOfRows, writeStaff, type UnitRows } from './write-unit.ts';

/**
 * Above this many changes a full rebuild is faster: a share of the units, and numbers of units and
 * of subjects of events.
 */
const MUCH = { share: 0.25, units: 200, subjects: 20_000 } as const;

/** The intervals of some units as these facts hold them. */
function intervalsNow(
  ids: readonly number[],
  { units }: Facts,
): ReadonlyMap<number, UnitIntervals> {
  const intervalsOf = new Map<number, UnitIntervals>();
  for (const id of ids) {
    const intervals = intervalsOfSpells(id, units.of(id), units.states);
    if (intervals) intervalsOf.set(id, intervals);
  }
  return intervalsOf;
}

/** Units that lie under others than before, or that are new. */
function movedUnits(facts: Facts, hierarchy: Hierarchy): number[] {
  return hierarchy.nodes
    .filter(
      ({ id, kind }) =>
        kind === 'unit' &&
        JSON.stringify(facts.hierarchy.above(id)) !== JSON.stringify(hierarchy.above(id)),
    )
    .map(({ id }) => id);
}

/**
 * Facts of a later revision, made by reading what changed, or rebuilt if that is much. The given
 * facts do not change.
 * @param client within a transaction that sees one state of the store; @param revisions the
 *   revisions after that of the facts, ascending, at least one
 * @param signal aborted: rejects with its reason between two pieces of the work
 * @returns the facts of the later revision
 */
export async function refreshFacts(
  client: ClientBase,
  facts: Facts,
  revisions: readonly Revision[],
  signal?: AbortSignal,
): Promise<Facts> {
  const { revision } = revisions.at(-1)!;
  const settings = await rereadSettings(client, facts.settings, revisions);
  if (cutsDifferently(facts.settings, settings)) return loadFacts(client, revision, signal);
  const changes = await changesSince(client, facts.revision, revisions);
  const hierarchy = changes.hierarchy ? await loadHierarchy(client) : facts.hierarchy;
  const changed = new Set(changes.units);
  if (changes.hierarchy) for (const id of movedUnits(facts, hierarchy)) changed.add(id);
  const isUnit = (id: number): boolean => hierarchy.nodeOfId(id)?.kind === 'unit';
  const units = [...changed].filter(isUnit);
  if (
    units.length > Math.max(MUCH.units, hierarchy.nodes.length * MUCH.share) ||
    [...changes.events.values()].some(({ size }) => size > MUCH.subjects)
  )
    return loadFacts(client, revision, signal);

  const intervalsOf =
    changes.hierarchy || changes.intervals
      ? await readUnitIntervals(client, hierarchy, units)
      : intervalsNow(units, facts);
  const employments = await readEmployments(client, units, facts.staff.states);
  const spans = await readPersonSpans(client, { people: employments.person, units });
  // the database sends the rest while this process cuts spells
  const [{ events, waves, recordHorizons, indicatorTargets }, cut] = await both(
    rereadRest(client, facts, changes, revisions),
    cutChanged(facts, hierarchy, changes, changed, intervalsOf, { employments, spans }, signal),
  );
  const later = new Facts(
    revision,
    hierarchy,
    events,
    waves,
    { recordHorizons, settings, indicatorTargets },
    facts,
  );
  later.staff.replacing(cut.staff)();
  later.units.replacing(cut.units)();
  for (const [node, rollup] of cut.sums) later.sums[node] = rollup;
  for (const [unit, changes] of cut.unitSums)
    later.unitSums.forEach((sums, i) => {
      sums.put(unit, changes[i]!);
    });
  for (const person of employments.person)
    later.largestPerson = Math.max(later.largestPerson, person);
  return later;
}

/** Whether a bound at which the time of every unit is cut has changed. */
const cutsDifferently = (before: SettingValues, after: SettingValues): boolean =>
  before !== after &&
  unitSchema
    .from('headCount')
    .flatMap(({ source }) => source.headCount.bounds)
    .some(
      ({ min }) =>
        typeof min !== 'number' &&
        JSON.stringify(before.storedOf(min)) !== JSON.stringify(after.storedOf(min)),
    );

/** Reads changes of everything but spells. */
async function rereadRest(
  client: ClientBase,
  facts: Facts,
  changes: ChangesSince,
  revisions: readonly Revision[],
): Promise<Pick<Facts, 'events' | 'waves' | 'recordHorizons' | 'indicatorTargets'>> {
  const events = new Map(facts.events);
  for (const [fact, subjects] of changes.events) {
    const table = facts.eventsOf(fact);
    const rows = await readEvents(client, fact, [...subjects], table.states);
    events.set(fact, await table.replacing(subjects, rows));
  }
  const waves =
    changes.waves || changes.responses.length > 0
      ? await rereadWaves(client, facts.waves, changes.responses)
      : facts.waves;
  const recordHorizons = await rereadRecordHorizons(
    client,
    facts.recordHorizons,
    facts.revision,
    revisions,
  );
  const indicatorTargets = await rereadIndicatorTargets(client, facts.indicatorTargets, revisions);
  return { events, waves, recordHorizons, indicatorTargets };
}

/** What changed units have now where it differs from before, and the sums of the nodes above them. */
interface CutUnits {
  readonly staff: ReadonlyMap<number, Slice>;
  readonly units: ReadonlyMap<number, Slice>;
  readonly sums: ReadonlyMap<number, SumsByRollup>;
  readonly unitSums: ReadonlyMap<number, SumsByRollup>;
}

/** Cuts the spells of changed units, and adds up what differs. */
async function cutChanged(
  facts: Facts,
  hierarchy: Hierarchy,
  changes: ChangesSince,
  changed: ReadonlySet<number>,
  intervalsOf: ReadonlyMap<number, UnitIntervals>,
  { employments, spans }: Omit<UnitPeople, 'rows'>,
  signal?: AbortSignal,
): Promise<CutUnits> {
  const rowsOf = await byUnit(employments);
  const gathered = new GatheredChanges(facts);
  const cutter = new UnitCutter(facts.staff.states, facts.units.states, facts.settings);
  const unitSums = new Map<number, SumsByRollup>();
  const staff = new Map<number, Slice>();
  const rows = new Map<number, Slice>();
  const after = (id: number): UnitRows => ({
    staff: staff.get(id) ?? facts.staff.of(id),
    units: rows.get(id) ?? facts.units.of(id),
  });
  for (const id of changed) {
    signal?.throwIfAborted();
    await yieldToEventLoop();
    const intervals = intervalsOf.get(id);
    const people = new SpellWriter(true, 64);
    const states = new SpellWriter(false, 16);
    if (!intervals && facts.units.of(id).end === facts.units.of(id).begin) continue;
    if (intervals) {
      writeStaff(intervals, { employments, rows: rowsOf(id), spans }, facts.staff.states)(people);
      cutter.cut(intervals, people.view(), states);
    }
    const was: UnitRows = { staff: facts.staff.of(id), units: facts.units.of(id) };
    const is: UnitRows = { staff: people.view(), units: states.view() };
    const ofStaff = differingRows(was.staff, is.staff);
    const ofUnit = differingRows(was.units, is.units);
    if (!changes.hierarchy && isNone(ofStaff) && isNone(ofUnit)) continue;
    if (!isNone(ofStaff)) staff.set(id, is.staff);
    if (!isNone(ofUnit)) rows.set(id, is.units);
    const removed = changes.hierarchy ? was : { staff: ofStaff.removed, units: ofUnit.removed };
    const come = changes.hierarchy ? is : { staff: ofStaff.come, units: ofUnit.come };
    gathered.addUnit(id, removed, facts.hierarchy, -1);
    gathered.addUnit(id, come, hierarchy, 1);
    if (facts.sums[id]) {
      gathered.addOwn(id, removed, -1);
      gathered.addOwn(id, come, 1);
    }
    if (staff.has(id) || rows.has(id)) unitSums.set(id, sumsOfRows(is, facts));
  }
  for (const node of [...gathered.nodes])
    if (!facts.sums[node] && hierarchy.nodeOfId(node)?.kind === 'unit')
      gathered.addOwn(node, after(node), 1);
  return { staff, units: rows, sums: await gathered.applied(), unitSums };
}
