import { EARLIEST, FOREVER, type DayNumber } from '../../base/civil.ts';
import { GrowingInts } from '../store/growing.ts';

const PAGE = 512;

/** Number of changes stored as a list; more are summed in pages of days. */
const MAX_LISTED = 2_048;

/** Changes of a number by day, in the making. */
export class DayChanges {
  /** (day - EARLIEST) × 2, and 1 where the change is -1; null once there are pages */
  #list: GrowingInts | null = new GrowingInts(16);
  #pages: (Int32Array | undefined)[] = [];

  /** Adds 1 or -1 to the change on a day; a change at the end of time never happens. */
  add(day: DayNumber, change: 1 | -1): void {
    if (day === FOREVER) return;
    if (this.#list) {
      this.#list.push((day - EARLIEST) * 2 + (change < 0 ? 1 : 0));
      if (this.#list.length >= MAX_LISTED) this.#toPages(this.#list.view());
    } else this.#addToPage(day - EARLIEST, change);
  }

  #addToPage(offset: number, change: number): void {
    (this.#pages[offset >> 9] ??= new Int32Array(PAGE))[offset & (PAGE - 1)]! += change;
  }

  #toPages(list: Int32Array): void {
    this.#list = null;
    for (const change of list) this.#addToPage(change >> 1, change & 1 ? -1 : 1);
  }

  /** Calls `visit` for each day with a change, in the order of the days. */
  forEach(visit: (day: DayNumber, change: number) => void): void {
    if (this.#list) {
      const sorted = this.#list.view().slice().sort();
      for (let i = 0; i < sorted.length;) {
        const offset = sorted[i]! >> 1;
        let change = 0;
        for (; i < sorted.length && sorted[i]! >> 1 === offset; i++)
          change += sorted[i]! & 1 ? -1 : 1;
        if (change !== 0) visit(offset + EARLIEST, change);
      }
      return;
    }
    this.#pages.forEach((page, index) => {
      for (let i = 0; i < PAGE; i++)
        if (page![i] !== 0) visit(index * PAGE + i + EARLIEST, page![i]!);
    });
  }
}
