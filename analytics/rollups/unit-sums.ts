import type { DayNumber } from '../../base/civil.ts';
import { withPlaceFor } from '../store/growing.ts';
import { addTotals, RollupSums } from './rollup-sums.ts';

/** The place of a unit without sums. */
const NOWHERE = -1;

/** The logarithm of the numbers in a page: few enough that a further page is made quickly. */
const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;

/** Less than this is never worth tidying, in numbers. */
const LITTLE = PAGE;

/**
 * The rollup sums of units by themselves in one rollup, by internal id. They are adjacent in pages,
 * so that a question about all units reads memory in order; replacements are appended, and the
 * pages are rewritten when half of them is no longer read.
 */
export class UnitSums {
  #pages: Uint32Array[] = [];
  /** used part of the last page */
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

  /**
   * A copy of the sums; changes to one of the two do not affect the other. Cost: a number a unit,
   * and the last page.
   */
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

  /** The sums of a unit. */
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

  /** Replaces the sums of a unit. */
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

  /** Drops parts that are no longer read, and unused room. */
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
