import type { DayNumber } from '../../base/civil.ts';
import { addTotals, KeptSums } from './kept-sums.ts';

/** Where nothing is kept. */
const NOWHERE = -1;

/** Less than this is never worth tidying, in numbers. */
const LITTLE = 1 << 16;

/**
 * The kept sums of units by themselves in one rollup, by internal id. They lie one after the other in one array, so that a question about all units reads
 * memory in order; what is put in the place of others goes to the end, and the array is made anew when half of it is no longer read.
 */
export class UnitSums {
  #array = new Uint32Array(0);
  #end = 0;
  #unread = 0;
  #begins = new Int32Array(0);
  /** sums with numbers too large for the array */
  readonly #wide = new Map<number, KeptSums>();

  /** What of a unit is kept. */
  of(unit: number): KeptSums {
    const begin = this.#begins[unit] ?? NOWHERE;
    return begin === NOWHERE ? this.#wide.get(unit) ?? KeptSums.NONE : new KeptSums(this.#array, begin);
  }

  /** Does what {@link KeptSums.addTo} does, for a unit. */
  addTo(unit: number, counts: Float64Array, at: number, table: Uint16Array, day: DayNumber): void {
    const begin = this.#begins[unit] ?? NOWHERE;
    if (begin !== NOWHERE) addTotals(this.#array, begin, counts, at, table, day);
    else if (this.#wide.size > 0) this.#wide.get(unit)?.addTo(counts, at, table, day);
  }

  /** Puts sums in the place of those of a unit. */
  put(unit: number, sums: KeptSums): void {
    this.#forget(unit);
    const { array, begin, length } = sums.part;
    if (!(array instanceof Uint32Array)) {
      this.#wide.set(unit, sums);
      return;
    }
    this.#makeRoom(unit, length);
    this.#array.set(array.subarray(begin, begin + length), this.#end);
    this.#begins[unit] = this.#end;
    this.#end += length;
  }

  #forget(unit: number): void {
    this.#wide.delete(unit);
    const begin = this.#begins[unit] ?? NOWHERE;
    if (begin === NOWHERE) return;
    this.#unread += new KeptSums(this.#array, begin).part.length;
    this.#begins[unit] = NOWHERE;
  }

  #makeRoom(unit: number, length: number): void {
    if (unit >= this.#begins.length) {
      const more = new Int32Array(Math.max(unit + 1, this.#begins.length * 2)).fill(NOWHERE, this.#begins.length);
      more.set(this.#begins);
      this.#begins = more;
    }
    if (this.#unread > LITTLE && this.#unread > this.#end / 2) this.settle();
    if (this.#end + length <= this.#array.length) return;
    const larger = new Uint32Array(Math.max(this.#end + length, this.#array.length * 2));
    larger.set(this.#array.subarray(0, this.#end));
    this.#array = larger;
  }

  /** Leaves out what is no longer read, and room that is not needed. */
  settle(): void {
    const before = this.#array, parts = Array.from(this.#begins.keys()).filter((unit) => this.#begins[unit] !== NOWHERE).sort((a, b) => this.#begins[a]! - this.#begins[b]!);
    this.#array = new Uint32Array(this.#end - this.#unread);
    this.#begins = this.#begins.slice(0, this.#begins.findLastIndex((begin) => begin !== NOWHERE) + 1);
    this.#end = 0;
    this.#unread = 0;
    for (const unit of parts) {
      const { begin, length } = new KeptSums(before, this.#begins[unit]!).part;
      this.#array.set(before.subarray(begin, begin + length), this.#end);
      this.#begins[unit] = this.#end;
      this.#end += length;
    }
  }

  get bytes(): number {
    return this.#array.byteLength + this.#begins.byteLength + [...this.#wide.values()].reduce((sum, it) => sum + it.bytes, 0);
  }
}
