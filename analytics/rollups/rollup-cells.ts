import type { StateTable } from '../facts/state-table.ts';
import { GrowingInts } from '../store/growing.ts';
import type { Rollup } from './rollups.ts';

/**
 * The cells of a rollup in some facts. A cell is a combination of the attributes of the rollup, and
 * with ages an age band; combinations are numbered as they occur. The cells of a combination are
 * adjacent, the youngest band first.
 */
export class RollupCells {
  readonly rollup: Rollup;
  readonly #states: StateTable<unknown>;
  /** by state: the cell of its youngest band; -1 until its first use */
  #cellOfState = new Int32Array(0);
  /** by combination: some state of it */
  readonly #stateOfCombination = new GrowingInts(16);
  readonly #combinations = new Map<string, number>();

  constructor(rollup: Rollup, states: StateTable<unknown>) {
    this.rollup = rollup;
    this.#states = states;
  }

  /** Current number of cells. */
  get size(): number {
    return this.#stateOfCombination.length * this.rollup.bands;
  }

  /** State to the cell of its youngest band, for all states that occur by now; good until there are more. */
  get cellOfState(): Int32Array {
    const { size, schema } = this.#states;
    const numbered = this.#cellOfState.length;
    if (numbered === size) return this.#cellOfState;
    const cellOfState = new Int32Array(size);
    cellOfState.set(this.#cellOfState);
    const attributes = this.rollup.attributes.map((name) => schema.attribute(name));
    for (let state = numbered; state < size; state++) {
      const indexes = attributes.map((attribute) => this.#states.indexIn(state, attribute));
      const key = String.fromCharCode(...indexes);
      let combination = this.#combinations.get(key);
      if (combination === undefined) {
        combination = this.#stateOfCombination.length;
        this.#combinations.set(key, combination);
        this.#stateOfCombination.push(state);
      }
      cellOfState[state] = combination * this.rollup.bands;
    }
    return (this.#cellOfState = cellOfState);
  }

  /** Some state of a cell, its band left aside. */
  stateOf(cell: number): number {
    return this.#stateOfCombination.view()[Math.floor(cell / this.rollup.bands)]!;
  }
}
