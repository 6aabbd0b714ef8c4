import { invariant } from '../../base/invariant.ts';
import type { DayNumber } from '../../base/civil.ts';
import type { Work } from '../../base/work.ts';
import { bandCuts } from '../facts/age-band.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { Segment } from '../facts/spell-table.ts';
import type { StateTable } from '../facts/state-table.ts';
import type { PeopleMeasure, UnitsMeasure } from '../measures/measure.ts';
import type { RollupCells } from '../rollups/rollup-cells.ts';
import { ROLLUPS, UNIT_ROLLUPS, type FactName, type Rollup } from '../rollups/rollups.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { TargetNodes } from './target-nodes.ts';
import { addTotals, dayTotals, MANY } from './day-totals.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { groupName } from './group-name.ts';
import type { Task } from './tasks.ts';
import { countRows } from './row-counts.ts';
import { stateCells, type StateCells } from './state-cells.ts';
import { placesOf, UnitGroups } from './unit-groups.ts';

type StatesTask = Extract<Task, { kind: 'states' }>;

/** A rollup that a task reads: its number in its list, and its cells, which may become more. */
interface RollupRead {
  readonly number: number;
  readonly cells: RollupCells;
}

/** The cells of a task, and the rollups that it reads; for as long as no other state occurs. */
interface TaskCells {
  readonly cells: StateCells;
  readonly ofNodes: RollupRead | null;
  readonly ofUnits: RollupRead | null;
}

function rollupRead(
  name: string | null,
  rollups: readonly Rollup[],
  cells: StateCells,
  facts: Facts,
): RollupRead | null {
  if (name === null) return null;
  const number = rollups.findIndex((rollup) => rollup.name === name);
  const rollup = rollups[number];
  invariant(rollup && cells.fit(rollup), 'rollup-not-fit', name);
  return { number, cells: facts.cellsOf(rollup) };
}

const cellsOfTasks = new WeakMap<StateTable<unknown>, WeakMap<StatesTask, TaskCells>>();

/** What a task reads; made once for a task, which belongs to one set of dimensions and filters. */
function cellsOfTask(task: StatesTask, facts: Facts, { by, where }: ResolvedQuery): TaskCells {
  const { states } = facts[task.facts];
  let ofTasks = cellsOfTasks.get(states);
  if (!ofTasks) cellsOfTasks.set(states, (ofTasks = new WeakMap<StatesTask, TaskCells>()));
  const made = ofTasks.get(task);
  if (made?.cells.states === states.size) return made;
  const measures = task.measures.map(measureNamed) as (PeopleMeasure | UnitsMeasure)[];
  const cells = stateCells(facts, task.facts, measures, by, where);
  const { access } = task;
  const nodeRollup = access.kind === 'node sums' ? access.rollup : null;
  const unitRollup =
    access.kind === 'node sums'
      ? access.unitRollup
      : access.kind === 'unit sums'
        ? access.rollup
        : null;
  const taskCells = {
    cells,
    ofNodes: rollupRead(nodeRollup, ROLLUPS, cells, facts),
    ofUnits: rollupRead(unitRollup, UNIT_ROLLUPS, cells, facts),
  };
  ofTasks.set(task, taskCells);
  return taskCells;
}

/** So many numbers are added, or rows counted, before others may have a turn. */
const AT_ONCE = 65_536;

/** So many targets are read out of rollup sums before others may have a turn. */
const TARGETS_AT_ONCE = 64;

/** Adds the counts of cells to the sums of the measures and groups that they stand for. */
function* addCells(
  cells: StateCells,
  counts: Float64Array,
  targets: number,
  unitKeys: readonly string[],
  { by }: ResolvedQuery,
  into: GroupedSums,
): Work<void> {
  let added = 0;
  for (let cell = 1; cell < cells.length; cell++) {
    if ((added += targets) > AT_ONCE) {
      added = 0;
      yield;
    }
    const group =
      unitKeys.length === 0 ? cells.groups[cell]! : groupName(by, cells.keys[cell]!, unitKeys);
    for (let bit = 0; bit < cells.measures.length; bit++) {
      if ((cells.masks[cell]! & (1 << bit)) === 0) continue;
      const sums = into.of(group, cells.measures[bit]!);
      for (let t = 0; t < targets; t++) sums[t]! += counts[t * cells.length + cell]!;
    }
  }
}

/**
 * Finding the rows of many units takes a third of the time of counting them, and the next question
 * is often about the same day. What was found is kept, in so many bytes; one run takes some 200.
 */
const KEPT_BYTES = 32 << 20;
const BYTES_A_RUN = 200;
const keptSegments = new Derived<readonly Segment[]>(KEPT_BYTES);

/** The rows of the units of the target nodes that may hold on a day. */
function segmentsOf(
  name: FactName,
  facts: Facts,
  { number, units }: TargetNodes,
  on: DayNumber,
): readonly Segment[] {
  if (units.id.length < MANY) return facts[name].segmentsOn(units.id, on);
  const cache = keptSegments.of(facts);
  const key = `${name} ${number} ${on}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const made = facts[name].segmentsOn(units.id, on);
  cache.set(key, made, units.id.byteLength * 3 + made.length * BYTES_A_RUN);
  return made;
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
  const { cells, ofNodes, ofUnits } = cellsOfTask(task, facts, query);
  const width = cells.length;
  const unitTable = ofUnits && cells.inRollup(ofUnits.cells);
  const {
    targets,
    units,
    hierarchy: { nodes },
  } = targetNodes;
  const countRowsOf = function* (
    segments: readonly Segment[],
    places: Int32Array,
    counts: Float64Array,
  ): Work<void> {
    const cuts = bandCuts(on);
    let counted = 0;
    for (const segment of segments) {
      countRows(segment, on, cells, cuts, counts, places);
      if ((counted += segment.columns.from.length) < AT_ONCE) continue;
      counted = 0;
      yield;
    }
  };

  if (ofNodes) {
    const table = cells.inRollup(ofNodes.cells);
    const counts = new Float64Array(targets.length * width);
    const totals = ofUnits && dayTotals(facts, ofUnits.number, on, targets.length);
    const byRows: number[] = [];
    for (let t = 0; t < targets.length; t++) {
      const { id } = nodes[targets[t]!]!;
      const sums = facts.sumsOf(id, ofNodes.number);
      const at = t * width;
      if (t % TARGETS_AT_ONCE === TARGETS_AT_ONCE - 1) yield;
      if (sums) sums.addTo(counts, at, table, on);
      else if (totals) addTotals(totals, targets[t]!, unitTable!, counts, at);
      else if (ofUnits) facts.unitSums[ofUnits.number]!.addTo(id, counts, at, unitTable!, on);
      else byRows.push(t);
    }
    if (byRows.length > 0)
      yield* countRowsOf(
        facts[task.facts].segmentsOn(
          Int32Array.from(byRows, (t) => nodes[targets[t]!]!.id),
          on,
        ),
        Int32Array.from(byRows),
        counts,
      );
    yield* addCells(cells, counts, targets.length, [], query, into);
    return;
  }

  const groups = new UnitGroups(query, targetNodes);
  const places = placesOf(targetNodes, groups);
  const block = targets.length * width;
  const counts = new Float64Array(groups.keys.length * block);
  if (!ofUnits) yield* countRowsOf(segmentsOf(task.facts, facts, targetNodes, on), places, counts);
  else {
    const totals = dayTotals(facts, ofUnits.number, on, units.id.length);
    const sums = facts.unitSums[ofUnits.number]!;
    for (let u = 0; u < places.length; u++) {
      const at = places[u]! * width;
      if (u % TARGETS_AT_ONCE === TARGETS_AT_ONCE - 1) yield;
      if (at < 0) continue;
      if (totals) addTotals(totals, units.node[u]!, unitTable!, counts, at);
      else sums.addTo(units.id[u]!, counts, at, unitTable!, on);
    }
  }
  for (const [group, keys] of groups.keys.entries()) {
    const own = counts.subarray(group * block, (group + 1) * block);
    targetNodes.mergeUp(own, width);
    yield* addCells(cells, own, targets.length, keys, query, into);
    yield;
  }
}
