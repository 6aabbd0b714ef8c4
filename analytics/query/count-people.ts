import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import type { PeopleMeasure, UnitsWithMeasure } from '../measures/measure.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Ground } from './ground.ts';
import { groupName } from './group-name.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { peopleCounts } from './people-counts.ts';
import type { Task } from './plan.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type PeopleTask = Extract<Task, { kind: 'people' }>;

/** Counts people by more than their state, for every target and group, and units that have such people. */
export function countPeople(
  task: PeopleTask,
  first: DayNumber,
  on: DayNumber,
  facts: Facts,
  ground: Ground,
  asked: Asked,
  into: GroupedSums,
): void {
  const measures = task.measures.map(measureNamed) as PeopleMeasure[];
  const unitsWith = task.unitsWith.map(measureNamed) as UnitsWithMeasure[];
  const counts = peopleCounts(measures, first, on, facts, asked);
  const { pairs, cells } = counts;
  const width = pairs.length;
  const columns = width + unitsWith.length;
  const groups = new UnitGroups(asked, ground);
  const sums: Float64Array[] = [];
  const pairsOf = unitsWith.map(({ any }) =>
    pairs.flatMap(({ bit }, p) =>
      any.some(({ name }) => name === measures[bit]!.name) ? [p] : [],
    ),
  );

  eachUnit(ground, groups, (u, target, group) => {
    const its = counts.of(ground.units.node[u]!);
    const own = (sums[group] ??= new Float64Array(ground.targets.length * columns));
    const at = target * columns;
    for (let p = 0; p < width; p++) own[at + p]! += its[p]!;
    for (let i = 0; i < pairsOf.length; i++)
      if (pairsOf[i]!.some((p) => its[p]! > 0)) own[at + width + i]!++;
  });

  sums.forEach((own, group) => {
    const unitKeys = groups.keys[group]!;
    ground.mergeUp(own, columns);
    for (const [p, { cell, bit }] of pairs.entries())
      addColumn(
        own,
        columns,
        p,
        into.of(groupName(asked.by, cells.keys[cell]!, unitKeys), measures[bit]!),
      );
    for (const [i, measure] of unitsWith.entries())
      addColumn(own, columns, width + i, into.of(groupName(asked.by, [], unitKeys), measure));
  });
}

function addColumn(from: Float64Array, columns: number, column: number, into: Float64Array): void {
  for (let t = 0; t < into.length; t++) into[t]! += from[t * columns + column]!;
}
