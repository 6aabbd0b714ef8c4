import { FOREVER } from '../../base/civil.ts';
import { yieldToEventLoop } from '../store/yield-to-event-loop.ts';
import type { UnitIntervals } from '../store/unit-intervals.ts';
import type { Placement } from '../tree/dated-edges.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import { ROLLUPS, UNIT_ROLLUPS, type FactName } from '../rollups/rollups.ts';
import { RollupSums } from '../rollups/rollup-sums.ts';
import { SumChanges } from '../rollups/sum-changes.ts';
import { cutStaff, type UnitPeople } from './cut-staff.ts';
import type { Facts, SumsByRollup } from './facts.ts';
import type { StaffState } from './staff-state.ts';
import type { StateTable } from './state-table.ts';
import type { Slice, SpellWriter } from './spell-columns.ts';

/** The rows of one unit in both tables. */
export type UnitRows = Readonly<Record<FactName, Slice>>;

/** Writes the spells of the staff of a unit. */
export const writeStaff =
  (intervals: UnitIntervals, people: UnitPeople, states: StateTable<StaffState>) =>
  (into: SpellWriter): void => {
    cutStaff(intervals, people, states, into);
  };

/** Changes of the rollup sums of many nodes, gathered before they are made. */
export class GatheredChanges {
  readonly #nodes = new Map<number, readonly SumChanges[]>();
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Notes that rows of a unit came (1) or went (-1), for every node above it. */
  addUnit(unit: number, rows: UnitRows, hierarchy: Hierarchy, sign: 1 | -1): void {
    for (const placement of hierarchy.above(unit)) this.#add(placement, rows, sign);
  }

  /** Notes the rows of a unit for the unit itself, where others lie below it. */
  addOwn(unit: number, rows: UnitRows, sign: 1 | -1): void {
    this.#add({ node: unit, from: -FOREVER, to: FOREVER }, rows, sign);
  }

  #add({ node, from, to }: Placement, rows: UnitRows, sign: 1 | -1): void {
    let changes = this.#nodes.get(node);
    if (!changes)
      this.#nodes.set(
        node,
        (changes = ROLLUPS.map(
          (rollup) => new SumChanges(this.#facts.cellsOf(rollup), this.#facts.agesUntil),
        )),
      );
    for (const change of changes) change.addRows(rows[change.rollup.facts], from, to, sign);
  }

  /** The nodes with changes. */
  get nodes(): Iterable<number> {
    return this.#nodes.keys();
  }

  /** The sums of each of the nodes with the changes made; yields to the event loop. */
  async applied(): Promise<ReadonlyMap<number, SumsByRollup>> {
    const sumsByUnit = new Map<number, SumsByRollup>();
    for (const [node, sumChanges] of this.#nodes) {
      const before = this.#facts.sums[node];
      const sums: RollupSums[] = [];
      for (const [i, changes] of sumChanges.entries()) {
        sums.push(changes.addedTo(before?.[i] ?? RollupSums.NONE));
        await yieldToEventLoop();
      }
      sumsByUnit.set(node, sums);
    }
    return sumsByUnit;
  }
}

/** The sums of a unit itself, from its rows. */
export function sumsOfRows(rows: UnitRows, facts: Facts): SumsByRollup {
  return UNIT_ROLLUPS.map((rollup) => {
    const changes = new SumChanges(facts.cellsOf(rollup), FOREVER);
    changes.addRows(rows[rollup.facts], -FOREVER, FOREVER, 1);
    return changes.addedTo(RollupSums.NONE);
  });
}
