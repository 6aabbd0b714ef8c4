import type { DayNumber } from '../../base/civil.ts';
import type { DayChanges } from './day-changes.ts';
import { changedSteps, copySteps, NO_STEPS, totalOn, type Steps } from './steps.ts';

/**
 * Some numbers that change by day, each in a cell, in one array: how many cells there are; of each its number and where its steps begin; then their steps.
 * One array, because there are as many of these as there are nodes.
 */
export class KeptSums {
  static readonly NONE = new KeptSums(new Uint32Array(1));
  readonly #array: Steps;

  private constructor(array: Steps) {
    this.#array = array;
  }

  static #of(all: ReadonlyMap<number, Steps>): KeptSums {
    if (all.size === 0) return KeptSums.NONE;
    const lists = [...all.values()], head = 1 + 2 * all.size, length = lists.reduce((sum, it) => sum + it.length, head);
    const array = lists.every((it) => it instanceof Uint32Array) ? new Uint32Array(length) : new Float64Array(length);
    let index = 0, start = head;
    array[0] = all.size;
    for (const [cell, steps] of all) {
      array[1 + 2 * index] = cell;
      array[2 + 2 * index++] = start;
      copySteps(steps, array, start);
      start += steps.length;
    }
    return new KeptSums(array);
  }

  /** Adds what holds on a day in each cell to `counts[at + table[cell]]`; cells that the table sends to 0 are left out. Cost: a look-up a cell. */
  addTo(counts: Float64Array, at: number, table: Uint16Array, day: DayNumber): void {
    const array = this.#array, cells = array[0]!;
    for (let i = 0; i < cells; i++) {
      const cell = table[array[1 + 2 * i]!]!;
      if (cell > 0) counts[at + cell]! += totalOn(array, array[2 + 2 * i]!, this.#endOf(i), day);
    }
  }

  /** What holds on a day in all cells together. */
  total(day: DayNumber): number {
    let sum = 0;
    for (let i = 0; i < this.#array[0]!; i++) sum += totalOn(this.#array, this.#array[2 + 2 * i]!, this.#endOf(i), day);
    return sum;
  }

  #endOf(index: number): number {
    return index + 1 < this.#array[0]! ? this.#array[4 + 2 * index]! : this.#array.length;
  }

  /** These sums with some changes added, by cell. What does not change is copied as it is. */
  plus(changes: readonly (DayChanges | undefined)[]): KeptSums {
    const all = new Map<number, Steps>(), array = this.#array;
    for (let i = 0; i < array[0]!; i++) all.set(array[1 + 2 * i]!, array.subarray(array[2 + 2 * i], this.#endOf(i)));
    changes.forEach((its, cell) => {
      const steps = changedSteps(all.get(cell) ?? NO_STEPS, its!);
      if (steps.length > 0) all.set(cell, steps);
      else all.delete(cell);
    });
    return KeptSums.#of(all);
  }

  get bytes(): number {
    return this.#array.byteLength;
  }
}
