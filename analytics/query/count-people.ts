import type { DayNumber } from '../../base/civil.ts';
import type { Work } from '../../base/work.ts';
import type { Facts } from '../facts/facts.ts';
import type { PeopleMeasure, UnitsWithMeasure } from '../measures/measure.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { TargetNodes } from './target-nodes.ts';
import { groupName } from './group-name.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { peopleCounts } from './people-counts.ts';
import type { Task } from './plan.ts';
import { UnitGroups, unitsOf } from './unit-groups.ts';

/** Units whose people are counted before the work may yield. */
const CHUNK_UNITS = 16;

type PeopleTask = Extract<Task, { kind: 'people' }>;

/** Counts people by more than their state, for every target and group, and units that have such people. */
export function* countPeople(
  task: PeopleTask,
  first: DayNumber,
  on: DayNumber,
  facts: Facts,
  targetNodes: TargetNodes,
  query: ResolvedQuery,
  into: GroupedSums,
): Work<void> {
  const measures = task.measures.map(measureNamed) as PeopleMeasure[];
  const unitsWith = task.unitsWith.map(measureNamed) as UnitsWithMeasure[];
  const counts = peopleCounts(measures, first, on, facts, query);
  const { pairs, cells } = counts;
  const width = pairs.length;
  const columns = width + unitsWith.length;
  const groups = new UnitGroups(query, targetNodes);
  const sums: Float64Array[] = [];
  const pairsOf = unitsWith.map(({ any }) =>
    pairs.flatMap(({ bit }, p) =>
      any.some(({ name }) => name === measures[bit]!.name) ? [p] : [],
    ),
  );

  for (const [u, target, group] of unitsOf(targetNodes, groups)) {
    if (u % CHUNK_UNITS === CHUNK_UNITS - 1) yield;
    const unitCounts = counts.of(targetNodes.units.node[u]!);
    const own = (sums[group] ??= new Float64Array(targetNodes.targets.length * columns));
    const at = target * columns;
    for (let p = 0; p < width; p++) own[at + p]! += unitCounts[p]!;
    for (let i = 0; i < pairsOf.length; i++)
      if (pairsOf[i]!.some((p) => unitCounts[p]! > 0)) own[at + width + i]!++;
  }

  for (const [group, own] of sums.entries()) {
    // a group into which only units fall that are no target's has no sums
    if (!(own as Float64Array | undefined)) continue;
    yield;
    const unitKeys = groups.keys[group]!;
    targetNodes.mergeUp(own, columns);
    for (const [p, { cell, bit }] of pairs.entries())
      addColumn(
        own,
        columns,
        p,
        into.of(groupName(query.by, cells.keys[cell]!, unitKeys), measures[bit]!),
      );
    for (const [i, measure] of unitsWith.entries())
      addColumn(own, columns, width + i, into.of(groupName(query.by, [], unitKeys), measure));
  }
}

function addColumn(from: Float64Array, columns: number, column: number, into: Float64Array): void {
  for (let t = 0; t < into.length; t++) into[t]! += from[t * columns + column]!;
}
