import { TongxinError } from '../../base/errors/errors.ts';
import type { UnitDimension } from '../dimensions/dimension.ts';
import type { Facts } from '../facts/facts.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { PeopleMeasure, UnitsMeasure } from '../measures/measure.ts';
import { candidates } from './answer.ts';
import type { Asked } from './asked.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Plan, Task } from './plan.ts';
import { stateCells } from './state-cells.ts';

/** What things cost, in nanoseconds, measured on the machine of bench/README.md: a look-up in kept sums, a row by its state, a row by more, a cell of a group of a node. */
const COST = { lookUp: 60, row: 7, personRow: 30, cell: 150 } as const;

/** Longer work is refused: an answer is made in one go, and nobody else is served meanwhile. */
const MOST_MS = 2_000;

/** How many groups the dimensions of units of a question make at most. */
const groupsOfUnits = ({ by }: Asked, { hierarchy: { nodes } }: Facts): number =>
  by
    .filter((it): it is UnitDimension => it.kind === 'unit')
    .reduce(
      (product, { groups }) =>
        product *
        (groups ? groups.length + 1 : nodes.filter(({ kind }) => kind === 'district').length + 1),
      1,
    );

function costOf(task: Task, asked: Asked, targets: number, facts: Facts): number {
  if (task.kind === 'sheets')
    return (
      targets * groupsOfUnits(asked, facts) * COST.cell + facts.hierarchy.nodes.length * COST.lookUp
    );
  const table = task.kind === 'states' ? task.facts : 'staff';
  const measures = task.measures.map(measureNamed) as (PeopleMeasure | UnitsMeasure)[];
  const cells = stateCells(facts, table, measures, asked.by, asked.where).length;
  if (task.kind === 'states' && task.access.kind === 'node sums')
    return targets * cells * COST.lookUp;
  const dense = targets * groupsOfUnits(asked, facts) * cells * COST.cell;
  if (task.kind === 'states' && task.access.kind === 'unit sums')
    return dense + facts.hierarchy.nodes.length * COST.lookUp;
  return dense + facts[table].rows * (task.kind === 'people' ? COST.personRow : COST.row);
}

const counted = new WeakMap<Hierarchy, Map<string, number>>();

/** How many nodes of a kind there are; counted once. */
function nodesOf(kind: string, hierarchy: Hierarchy): number {
  let counts = counted.get(hierarchy);
  if (!counts) {
    counted.set(hierarchy, (counts = new Map<string, number>()));
    for (const it of hierarchy.nodes) counts.set(it.kind, (counts.get(it.kind) ?? 0) + 1);
  }
  return counts.get(kind) ?? 0;
}

/** How many nodes get a row at most; by depth about as many as today. */
function targetsOf(asked: Asked, { hierarchy }: Facts): number {
  if (asked.kind !== null) return nodesOf(asked.kind, hierarchy);
  if (asked.depth === null) return asked.nodes.length;
  return candidates(asked, hierarchy.standing(asked.today), hierarchy).length;
}

/** About how long a plan takes at most, in milliseconds. */
export function workOf({ steps }: Plan, asked: Asked, facts: Facts): number {
  const targets = targetsOf(asked, facts);
  return (
    steps.reduce(
      (sum, { tasks }) =>
        tasks.reduce((its, task) => its + costOf(task, asked, targets, facts), sum),
      0,
    ) / 1e6
  );
}

/** Whether a plan is short even if everything is looked at, so that nothing more need be known. */
const isShort = (
  { steps }: Plan,
  { by, indicators }: Asked,
  { staff, hierarchy }: Facts,
): boolean =>
  by.length === 0 &&
  steps.length *
    indicators.length *
    (staff.rows * COST.personRow + hierarchy.nodes.length * COST.cell) <
    MOST_MS * 1e6;

/** Throws QUERY_TOO_LARGE where a plan would keep everybody waiting for long. */
export function assertBearable(plan: Plan, asked: Asked, facts: Facts): void {
  if (isShort(plan, asked, facts)) return;
  const work = workOf(plan, asked, facts);
  if (work > MOST_MS)
    throw new TongxinError('QUERY_TOO_LARGE', {
      what: { zh: '估计用时（毫秒）', en: 'milliseconds that it would take, by estimate' },
      found: Math.round(work),
      limit: MOST_MS,
    });
}
