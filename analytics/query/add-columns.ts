import type { Work } from '../../base/work.ts';
import type { Dimension } from '../dimensions/dimension.ts';
import type { Facts } from '../facts/facts.ts';
import { NEVER } from '../measures/events.ts';
import type {
  ColumnMeasure,
  EventsByOneMeasure,
  EventsMeasure,
  LagsMeasure,
} from '../measures/measure.ts';
import type { Window } from '../measures/window.ts';
import { inWindow } from '../settings/by-settings.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { TargetNodes } from './target-nodes.ts';
import { groupName } from './group-name.ts';
import {
  eachCounted,
  groupOfEvent,
  numbersNamed,
  personsOf,
  unitsOfEvents,
} from './event-groups.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { packDistributions } from '../statistics/distributions.ts';
import { numberIn } from '../store/number-column.ts';
import type { Task } from './tasks.ts';
import { stateOn, unitColumn } from './unit-columns.ts';
import { eachUnit, placesOf, UnitGroups } from './unit-groups.ts';

type ColumnsTask = Extract<Task, { kind: 'columns' }>;

/** Adds up numbers of units, for every target and group. */
export function* addColumns(
  task: ColumnsTask,
  window: Window,
  facts: Facts,
  targetNodes: TargetNodes,
  query: ResolvedQuery,
  into: GroupedSums,
): Work<void> {
  const groups = new UnitGroups(query, targetNodes);
  const readsPeople = [...query.by, ...query.where.map(({ dimension }) => dimension)].some(
    ({ kind }) => kind !== 'unit',
  );
  for (const name of task.measures) {
    const declared = measureNamed(name) as ColumnMeasure | LagsMeasure;
    const measure = inWindow(declared, window, facts);
    if (measure.kind === 'lags') {
      const listsByGroup = lagsByGroup(measure, window, facts, targetNodes, groups, query);
      for (const [group, lists] of listsByGroup) {
        targetNodes.mergeListsUp(lists);
        into.addAll(group, declared, packDistributions(lists, targetNodes.targets.length));
      }
    } else {
      const numbers =
        readsPeople && measure.kind === 'events'
          ? eventsByGroup(measure, window, facts, targetNodes, groups, query)
          : unitsByGroup(measure, window, facts, targetNodes, groups, query);
      for (const [group, own] of numbers) {
        targetNodes.mergeUp(own, 1);
        into.addAll(group, declared, own);
      }
    }
    yield;
  }
}

/** The numbers of units by the name of their group, for every target. */
function unitsByGroup(
  measure: ColumnMeasure,
  window: Window,
  facts: Facts,
  targetNodes: TargetNodes,
  groups: UnitGroups,
  { by }: ResolvedQuery,
): ReadonlyMap<string, Float64Array> {
  const column = unitColumn(measure, window, facts);
  const byGroup: Float64Array[] = [];
  eachUnit(targetNodes, groups, (u, target, group) => {
    const number = column[targetNodes.units.node[u]!]!;
    if (number === 0) return;
    (byGroup[group] ??= new Float64Array(targetNodes.targets.length))[target]! += number;
  });
  const columnsByGroup = new Map<string, Float64Array>();
  byGroup.forEach((own, group) => columnsByGroup.set(groupName(by, [], groups.keys[group]!), own));
  return columnsByGroup;
}

/** The number of events by the name of their group, for every target. */
function eventsByGroup(
  measure: EventsMeasure,
  window: Window,
  facts: Facts,
  targetNodes: TargetNodes,
  groups: UnitGroups,
  query: ResolvedQuery,
): ReadonlyMap<string, Float64Array> {
  const groupColumns = new Map<string, Float64Array>();
  eachInGroup(measure, window, facts, targetNodes, groups, query, (_, group, target) => {
    let own = groupColumns.get(group);
    if (!own) groupColumns.set(group, (own = new Float64Array(targetNodes.targets.length)));
    own[target]!++;
  });
  return groupColumns;
}

/** The lags of events by the name of their group, for every target; see {@link LagsMeasure}. */
function lagsByGroup(
  measure: LagsMeasure,
  window: Window,
  facts: Facts,
  targetNodes: TargetNodes,
  groups: UnitGroups,
  query: ResolvedQuery,
): ReadonlyMap<string, (number[] | undefined)[]> {
  const lags = numbersNamed(facts.eventsOf(measure.fact), measure.lag);
  const named = new Map<string, (number[] | undefined)[]>();
  eachInGroup(measure, window, facts, targetNodes, groups, query, (row, group, target) => {
    let lists = named.get(group);
    if (!lists) named.set(group, (lists = []));
    const lag = numberIn(lags, row);
    (lists[target] ??= []).push(Number.isNaN(lag) ? NEVER : lag);
  });
  return named;
}

/**
 * Visits the events that count in a window: the row of each, the name of its group, its target. One
 * look at each within the window.
 */
function eachInGroup(
  measure: EventsByOneMeasure,
  window: Window,
  facts: Facts,
  targetNodes: TargetNodes,
  groups: UnitGroups,
  { by, where }: ResolvedQuery,
  visit: (row: number, group: string, target: number) => void,
): void {
  const { hierarchy } = facts;
  const table = facts.eventsOf(measure.fact);
  const units = unitsOfEvents(table);
  const ofPeople = by.filter(({ kind }) => kind !== 'unit');
  const filters = where.filter(({ dimension }) => dimension.kind !== 'unit');
  const personOf = ofPeople.length + filters.length > 0 ? personsOf(table) : null;
  const places = placesOf(targetNodes, groups);
  const placeOfNode = new Map<number, number>();
  targetNodes.units.node.forEach((node, u) => placeOfNode.set(node, places[u]!));
  const targets = targetNodes.targets.length;
  eachCounted(measure, window, facts, (row) => {
    const unit = units[row]!;
    const place = placeOfNode.get(hierarchy.indexOfId(unit)) ?? -1;
    const unitState = place < 0 ? null : stateOn(unit, window.on, facts);
    if (!unitState || !measure.at(unitState)) return;
    const person = personOf?.(row);
    const keyOf = (dimension: Dimension): string => groupOfEvent(dimension, person!);
    if (!filters.every(({ dimension, keys }) => keys.has(keyOf(dimension)))) return;
    const unitKeys = groups.keys[Math.floor(place / targets)]!;
    visit(row, groupName(by, ofPeople.map(keyOf), unitKeys), place % targets);
  });
}
