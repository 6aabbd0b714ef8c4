import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import type { ScoreMeasure, SheetsMeasure } from '../measures/measure.ts';
import { addStratum } from '../statistics/stratified-mean.ts';
import type { WaveSums } from '../survey/waves.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Ground } from './ground.ts';
import { dayTotals } from './day-totals.ts';
import { groupName } from './group-name.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import type { Task } from './plan.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type SheetsTask = Extract<Task, { kind: 'sheets' }>;

/** The staff of units on a day, by node. */
function staffOn(facts: Facts, on: DayNumber, units: number): (node: number) => number {
  const { nodes } = facts.hierarchy;
  const totals = dayTotals(facts, 0, on, units);
  if (!totals) return (node) => facts.unitSums[0]!.of(nodes[node]!.id).total(on);
  const { cells, counts } = totals;
  return (node) => {
    let staff = 0;
    for (let cell = 0; cell < cells; cell++) staff += counts[node * cells + cell]!;
    return staff;
  };
}

/** Adds up the sheets of open units in a wave, for every target and group. */
export function gatherSheets(
  task: SheetsTask,
  on: DayNumber,
  wave: WaveSums,
  facts: Facts,
  ground: Ground,
  asked: Asked,
  into: GroupedSums,
): void {
  const measures = task.measures.map(measureNamed) as (ScoreMeasure | SheetsMeasure)[];
  const groups = new UnitGroups(asked, ground);
  const staffOf = staffOn(facts, on, ground.units.node.length);
  const gathered = measures.map((measure) => ({
    measure,
    width: widthOf(measure),
    scores: wave.sheets.of(measure.score),
    byGroup: [] as Float64Array[],
  }));
  eachUnit(ground, groups, (u, target, group) => {
    const node = ground.units.node[u]!;
    const id = ground.units.id[u]!;
    if (!ground.hierarchy.isOpenOn(node, on)) return;
    for (const {
      measure: { kind },
      width,
      scores,
      byGroup,
    } of gathered) {
      const count = scores.count(id);
      if (count === 0) continue;
      const sums = (byGroup[group] ??= new Float64Array(ground.targets.length * width));
      if (kind === 'sheets') sums[target]! += count;
      else
        addStratum(sums, target * width, staffOf(node), count, scores.sum(id), scores.squares(id));
    }
  });
  for (const { measure, width, byGroup } of gathered) {
    byGroup.forEach((own, group) => {
      ground.mergeUp(own, width);
      const sums = into.of(groupName(asked.by, [], groups.keys[group]!), measure);
      for (let at = 0; at < own.length; at++) sums[at]! += own[at]!;
    });
  }
}
