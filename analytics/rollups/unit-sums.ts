import type { DayNumber } from '../../base/civil.ts';
import { withPlaceFor } from '../store/growing.ts';
import { addTotals, RollupSums } from './rollup-sums.ts';

/** Where nothing is kept. */
const NOWHERE = -1;

/** A page holds so many numbers: few enough that one more is soon made. */
const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;

/** Less than this is never worth tidying, in numbers. */
const LITTLE = PAGE;

/**
 * The rollup sums of units by themselves in one rollup, by internal id. They lie one after the other
 * in pages, so that a question about all units reads memory in order; what is put in the place of
 * others goes to the end, and the pages are made anew when half of them is no longer read.
 */
export class UnitSums {
  #pages: Uint32Array[] = [];
  /** how much of the last page is taken */
  #taken = 0;
  #numbers = 0;
  #unread = 0;
  /** by internal id of a unit: the number of its page × PAGE + where its sums begin there */
  #begins = new Int32Array(0);
  /** sums with numbers too large for a page, or too many */
  readonly #wide: Map<number, RollupSums>;

  constructor(wide: ReadonlyMap<number, RollupSums> = new Map()) {
    this.#wide = new Map(wide);
  }

  /** The same sums; what is put into one of the two is not in the other. Cost: a number a unit, and the last page. */
  copy(): UnitSums {
    const copy = new UnitSums(this.#wide);
    // full pages are never written again
    copy.#pages = [
      ...this.#pages.slice(0, -1),
      ...this.#pages.slice(-1).map((page) => page.slice()),
    ];
    copy.#taken = this.#taken;
    copy.#numbers = this.#numbers;
    copy.#unread = this.#unread;
    copy.#begins = this.#begins.slice();
    return copy;
  }

  /** What of a unit is kept. */
  of(unit: number): RollupSums {
    const begin = this.#begins[unit] ?? NOWHERE;
    return begin === NOWHERE
      ? (this.#wide.get(unit) ?? RollupSums.NONE)
      : new RollupSums(this.#pages[begin >>> PAGE_BITS]!, begin & (PAGE - 1));
  }

  /** Does what {@link RollupSums.addTo} does, for a unit. */
  addTo(unit: number, counts: Float64Array, at: number, table: Uint16Array, day: DayNumber): void {
    const begin = this.#begins[unit] ?? NOWHERE;
    if (begin !== NOWHERE)
      addTotals(this.#pages[begin >>> PAGE_BITS]!, begin & (PAGE - 1), counts, at, table, day);
    else if (this.#wide.size > 0) this.#wide.get(unit)?.addTo(counts, at, table, day);
  }

  /** Puts sums in the place of those of a unit. */
  put(unit: number, sums: RollupSums): void {
    const { array, begin, length } = sums.part;
    this.#forget(unit);
    if (!(array instanceof Uint32Array) || length > PAGE) {
      this.#wide.set(unit, sums);
      return;
    }
    this.#begins = withPlaceFor(unit, this.#begins, NOWHERE);
    this.#append(unit, array.subarray(begin, begin + length));
    if (this.#unread > LITTLE && this.#unread > this.#numbers / 2) this.settle();
  }

  #forget(unit: number): void {
    this.#wide.delete(unit);
    if ((this.#begins[unit] ?? NOWHERE) === NOWHERE) return;
    this.#unread += this.of(unit).part.length;
    this.#begins[unit] = NOWHERE;
  }

  #append(unit: number, sums: Uint32Array): void {
    if (this.#taken + sums.length > (this.#pages.at(-1)?.length ?? 0)) {
      this.#pages.push(new Uint32Array(PAGE));
      this.#taken = 0;
    }
    this.#pages.at(-1)!.set(sums, this.#taken);
    this.#begins[unit] = (this.#pages.length - 1) * PAGE + this.#taken;
    this.#taken += sums.length;
    this.#numbers += sums.length;
  }

  /** Leaves out what is no longer read, and room that is not needed. */
  settle(): void {
    if (this.#unread > 0) {
      const begins = this.#begins;
      const units = Array.from(begins.keys())
        .filter((unit) => begins[unit] !== NOWHERE)
        .sort((a, b) => begins[a]! - begins[b]!);
      const parts = units.map((unit) => this.of(unit).part);
      this.#pages = [];
      this.#taken = this.#numbers = this.#unread = 0;
      units.forEach((unit, i) => {
        this.#append(
          unit,
          parts[i]!.array.subarray(
            parts[i]!.begin,
            parts[i]!.begin + parts[i]!.length,
          ) as Uint32Array,
        );
      });
    }
    this.#begins = this.#begins.slice(
      0,
      this.#begins.findLastIndex((begin) => begin !== NOWHERE) + 1,
    );
    if (this.#pages.length > 0) this.#pages.push(this.#pages.pop()!.slice(0, this.#taken));
  }

  get bytes(): number {
    return (
      this.#pages.reduce((sum, page) => sum + page.byteLength, this.#begins.byteLength) +
      [...this.#wide.values()].reduce((sum, rollupSums) => sum + rollupSums.bytes, 0)
    );
  }
}
