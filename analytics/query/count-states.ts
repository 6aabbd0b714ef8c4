import { invariant } from '../../base/invariant.ts';
import type { DayNumber } from '../../base/civil.ts';
import type { Work } from '../../base/work.ts';
import { bandCuts } from '../facts/age-band.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { Segment } from '../facts/spell-table.ts';
import type { PeopleMeasure, UnitsMeasure } from '../measures/measure.ts';
import { ROLLUPS, UNIT_ROLLUPS, type FactName, type Rollup } from '../rollups/rollups.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { TargetNodes } from './target-nodes.ts';
import { addTotals, dayTotals, MIN_UNITS_TO_CACHE } from './day-totals.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { groupName } from './group-name.ts';
import type { Task } from './plan.ts';
import { countRows } from './row-counts.ts';
import { stateCells, type StateCells } from './state-cells.ts';
import { placesOf, UnitGroups } from './unit-groups.ts';

type StatesTask = Extract<Task, { kind: 'states' }>;

/** The rollup of a name: its number in the list, and the mapping of its cells to the question's. */
function rollupNamed(
  name: string,
  rollups: readonly Rollup[],
  cells: StateCells,
  facts: Facts,
): { readonly number: number; readonly table: Uint16Array } {
  const number = rollups.findIndex((rollup) => rollup.name === name);
  const rollup = rollups[number];
  invariant(rollup && cells.fit(rollup), 'rollup-not-fit', name);
  return { number, table: cells.inRollup(facts.cellsOf(rollup)) };
}

/** Numbers added, or rows counted, before the work may yield. */
const CHUNK_SIZE = 65_536;

/** Targets read out of rollup sums before the work may yield. */
const CHUNK_TARGETS = 64;

/** Adds the counts of cells to the sums of their measures and groups. */
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
    if ((added += targets) > CHUNK_SIZE) {
      added = 0;
      yield;
    }
    const group =
      unitKeys.length === 0 ? cells.groups[cell]! : groupName(by, cells.keys[cell]!, unitKeys);
    for (const [bit, measure] of cells.measures.entries()) {
      if ((cells.masks[cell]! & (1 << bit)) === 0) continue;
      const sums = into.of(group, measure);
      for (let t = 0; t < targets; t++) sums[t]! += counts[t * cells.length + cell]!;
    }
  }
}

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

/** Counts people or units by their states on a day, for every target and group. */
export function* countStates(
  task: StatesTask,
  on: DayNumber,
  facts: Facts,
  targetNodes: TargetNodes,
  query: ResolvedQuery,
  into: GroupedSums,
): Work<void> {
  const measures = task.measures.map(measureNamed) as (PeopleMeasure | UnitsMeasure)[];
  const cells = stateCells(facts, task.facts, measures, query.by, query.where);
  const width = cells.length;
  const { access } = task;
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
      if ((counted += segment.columns.unit.length) < CHUNK_SIZE) continue;
      counted = 0;
      yield;
    }
  };

  if (access.kind === 'node sums') {
    const ofNode = rollupNamed(access.rollup, ROLLUPS, cells, facts);
    const ofUnit =
      access.unitRollup === null
        ? null
        : rollupNamed(access.unitRollup, UNIT_ROLLUPS, cells, facts);
    const counts = new Float64Array(targets.length * width);
    const totals = ofUnit && dayTotals(facts, ofUnit.number, on, targets.length);
    const byRows: number[] = [];
    for (let t = 0; t < targets.length; t++) {
      const { id } = nodes[targets[t]!]!;
      const sums = facts.sumsOf(id, ofNode.number);
      const at = t * width;
      if (t % CHUNK_TARGETS === CHUNK_TARGETS - 1) yield;
      if (sums) sums.addTo(counts, at, ofNode.table, on);
      else if (totals) addTotals(totals, targets[t]!, ofUnit.table, counts, at);
      else if (ofUnit) facts.unitSums[ofUnit.number]!.addTo(id, counts, at, ofUnit.table, on);
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
  if (access.kind === 'rows')
    yield* countRowsOf(segmentsOf(task.facts, facts, targetNodes, on), places, counts);
  else {
    const { number, table } = rollupNamed(access.rollup, UNIT_ROLLUPS, cells, facts);
    const totals = dayTotals(facts, number, on, units.id.length);
    const sums = facts.unitSums[number]!;
    for (let u = 0; u < places.length; u++) {
      const at = places[u]! * width;
      if (u % CHUNK_TARGETS === CHUNK_TARGETS - 1) yield;
      if (at < 0) continue;
      if (totals) addTotals(totals, units.node[u]!, table, counts, at);
      else sums.addTo(units.id[u]!, counts, at, table, on);
    }
  }
  for (const [group, keys] of groups.keys.entries()) {
    const own = counts.subarray(group * block, (group + 1) * block);
    targetNodes.mergeUp(own, width);
    yield* addCells(cells, own, targets.length, keys, query, into);
    yield;
  }
}
