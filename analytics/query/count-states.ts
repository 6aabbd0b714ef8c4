import { invariant } from '../../base/invariant.ts';
import type { DayNumber } from '../../base/civil.ts';
import { bandCuts } from '../facts/age-band.ts';
import type { Facts } from '../facts/facts.ts';
import type { Slice } from '../facts/stretches.ts';
import type { PeopleMeasure, UnitsMeasure } from '../measures/measure.ts';
import type { RollupSums } from '../sums/node-sums.ts';
import { ROLLUPS, type Rollup } from '../sums/rollups.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Ground } from './ground.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { groupName } from './group-name.ts';
import type { Task } from './plan.ts';
import { countRows, countRowsByAge } from './row-counts.ts';
import { stateCells, type StateCells } from './state-cells.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type StatesTask = Extract<Task, { kind: 'states' }>;

function rollupNamed(name: string): Rollup {
  const found = ROLLUPS.find((it) => it.name === name);
  invariant(found, 'rollup-unknown', name);
  return found;
}

/** Adds the kept sums of a day to the cells at `at`. */
function addSums({ cells, series }: RollupSums, table: Uint16Array, day: DayNumber, counts: Float64Array, at: number): void {
  for (let i = 0; i < series.length; i++) {
    const cell = table[cells[i]!]!;
    if (cell > 0) counts[at + cell]! += series[i]!.at(day);
  }
}

/** Adds the counts of cells to the sums of the measures and groups that they stand for. */
function addCells(cells: StateCells, counts: Float64Array, targets: number, unitKeys: readonly string[], { by }: Asked, into: GroupedSums): void {
  for (let cell = 1; cell < cells.length; cell++) {
    const group = groupName(by, cells.keys[cell]!, unitKeys);
    for (const [bit, measure] of cells.measures.entries()) {
      if ((cells.masks[cell]! & (1 << bit)) === 0) continue;
      const sums = into.of(group, measure);
      for (let t = 0; t < targets; t++) sums[t]! += counts[t * cells.length + cell]!;
    }
  }
}

/** Counts people or units by their states on a day, for every target and group. */
export function countStates(task: StatesTask, on: DayNumber, facts: Facts, ground: Ground, asked: Asked, into: GroupedSums): void {
  const measures = task.measures.map(measureNamed) as (PeopleMeasure | UnitsMeasure)[], cells = stateCells(task.facts, measures, asked.by, asked.where);
  const { access } = task, targets = ground.targets.length, table = facts[task.facts];
  const countSlice = ({ columns, begin, end }: Slice, counts: Float64Array, at: number): void => {
    if (cells.bands === 1) countRows(columns, begin, end, on, cells.cellOf, counts, at);
    else countRowsByAge(columns, begin, end, on, bandCuts(on), cells.cellOf, counts, at);
  };

  if (access.kind === 'node sums') {
    const rollup = rollupNamed(access.rollup), unitRollup = access.unitRollup === null ? null : rollupNamed(access.unitRollup), counts = new Float64Array(targets * cells.length);
    for (let t = 0; t < targets; t++) {
      const { id } = ground.hierarchy.nodes[ground.targets[t]!]!, sums = facts.sumsOf(id, rollup);
      if (sums) addSums(sums, cells.inRollup(rollup)!, on, counts, t * cells.length);
      else if (unitRollup) addSums(facts.sumsOfUnit(id, unitRollup), cells.inRollup(unitRollup)!, on, counts, t * cells.length);
      else countSlice(table.of(id), counts, t * cells.length);
    }
    addCells(cells, counts, targets, [], asked, into);
    return;
  }

  const rollup = access.kind === 'unit sums' ? rollupNamed(access.rollup) : null, groups = new UnitGroups(asked, ground), counts: Float64Array[] = [];
  eachUnit(ground, groups, (_, id, target, group) => {
    const own = counts[group] ??= new Float64Array(targets * cells.length);
    if (rollup) addSums(facts.sumsOfUnit(id, rollup), cells.inRollup(rollup)!, on, own, target * cells.length);
    else countSlice(table.of(id), own, target * cells.length);
  });
  counts.forEach((own, group) => {
    ground.mergeUp(own, cells.length);
    addCells(cells, own, targets, groups.keys[group]!, asked, into);
  });
}
