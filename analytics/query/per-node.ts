import type { DayNumber } from '../../base/civil.ts';
import type { Work } from '../../base/work.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { PeopleMeasure, PerNodeMeasure } from '../measures/measure.ts';
import type { NodesInWindow } from '../measures/nodes-in-window.ts';
import type { Window } from '../measures/window.ts';
import { staffIn } from './unit-columns.ts';
import { eventsOf } from './unit-of-window.ts';
import { widthOf, type GroupedSums } from './grouped-sums.ts';
import { treeFor, type ResolvedQuery } from './resolved-query.ts';

/** Bytes of cached counts. */
const MAX_CACHED_BYTES = 4 << 20;
const cache = new Derived<Float64Array>(MAX_CACHED_BYTES);
const numbers = new WeakMap<PeopleMeasure['where'], number>();
let lastNumber = 0;

/** The number of people in some states of each node itself, on a day. Cost: one pass over the people, once. */
function ownPeople(where: PeopleMeasure['where'], on: DayNumber, facts: Facts): Float64Array {
  let number = numbers.get(where);
  if (number === undefined) numbers.set(where, (number = ++lastNumber));
  const columns = cache.of(facts);
  const name = `${number} ${on}`;
  const cached = columns.get(name);
  if (cached) return cached;
  const column = countedPeople(where, on, facts);
  columns.set(name, column, column.byteLength);
  return column;
}

function countedPeople(where: PeopleMeasure['where'], on: DayNumber, facts: Facts): Float64Array {
  const counts = staffIn(where, facts);
  return Float64Array.from(facts.hierarchy.nodes, ({ id }) => {
    const {
      columns: { from, state },
      begin,
      end,
    } = facts.staff.endingAfter(id, on);
    let sum = 0;
    for (let i = begin; i < end; i++) if (from[i]! <= on) sum += counts[state[i]!]!;
    return sum;
  });
}

/** The nodes in a window, by the tree that a query reads. */
function nodesIn({ first, on }: Window, facts: Facts, query: ResolvedQuery): NodesInWindow {
  const { hierarchy } = facts;
  const tree = treeFor(query, on, hierarchy);
  return {
    first,
    on,
    isOpen: (node) => hierarchy.isOpenOn(node, on),
    children: (node) => tree.children(node),
    below: (node) => tree.subtree(node),
    events: (fact, node) => eventsOf(fact, hierarchy.nodes[node]!.id, facts),
    people: (where, node, day) => {
      const nodePeople = ownPeople(where, day, facts);
      let sum = 0;
      for (const below of treeFor(query, day, hierarchy).subtree(node)) sum += nodePeople[below]!;
      return sum;
    },
  };
}

/** Adds the numbers of some nodes in a window. */
export function* addPerNode(
  measures: readonly PerNodeMeasure[],
  window: Window,
  facts: Facts,
  targets: readonly number[],
  query: ResolvedQuery,
  into: GroupedSums,
): Work<void> {
  const nodes = nodesIn(window, facts, query);
  for (const measure of measures) {
    const numbersOf = measure.of(nodes);
    const width = widthOf(measure);
    const sums = into.of('', measure);
    for (const [target, node] of targets.entries())
      for (const [i, number] of numbersOf(node).entries()) sums[target * width + i]! += number;
    yield;
  }
}
