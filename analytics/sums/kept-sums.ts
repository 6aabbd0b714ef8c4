import { FOREVER, type DayNumber } from '../../base/civil.ts';
import type { DayChanges } from './day-changes.ts';
import { StepWriter } from './steps.ts';

/** Days from 1900-01-01, the earliest there is, to 1970-01-01. */
const FIRST = -25_567;

/**
 * Some numbers that change by day, each in a cell, in one array: how many cells there are; of each its number and where its steps begin; then their steps.
 * A step is a day and what holds from it on, in one number: `(day - FIRST) × base + total`. Days compare as steps do.
 */
export class KeptSums {
  static readonly NONE = new KeptSums(new Uint32Array(1));
  /** narrow: base 2¹⁶, for days until 2079 and totals below 65,536; else base 2³² */
  readonly #array: Uint32Array | Float64Array;

  private constructor(array: Uint32Array | Float64Array) {
    this.#array = array;
  }

  static #of(cells: readonly number[], starts: readonly number[], { days, totals, fits }: StepWriter): KeptSums {
    if (cells.length === 0) return KeptSums.NONE;
    const head = 1 + 2 * cells.length, length = head + days.length, narrow = fits(FIRST, 65_536) && length < 65_536 * 65_536;
    const array = narrow ? new Uint32Array(length) : new Float64Array(length), base = narrow ? 2 ** 16 : 2 ** 32;
    array[0] = cells.length;
    for (const [i, cell] of cells.entries()) {
      array[1 + 2 * i] = cell;
      array[2 + 2 * i] = head + starts[i]!;
    }
    for (let i = 0; i < days.length; i++) array[head + i] = (days[i]! - FIRST) * base + totals[i]!;
    return new KeptSums(array);
  }

  /** Adds what holds on a day in each cell to `counts[at + table[cell]]`; cells that the table sends to 0 are left out. Cost: a look-up a cell. */
  addTo(counts: Float64Array, at: number, table: Uint16Array, day: DayNumber): void {
    const array = this.#array, cells = array[0]!;
    for (let i = 0; i < cells; i++) {
      const cell = table[array[1 + 2 * i]!]!;
      if (cell > 0) counts[at + cell]! += this.#totalOf(i, day - FIRST);
    }
  }

  /** What holds on a day in all cells together. */
  total(day: DayNumber): number {
    let sum = 0;
    for (let i = 0; i < this.#array[0]!; i++) sum += this.#totalOf(i, day - FIRST);
    return sum;
  }

  #totalOf(index: number, day: number): number {
    const array = this.#array, begin = array[2 + 2 * index]!, end = index + 1 < array[0]! ? array[4 + 2 * index]! : array.length;
    return array instanceof Uint32Array ? narrowTotal(array, begin, end, day) : wideTotal(array, begin, end, day);
  }

  /** These sums with some changes added, by cell. */
  plus(changes: readonly (DayChanges | undefined)[]): KeptSums {
    const array = this.#array, base = array instanceof Uint32Array ? 2 ** 16 : 2 ** 32, steps = new StepWriter(), own = new Map<number, number>(), cells: number[] = [], starts: number[] = [];
    for (let i = 0; i < array[0]!; i++) own.set(array[1 + 2 * i]!, i);
    for (const cell of [...new Set([...own.keys(), ...changes.keys()])].sort((a, b) => a - b)) {
      const index = own.get(cell), start = steps.days.length;
      if (index === undefined && changes[cell] === undefined) continue;
      let at = index === undefined ? 0 : array[2 + 2 * index]!, before = 0, sum = 0;
      const end = index === undefined ? 0 : index + 1 < array[0]! ? array[4 + 2 * index]! : array.length;
      const follow = (until: DayNumber): void => {
        for (; at < end; at++) {
          const day = Math.floor(array[at]! / base) + FIRST;
          if (day > until) return;
          before = array[at]! % base;
          if (day < until) steps.add(start, day, before + sum);
        }
      };
      changes[cell]?.forEach((day, change) => {
        follow(day);
        steps.add(start, day, before + (sum += change));
      });
      follow(FOREVER);
      if (steps.days.length === start) continue;
      cells.push(cell);
      starts.push(start);
    }
    return KeptSums.#of(cells, starts, steps);
  }

  get bytes(): number {
    return this.#array.byteLength;
  }
}

/** What the last step not after a day says; 0 where there is none. Without a branch to be guessed wrong. */
function narrowTotal(array: Uint32Array, begin: number, end: number, day: number): number {
  let before = begin;
  for (let left = end - begin; left > 0;) {
    const half = (left + 1) >>> 1;
    before += half & (((array[before + half - 1]! >>> 16) - day - 1) >> 31);
    left -= half;
  }
  return before === begin ? 0 : array[before - 1]! & 0xffff;
}

function wideTotal(array: Float64Array, begin: number, end: number, day: number): number {
  const after = (day + 1) * 2 ** 32;
  let low = begin, high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (array[middle]! < after) low = middle + 1;
    else high = middle;
  }
  return low === begin ? 0 : array[low - 1]! % 2 ** 32;
}
