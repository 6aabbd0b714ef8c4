import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import { placeApart } from '../measures/apart.ts';
import type { SurveyMeasure } from '../measures/measure.ts';
import { addStratum, STRATA } from '../statistics/stratified-mean.ts';
import { SHIFT, type WaveSums } from '../survey/waves.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { TargetNodes } from './target-nodes.ts';
import { groupName } from './group-name.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import type { Task } from './tasks.ts';
import { staffOn } from './staff-on.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type ResponsesTask = Extract<Task, { kind: 'responses' }>;

/** Adds up the responses of open units in a wave, for every target and group. */
export function gatherResponses(
  task: ResponsesTask,
  on: DayNumber,
  wave: WaveSums,
  facts: Facts,
  targetNodes: TargetNodes,
  query: ResolvedQuery,
  into: GroupedSums,
): void {
  const measures = task.measures.map(measureNamed) as SurveyMeasure[];
  const { nodes } = facts.hierarchy;
  const groups = new UnitGroups(query, targetNodes);
  const staffOf = staffOn(facts, on, targetNodes.units.node.length);
  const gathered = measures.map((measure) => ({
    measure,
    width: widthOf(measure),
    scores: wave.sums.of(measure.score),
    byGroup: [] as Float64Array[],
  }));
  eachUnit(targetNodes, groups, (u, target, group) => {
    const node = targetNodes.units.node[u]!;
    const id = targetNodes.units.id[u]!;
    if (!targetNodes.hierarchy.isOpenOn(node, on)) return;
    for (const { measure, width, scores, byGroup } of gathered) {
      const count = scores.count(id);
      if (count === 0) continue;
      const sums = (byGroup[group] ??= new Float64Array(targetNodes.targets.length * width));
      if (measure.kind === 'responses') sums[target]! += count;
      else if (measure.kind === 'scoreSum') sums[target]! += scores.sum(id) + count * SHIFT;
      else {
        const at = target * width + placeApart(measure, nodes[node]!) * STRATA.width;
        addStratum(sums, at, staffOf(node), count, scores.sum(id), scores.squares(id));
      }
    }
  });
  for (const { measure, width, byGroup } of gathered) {
    byGroup.forEach((own, group) => {
      targetNodes.mergeUp(own, width);
      into.addAll(groupName(query.by, [], groups.keys[group]!), measure, own);
    });
  }
}
