import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import type { ScoreMeasure, SheetsMeasure } from '../measures/measure.ts';
import { addStratum } from '../statistics/stratified-mean.ts';
import type { WaveSums } from '../survey/waves.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Ground } from './ground.ts';
import { dayTotals } from './day-totals.ts';
import { UNIT_ROLLUPS } from '../sums/rollups.ts';
import { groupName } from './group-name.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import type { Task } from './plan.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type SheetsTask = Extract<Task, { kind: 'sheets' }>;

/** The staff of units on a day, by node. */
function staffOn(facts: Facts, on: DayNumber, units: number): (node: number) => number {
  const { nodes } = facts.hierarchy, totals = dayTotals(facts, 0, on, units), cells = UNIT_ROLLUPS[0]!.cells;
  if (!totals) return (node) => facts.sumsOfUnit(nodes[node]!.id, 0).total(on);
  return (node) => {
    let staff = 0;
    for (let cell = 0; cell < cells; cell++) staff += totals[node * cells + cell]!;
    return staff;
  };
}

/** Adds up the sheets of open units in a wave, for every target and group. */
export function gatherSheets(task: SheetsTask, on: DayNumber, wave: WaveSums, facts: Facts, ground: Ground, asked: Asked, into: GroupedSums): void {
  const measures = task.measures.map(measureNamed) as (ScoreMeasure | SheetsMeasure)[], groups = new UnitGroups(asked, ground);
  const staffOf = staffOn(facts, on, ground.units.node.length), lists = measures.map((): Float64Array[] => []);
  eachUnit(ground, groups, (node, id, target, group) => {
    const sheets = wave.units.get(id);
    if (!sheets || !ground.hierarchy.isOpenOn(node, on)) return;
    const staff = staffOf(node);
    for (const [i, measure] of measures.entries()) {
      const width = widthOf(measure), sums = lists[i]![group] ??= new Float64Array(ground.targets.length * width), { score } = measure;
      if (measure.kind === 'sheets') sums[target]! += sheets.count(score);
      else addStratum(sums, target * width, staff, sheets.count(score), sheets.sum(score), sheets.squares(score));
    }
  });
  for (const [i, measure] of measures.entries()) {
    lists[i]!.forEach((own, group) => {
      ground.mergeUp(own, widthOf(measure));
      const sums = into.of(groupName(asked.by, [], groups.keys[group]!), measure);
      for (let at = 0; at < own.length; at++) sums[at]! += own[at]!;
    });
  }
}
