import { invariant } from '../../base/invariant.ts';
import type { Facts } from '../facts/facts.ts';
import type { StateTable } from '../facts/state-table.ts';
import type { PeopleMeasure, UnitsMeasure } from '../measures/measure.ts';
import type { RollupCells } from '../rollups/rollup-cells.ts';
import { ROLLUPS, UNIT_ROLLUPS, type Rollup } from '../rollups/rollups.ts';
import { measureNamed } from './catalogue-measures.ts';
import type { ResolvedQuery } from './resolved-query.ts';
import { stateCells, type StateCells } from './state-cells.ts';
import type { Task } from './tasks.ts';

/** A task that counts people or units by their states. */
export type StatesTask = Extract<Task, { kind: 'states' }>;

/** A rollup that a task reads: its number in its list, and its cells, which may become more. */
export interface RollupRead {
  readonly number: number;
  readonly cells: RollupCells;
}

/** The cells of a task, and the rollups that it reads; for as long as no other state occurs. */
export interface TaskCells {
  readonly cells: StateCells;
  readonly ofNodes: RollupRead | null;
  readonly ofUnits: RollupRead | null;
}

function rollupRead(
  name: string | null,
  rollups: readonly Rollup[],
  cells: StateCells,
  facts: Facts,
): RollupRead | null {
  if (name === null) return null;
  const number = rollups.findIndex((rollup) => rollup.name === name);
  const rollup = rollups[number];
  invariant(rollup && cells.fit(rollup), 'rollup-not-fit', name);
  return { number, cells: facts.cellsOf(rollup) };
}

const cellsOfTasks = new WeakMap<StateTable<unknown>, WeakMap<StatesTask, TaskCells>>();

/** What a task reads; made once for a task, which belongs to one set of dimensions and filters. */
export function cellsOfTask(
  task: StatesTask,
  facts: Facts,
  { by, where }: ResolvedQuery,
): TaskCells {
  const { states } = facts[task.facts];
  let ofTasks = cellsOfTasks.get(states);
  if (!ofTasks) cellsOfTasks.set(states, (ofTasks = new WeakMap<StatesTask, TaskCells>()));
  const cached = ofTasks.get(task);
  if (cached?.cells.states === states.size) return cached;
  const measures = task.measures.map(measureNamed) as (PeopleMeasure | UnitsMeasure)[];
  const cells = stateCells(facts, task.facts, measures, by, where);
  const { access } = task;
  const nodeRollup = access.kind === 'node sums' ? access.rollup : null;
  const unitRollup =
    access.kind === 'node sums'
      ? access.unitRollup
      : access.kind === 'unit sums'
        ? access.rollup
        : null;
  const taskCells = {
    cells,
    ofNodes: rollupRead(nodeRollup, ROLLUPS, cells, facts),
    ofUnits: rollupRead(unitRollup, UNIT_ROLLUPS, cells, facts),
  };
  ofTasks.set(task, taskCells);
  return taskCells;
}
