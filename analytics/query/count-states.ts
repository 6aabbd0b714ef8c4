import type { DayNumber } from '../../base/civil.ts';
import type { Work } from '../../base/work.ts';
import { bandCuts } from '../facts/age-band.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { Segment } from '../facts/spell-table.ts';
import type { FactName } from '../rollups/rollups.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import type { TargetNodes } from './target-nodes.ts';
import { addTotals, dayTotals, MIN_UNITS_TO_CACHE } from './day-totals.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { groupName } from './group-name.ts';
import { countRows } from './row-counts.ts';
import type { StateCells } from './state-cells.ts';
import { cellsOfTask, type RollupRead, type StatesTask, type TaskCells } from './task-cells.ts';
import { placesOf, UnitGroups } from './unit-groups.ts';

/** Numbers added, or rows counted, before the work may yield. */
const CHUNK_SIZE = 65_536;

/** Targets read out of rollup sums before the work may yield. */
const CHUNK_TARGETS = 64;

/** Counts of cells for some targets, `cells.length` a target, that are added up under a group. */
interface CellCounts {
  readonly cells: StateCells;
  readonly counts: Float64Array;
  readonly targets: number;
  /** the keys of the group by dimensions of units */
  readonly unitKeys: readonly string[];
}

/** Adds the counts of the cells `begin … end - 1` to the sums of their measures and groups. */
function addCells(
  { cells, counts, targets, unitKeys }: CellCounts,
  begin: number,
  end: number,
  { by }: ResolvedQuery,
  into: GroupedSums,
): void {
  const { measures, masks, groups, keys, length } = cells;
  for (let cell = begin; cell < end; cell++) {
    const group = unitKeys.length === 0 ? groups[cell]! : groupName(by, keys[cell]!, unitKeys);
    for (let bit = 0; bit < measures.length; bit++) {
      if ((masks[cell]! & (1 << bit)) === 0) continue;
      const sums = into.of(group, measures[bit]!);
      for (let t = 0; t < targets; t++) sums[t]! += counts[t * length + cell]!;
    }
  }
}

/** Cells of some targets added before the work may yield. */
const cellsAtOnce = (targets: number): number =>
  Math.max(1, Math.floor(CHUNK_SIZE / Math.max(1, targets)));

/**
 * Size of the cache of row runs. Finding the rows of many units takes a third of the time of
 * counting them, and the next question is often about the same day; one run takes some 200 bytes.
 */
const MAX_CACHED_BYTES = 32 << 20;
const BYTES_PER_RUN = 200;
const keptSegments = new Derived<readonly Segment[]>(MAX_CACHED_BYTES);

/** The rows of the units of the target nodes that may be valid on a day. */
function segmentsOf(
  name: FactName,
  facts: Facts,
  { number, units }: TargetNodes,
  on: DayNumber,
): readonly Segment[] {
  if (units.id.length < MIN_UNITS_TO_CACHE) return facts[name].segmentsOn(units.id, on);
  const cache = keptSegments.of(facts);
  const key = `${name} ${number} ${on}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const segments = facts[name].segmentsOn(units.id, on);
  cache.set(key, segments, units.id.byteLength * 3 + segments.length * BYTES_PER_RUN);
  return segments;
}

/** Counts the rows of some runs that are valid on a day, see {@link countRows}. */
function* countRuns(
  segments: readonly Segment[],
  on: DayNumber,
  cells: StateCells,
  places: Int32Array,
  counts: Float64Array,
): Work<void> {
  const cuts = bandCuts(on);
  let numCounted = 0;
  for (const segment of segments) {
    countRows(segment, on, cells, cuts, counts, places);
    if ((numCounted += segment.columns.from.length) < CHUNK_SIZE) continue;
    numCounted = 0;
    yield;
  }
}

/** Reads rollup sums of the targets `begin … end - 1` into counts. Returns the targets without any. */
function readNodes(
  { cells, ofUnits }: TaskCells,
  ofNodes: RollupRead,
  on: DayNumber,
  facts: Facts,
  { targets, hierarchy: { nodes } }: TargetNodes,
  counts: Float64Array,
  begin: number,
  end: number,
): number[] {
  const table = cells.inRollup(ofNodes.cells);
  const unitTable = ofUnits && cells.inRollup(ofUnits.cells);
  const totals = ofUnits && dayTotals(facts, ofUnits.number, on, targets.length);
  const without: number[] = [];
  for (let t = begin; t < end; t++) {
    const { id } = nodes[targets[t]!]!;
    const sums = facts.sumsOf(id, ofNodes.number);
    const at = t * cells.length;
    if (sums) sums.addTo(counts, at, table, on);
    else if (totals) addTotals(totals, targets[t]!, unitTable!, counts, at);
    else if (ofUnits) facts.unitSums[ofUnits.number]!.addTo(id, counts, at, unitTable!, on);
    else without.push(t);
  }
  return without;
}

/** Counts people or units by their states on a day, for every target and group. */
export function* countStates(
  task: StatesTask,
  on: DayNumber,
  facts: Facts,
  targetNodes: TargetNodes,
  query: ResolvedQuery,
  into: GroupedSums,
): Work<void> {
  const taskCells = cellsOfTask(task, facts, query);
  const { cells, ofNodes } = taskCells;
  if (!ofNodes) {
    yield* countByUnit(task, taskCells, on, facts, targetNodes, query, into);
    return;
  }
  const { length } = targetNodes.targets;
  const counts = new Float64Array(length * cells.length);
  const without: number[] = [];
  for (let t = 0; t < length; t += CHUNK_TARGETS) {
    if (t > 0) yield;
    const end = Math.min(length, t + CHUNK_TARGETS);
    without.push(...readNodes(taskCells, ofNodes, on, facts, targetNodes, counts, t, end));
  }
  if (without.length > 0) {
    const { targets, hierarchy } = targetNodes;
    const ids = Int32Array.from(without, (t) => hierarchy.nodes[targets[t]!]!.id);
    const segments = facts[task.facts].segmentsOn(ids, on);
    yield* countRuns(segments, on, cells, Int32Array.from(without), counts);
  }
  const all = { cells, counts, targets: length, unitKeys: [] };
  const atOnce = cellsAtOnce(length);
  for (let cell = 1; cell < cells.length; cell += atOnce) {
    if (cell > 1) yield;
    addCells(all, cell, Math.min(cells.length, cell + atOnce), query, into);
  }
}

/** The same unit by unit, if groups, filters or the reading need it. */
function* countByUnit(
  task: StatesTask,
  { cells, ofUnits }: TaskCells,
  on: DayNumber,
  facts: Facts,
  targetNodes: TargetNodes,
  query: ResolvedQuery,
  into: GroupedSums,
): Work<void> {
  const { targets, units } = targetNodes;
  const width = cells.length;
  const groups = new UnitGroups(query, targetNodes);
  const places = placesOf(targetNodes, groups);
  const block = targets.length * width;
  const counts = new Float64Array(groups.keys.length * block);
  if (!ofUnits)
    yield* countRuns(segmentsOf(task.facts, facts, targetNodes, on), on, cells, places, counts);
  else {
    const table = cells.inRollup(ofUnits.cells);
    const totals = dayTotals(facts, ofUnits.number, on, units.id.length);
    const sums = facts.unitSums[ofUnits.number]!;
    for (let u = 0; u < places.length; u++) {
      const at = places[u]! * width;
      if (u % CHUNK_TARGETS === CHUNK_TARGETS - 1) yield;
      if (at < 0) continue;
      if (totals) addTotals(totals, units.node[u]!, table, counts, at);
      else sums.addTo(units.id[u]!, counts, at, table, on);
    }
  }
  const atOnce = cellsAtOnce(targets.length);
  for (const [group, unitKeys] of groups.keys.entries()) {
    const groupCounts = counts.subarray(group * block, (group + 1) * block);
    targetNodes.mergeUp(groupCounts, width);
    const ofGroup = { cells, counts: groupCounts, targets: targets.length, unitKeys };
    for (let cell = 1; cell < width; cell += atOnce) {
      addCells(ofGroup, cell, Math.min(width, cell + atOnce), query, into);
      yield;
    }
  }
}
