import type { DayNumber } from '../../base/civil.ts';
import type { DayChanges } from './day-changes.ts';
import { changedSteps, copySteps, NO_STEPS, totalOn, type Steps } from './steps.ts';

/**
 * Some numbers that change by day, each in a cell, in one array, from `begin` on: the number of
 * cells; for each cell the begin of its steps, counted from `begin`, and its number; the end of the
 * last steps; then all steps. It is one array, because there are as many of these as nodes; and a
 * part of an array, because the sums of units share one.
 */
export class RollupSums {
  static readonly NONE = new RollupSums(Uint32Array.of(0, 2), 0);
  readonly #array: Steps;
  readonly #begin: number;

  constructor(array: Steps, begin: number) {
    this.#array = array;
    this.#begin = begin;
  }

  static #of(all: ReadonlyMap<number, Steps>): RollupSums {
    if (all.size === 0) return RollupSums.NONE;
    const lists = [...all.values()];
    const head = 2 + 2 * all.size;
    const length = lists.reduce((sum, steps) => sum + steps.length, head);
    const array = lists.every((steps) => steps instanceof Uint32Array)
      ? new Uint32Array(length)
      : new Float64Array(length);
    let index = 0;
    let start = head;
    array[0] = all.size;
    for (const [cell, steps] of all) {
      array[1 + 2 * index] = start;
      array[2 + 2 * index++] = cell;
      copySteps(steps, array, start);
      start += steps.length;
    }
    array[1 + 2 * index] = start;
    return new RollupSums(array, 0);
  }

  /**
   * Adds the value of each cell on a day to `counts[at + table[cell]]`; cells that the table maps
   * to 0 are left out. Cost: a look-up a cell.
   */
  addTo(counts: Float64Array, at: number, table: Uint16Array, day: DayNumber): void {
    addTotals(this.#array, this.#begin, counts, at, table, day);
  }

  /** The sum of all cells on a day. */
  total(day: DayNumber): number {
    const array = this.#array;
    const begin = this.#begin;
    let sum = 0;
    for (let i = begin + 1, end = i + 2 * array[begin]!; i < end; i += 2)
      sum += totalOn(array, begin + array[i]!, begin + array[i + 2]!, day);
    return sum;
  }

  /** These sums with some changes added, by cell; the same sums without any. Unchanged cells are copied. */
  plus(changes: readonly (DayChanges | undefined)[]): RollupSums {
    if (changes.length === 0) return this;
    const all = new Map<number, Steps>();
    const array = this.#array;
    const begin = this.#begin;
    for (let i = begin + 1; i < begin + 1 + 2 * array[begin]!; i += 2)
      all.set(array[i + 1]!, array.subarray(begin + array[i]!, begin + array[i + 2]!));
    changes.forEach((changes, cell) => {
      const steps = changedSteps(all.get(cell) ?? NO_STEPS, changes!);
      if (steps.length > 0) all.set(cell, steps);
      else all.delete(cell);
    });
    return RollupSums.#of(all);
  }

  /** The array and the part of it that these sums take. */
  get part(): { readonly array: Steps; readonly begin: number; readonly length: number } {
    const array = this.#array;
    const begin = this.#begin;
    return { array, begin, length: array[begin + 1 + 2 * array[begin]!]! };
  }

  get bytes(): number {
    const { array, length } = this.part;
    return length * array.BYTES_PER_ELEMENT;
  }
}

/** {@link RollupSums.addTo} for sums in an array from `begin` on. */
export function addTotals(
  array: Steps,
  begin: number,
  counts: Float64Array,
  at: number,
  table: Uint16Array,
  day: DayNumber,
): void {
  for (let i = begin + 1, end = i + 2 * array[begin]!; i < end; i += 2) {
    const cell = table[array[i + 1]!]!;
    if (cell > 0)
      counts[at + cell]! += totalOn(array, begin + array[i]!, begin + array[i + 2]!, day);
  }
}
