import { TongxinError } from '../../base/errors/errors.ts';
import type { UnitDimension } from '../dimensions/dimension.ts';
import type { Facts } from '../facts/facts.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { PeopleMeasure, UnitMeanMeasure, UnitsMeasure } from '../measures/measure.ts';
import { ruleFor } from '../disclosure/rules.ts';
import { candidates } from './answer.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { Plan } from './plan.ts';
import type { Task } from './tasks.ts';
import { stateCells } from './state-cells.ts';

/**
 * Costs in nanoseconds, measured on the machine of bench/README.md: a look-up in rollup sums, a row
 * tested by its state, a row tested by more, a cell of a group of a node.
 */
const COST = { lookUp: 60, row: 7, personRow: 30, cell: 150 } as const;

/**
 * Maximum milliseconds charged for one question, besides the cost of its rows; longer work is
 * refused for every caller.
 */
const MAX_MS = 2_000;

/** Maximum number of groups by the dimensions of units of a question. */
const groupsOfUnits = ({ by }: ResolvedQuery, { hierarchy: { nodes } }: Facts): number =>
  by
    .filter((dimension): dimension is UnitDimension => dimension.kind === 'unit')
    .reduce(
      (product, { groups }) =>
        product *
        (groups ? groups.length + 1 : nodes.filter(({ kind }) => kind === 'district').length + 1),
      1,
    );

/**
 * What the lags cost that a task sorts: each event counts for every node above its unit. A lag
 * costs about as much as a row that is tested.
 */
function lagsCost({ measures }: Task, facts: Facts): number {
  const lags = measures.map(measureNamed).filter((measure) => measure.kind === 'lags');
  const events = lags.reduce((sum, { fact }) => sum + facts.eventsOf(fact).length, 0);
  return events * LEVELS * COST.personRow;
}

/** About how many nodes a unit lies below, itself included. */
const LEVELS = 4;

/** What the figures cost of which means over units are made, the first time: two measures each. */
function unitMeansCost({ kind, measures }: Task, { hierarchy }: Facts): number {
  if (kind !== 'unitMeans') return 0;
  const figures = measures.flatMap((name) => (measureNamed(name) as UnitMeanMeasure).of);
  return figures.length * hierarchy.nodes.length * 2 * COST.cell;
}

/** Whether a task costs so much for each unit, however many people there are. */
const isByUnit = (task: Task): task is Extract<Task, { kind: (typeof BY_UNIT)[number] }> =>
  (BY_UNIT as readonly string[]).includes(task.kind);
const BY_UNIT = ['responses', 'columns', 'unitMeans', 'nodes'] as const;

function costOf(task: Task, query: ResolvedQuery, targets: number, facts: Facts): number {
  if (isByUnit(task))
    return (
      unitMeansCost(task, facts) +
      lagsCost(task, facts) +
      task.measures.length *
        (targets * groupsOfUnits(query, facts) * COST.cell +
          facts.hierarchy.nodes.length * COST.lookUp)
    );
  const table = task.kind === 'states' ? task.facts : 'staff';
  const measures = task.measures.map(measureNamed) as (PeopleMeasure | UnitsMeasure)[];
  const cells = stateCells(facts, table, measures, query.by, query.where).length;
  if (task.kind === 'states' && task.access.kind === 'node sums')
    return targets * cells * COST.lookUp;
  const dense = targets * groupsOfUnits(query, facts) * cells * COST.cell;
  if (task.kind === 'states' && task.access.kind === 'unit sums')
    return dense + facts.hierarchy.nodes.length * COST.lookUp;
  return dense + facts[table].rows * (task.kind === 'people' ? COST.personRow : COST.row);
}

const countCache = new WeakMap<Hierarchy, Map<string, number>>();

/** Number of nodes of a kind; counted once. */
function nodesOf(kind: string, hierarchy: Hierarchy): number {
  let counts = countCache.get(hierarchy);
  if (!counts) {
    countCache.set(hierarchy, (counts = new Map<string, number>()));
    for (const node of hierarchy.nodes) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  }
  return counts.get(kind) ?? 0;
}

/** Maximum number of nodes that get a row; by depth about as many as today. */
function targetsOf(query: ResolvedQuery, { hierarchy }: Facts): number {
  if (query.kind !== null)
    return Math.min(
      nodesOf(query.kind, hierarchy),
      hierarchy.along(query.line).currentTree(query.today).subtree(query.root).length,
    );
  if (query.depth === null) return query.nodes.length;
  return candidates(query, hierarchy.along(query.line).currentTree(query.today), hierarchy).length;
}

/** About how long a plan takes at most, in milliseconds. */
export function workOf({ steps }: Plan, query: ResolvedQuery, facts: Facts): number {
  const targets = targetsOf(query, facts);
  return (
    steps.reduce(
      (sum, { tasks }) =>
        tasks.reduce((cost, task) => cost + costOf(task, query, targets, facts), sum),
      0,
    ) / 1e6
  );
}

/**
 * The estimated cost of a question: rows of its answer, and milliseconds to compute and to show it.
 */
export interface QuestionCost {
  readonly rows: number;
  readonly milliseconds: number;
}

/**
 * To make a row of an answer, judge it and show it as JSON; to judge a node of the whole tree for
 * one indicator and period: in milliseconds, measured as {@link COST}.
 */
const MS = { row: 0.012, judged: 0.002, step: 0.02 } as const;

/**
 * Estimated number of non-empty groups: about 1.5 √n of n people, as counted in the demo city by
 * gender, age band and category.
 */
const groupsOf = (people: number): number => Math.ceil(1.5 * Math.sqrt(people));

/** Estimated number of groups of each node, if a question has a breakdown. */
function groupsIn(query: ResolvedQuery, targets: number, facts: Facts): number {
  if (query.by.length === 0) return 1;
  const groups = query.by.reduce(
    (product, dimension) =>
      product *
      (dimension.kind === 'unit'
        ? groupsOfUnits({ ...query, by: [dimension] }, facts)
        : sizeOf(dimension)),
    1,
  );
  return Math.min(groups, groupsOf(peopleIn(facts) / Math.max(1, targets)));
}

/** Maximum number of people. */
const peopleIn = ({ staff, largestPerson }: Facts): number => Math.min(staff.rows, largestPerson);

/** The cost of rows that were not foreseen. */
export const costOfRows = (rows: number): QuestionCost => ({
  rows,
  milliseconds: rows * MS.row,
});

/** Number of groups of a dimension of people. */
const sizeOf = (dimension: ResolvedQuery['by'][number]): number => dimension.groups?.length ?? 1;

/** The estimated cost of a question. Cost of the estimate: one step a task. */
export function costOfQuestion(
  plan: Plan,
  query: ResolvedQuery,
  { facts, guarded }: { readonly facts: Facts; readonly guarded: boolean },
): QuestionCost {
  const { hierarchy } = facts;
  const targets = targetsOf(query, facts);
  const cells = query.indicators.length * query.periods.length;
  const rows = Math.ceil(targets * cells * groupsIn(query, targets, facts));
  const judged =
    query.indicators.filter((indicator) => ruleFor(indicator, guarded)).length *
    query.periods.length *
    (query.where.length > 0 ? 2 : 1);
  const work = isPlain(query) ? plainWorkOf(plan, targets, facts) : workOf(plan, query, facts);
  return {
    rows,
    milliseconds:
      work +
      plan.steps.length * MS.step +
      rows * MS.row +
      (query.kind === null && query.by.length === 0 && !guarded
        ? 0
        : judged * hierarchy.nodes.length * MS.judged),
  };
}

const isPlain = ({ by, where }: ResolvedQuery): boolean => by.length === 0 && where.length === 0;

/** {@link workOf} a question without groups and filters, whose cells need not be counted: two for each measure. */
function plainWorkOf({ steps }: Plan, targets: number, facts: Facts): number {
  const units = facts.hierarchy.nodes.length;
  let ns = 0;
  for (const { tasks } of steps)
    for (const task of tasks) {
      if (isByUnit(task))
        ns +=
          targets * COST.cell +
          units * COST.lookUp +
          lagsCost(task, facts) +
          unitMeansCost(task, facts);
      else if (task.kind === 'people')
        ns += targets * COST.cell + facts.staff.rows * COST.personRow;
      else if (task.access.kind === 'rows') ns += facts[task.facts].rows * COST.row;
      else
        ns +=
          (task.access.kind === 'node sums' ? targets : units) *
          2 *
          task.measures.length *
          COST.lookUp;
    }
  return ns / 1e6;
}

/** Whether a plan is short even if everything is read, so that no estimate is needed. */
const isShort = (
  { steps }: Plan,
  { by, indicators }: ResolvedQuery,
  { staff, hierarchy }: Facts,
): boolean =>
  by.length === 0 &&
  steps.length *
    indicators.length *
    (staff.rows * COST.personRow + hierarchy.nodes.length * COST.cell) <
    MAX_MS * 1e6;

/** Throws QUERY_TOO_LARGE if a plan would keep everybody waiting for long. */
export function assertBearable(plan: Plan, query: ResolvedQuery, facts: Facts): void {
  if (isShort(plan, query, facts)) return;
  const work = workOf(plan, query, facts);
  if (work > MAX_MS)
    throw new TongxinError('QUERY_TOO_LARGE', {
      what: { zh: '估计用时（毫秒）', en: 'estimated milliseconds' },
      found: Math.round(work),
      limit: MAX_MS,
    });
}
