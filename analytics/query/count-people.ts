import { bornBy, type DayNumber } from '../../base/civil.ts';
import { bandCuts } from '../facts/age-band.ts';
import type { Facts } from '../facts/facts.ts';
import { PersonSet } from '../facts/person-set.ts';
import { countsAt, type PeopleMeasure, type UnitsWithMeasure } from '../measures/measure.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Ground } from './ground.ts';
import { groupName } from './group-name.ts';
import type { GroupedSums } from './grouped-sums.ts';
import type { Task } from './plan.ts';
import { countTested, type PersonTest } from './row-counts.ts';
import { stateCells } from './state-cells.ts';
import { eachUnit, UnitGroups } from './unit-groups.ts';

type PeopleTask = Extract<Task, { kind: 'people' }>;

/** The tests of some measures in a period; the sets of those who entered contests are made once each. */
export function personTests(measures: readonly PeopleMeasure[], first: DayNumber, on: DayNumber, facts: Facts): PersonTest[] {
  const entered = new Map<string, PersonSet>();
  const setOf = (kind: string): PersonSet => {
    let set = entered.get(kind);
    if (!set) {
      entered.set(kind, set = new PersonSet(facts.largestPerson));
      facts.entries.enteredIn(kind, first, on, set);
    }
    return set;
  };
  return measures.map((it) => ({
    // at most n years old on a day: not yet n + 1, so born after the last day of birth of those who are
    bornAfter: it.ageAtMost === undefined ? -Infinity : bornBy(first, it.ageAtMost + 1),
    among: it.entered === undefined ? null : setOf(it.entered),
  }));
}

/** Counts people by more than their state, for every target and group, and units that have such people. */
export function countPeople(task: PeopleTask, first: DayNumber, on: DayNumber, facts: Facts, ground: Ground, asked: Asked, into: GroupedSums): void {
  const measures = task.measures.map(measureNamed) as PeopleMeasure[], unitsWith = task.unitsWith.map(measureNamed) as UnitsWithMeasure[];
  const cells = stateCells('staff', measures, asked.by, asked.where), tests = personTests(measures, first, on, facts), cuts = bandCuts(on);
  const groups = new UnitGroups(asked, ground), targets = ground.targets.length, width = cells.length * measures.length, columns = width + unitsWith.length;
  const anyOf = unitsWith.map(({ any }) => any.map((it) => measures.findIndex(({ name }) => name === it.name)).filter((it) => it >= 0));
  const sums: Float64Array[] = [], counts = new Float64Array(width);

  eachUnit(ground, groups, (node, id, target, group) => {
    const unit = ground.hierarchy.nodes[node]!, allowed = measures.reduce((mask, it, bit) => (countsAt(it, unit) ? mask | (1 << bit) : mask), 0);
    if (allowed === 0) return;
    const { columns: rows, begin, end } = facts.staff.of(id), own = sums[group] ??= new Float64Array(targets * columns);
    counts.fill(0);
    countTested(rows, begin, end, on, cuts, cells, tests, allowed, counts);
    for (let i = 0; i < width; i++) own[target * columns + i]! += counts[i]!;
    anyOf.forEach((any, i) => { if (any.some((measure) => hasAny(counts, measure, measures.length))) own[target * columns + width + i]!++; });
  });

  sums.forEach((own, group) => {
    ground.mergeUp(own, columns);
    for (let cell = 1; cell < cells.length; cell++) {
      const name = groupName(asked.by, cells.keys[cell]!, groups.keys[group]!);
      for (const [bit, measure] of measures.entries()) if (cells.masks[cell]! & (1 << bit)) addColumn(own, columns, cell * measures.length + bit, into.of(name, measure));
    }
    for (const [i, measure] of unitsWith.entries()) addColumn(own, columns, width + i, into.of(groupName(asked.by, [], groups.keys[group]!), measure));
  });
}

function hasAny(counts: Float64Array, measure: number, measures: number): boolean {
  for (let i = measure; i < counts.length; i += measures) if (counts[i]! > 0) return true;
  return false;
}

function addColumn(from: Float64Array, columns: number, column: number, into: Float64Array): void {
  for (let t = 0; t < into.length; t++) into[t]! += from[t * columns + column]!;
}
