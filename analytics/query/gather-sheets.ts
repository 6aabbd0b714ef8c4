import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import { placeApart } from '../measures/apart.ts';
import type { SurveyMeasure } from '../measures/measure.ts';
import { addStratum, STRATA } from '../statistics/stratified-mean.ts';
import { SHIFT, type WaveSums } from '../survey/waves.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Ground } from './ground.ts';
import { groupName } from './group-name.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import type { Task } from './plan.ts';
import { staffOn } from './staff-on.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type SheetsTask = Extract<Task, { kind: 'sheets' }>;

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
  const measures = task.measures.map(measureNamed) as SurveyMeasure[];
  const { nodes } = facts.hierarchy;
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
    for (const { measure, width, scores, byGroup } of gathered) {
      const count = scores.count(id);
      if (count === 0) continue;
      const sums = (byGroup[group] ??= new Float64Array(ground.targets.length * width));
      if (measure.kind === 'sheets') sums[target]! += count;
      else if (measure.kind === 'scoreSum') sums[target]! += scores.sum(id) + count * SHIFT;
      else {
        const at = target * width + placeApart(measure, nodes[node]!) * STRATA.width;
        addStratum(sums, at, staffOf(node), count, scores.sum(id), scores.squares(id));
      }
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
