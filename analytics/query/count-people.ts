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
import type { Task } from './tasks.ts';
import { placesOf, UnitGroups } from './unit-groups.ts';

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
  const peopleCounted = peopleCounts(measures, first, on, facts, query);
  const { pairs, cells } = peopleCounted;
  const width = pairs.length;
  const columns = width + unitsWith.length;
  const groups = new UnitGroups(query, targetNodes);
  const sums: Float64Array[] = [];
  const pairsOf = unitsWith.map(({ any }) =>
    pairs.flatMap(({ bit }, p) =>
      any.some(({ name }) => name === measures[bit]!.name) ? [p] : [],
    ),
  );

  const { node } = targetNodes.units;
  const places = placesOf(targetNodes, groups);
  const targets = targetNodes.targets.length;
  const { counts } = peopleCounted;
  let newUnits = 0;
  for (let u = 0; u < places.length; u++) {
    if (places[u]! < 0) continue;
    if (!peopleCounted.has(node[u]!) && ++newUnits % CHUNK_UNITS === 0) yield;
    const from = peopleCounted.of(node[u]!);
    const group = Math.floor(places[u]! / targets);
    const groupSums = (sums[group] ??= new Float64Array(targets * columns));
    const at = (places[u]! % targets) * columns;
    for (let p = 0; p < width; p++) groupSums[at + p]! += counts[from + p]!;
    for (let i = 0; i < pairsOf.length; i++)
      if (pairsOf[i]!.some((p) => counts[from + p]! > 0)) groupSums[at + width + i]!++;
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
