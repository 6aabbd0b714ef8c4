import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import type { ScoreMeasure, SheetsMeasure } from '../measures/measure.ts';
import { addStratum } from '../statistics/stratified-mean.ts';
import type { WaveSums } from '../survey/waves.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Ground } from './ground.ts';
import { groupName } from './group-name.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import type { Task } from './plan.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type SheetsTask = Extract<Task, { kind: 'sheets' }>;

/** The staff of a unit on a day. */
export const staffOf = (facts: Facts, unit: number, on: DayNumber): number => facts.sumsOfUnit(unit, 0).total(on);

/** Adds up the sheets of open units in a wave, for every target and group. */
export function gatherSheets(task: SheetsTask, on: DayNumber, wave: WaveSums, facts: Facts, ground: Ground, asked: Asked, into: GroupedSums): void {
  const measures = task.measures.map(measureNamed) as (ScoreMeasure | SheetsMeasure)[], groups = new UnitGroups(asked, ground);
  const lists = measures.map((): Float64Array[] => []);
  eachUnit(ground, groups, (node, id, target, group) => {
    const sheets = wave.units.get(id);
    if (!sheets || !ground.hierarchy.isOpenOn(node, on)) return;
    const staff = staffOf(facts, id, on);
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
