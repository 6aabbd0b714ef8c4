import type { DayNumber } from '../../base/civil.ts';

type Days = Uint16Array | Int32Array;
type Totals = Uint8Array | Uint16Array | Int32Array;

/** Days from 1900-01-01 to 1970-01-01: day numbers from here on fit 16 bits until 2079. */
const FIRST = -25_567;

/** A whole number that changes by day: `totals[i]` from `days[i]` on until the next. 0 before the first day. */
export class Series {
  static readonly EMPTY = new Series(new Uint16Array(0), new Uint8Array(0));
  /** ascending, as days since 1900-01-01 */
  readonly #days: Days;
  readonly #totals: Totals;

  private constructor(days: Days, totals: Totals) {
    this.#days = days;
    this.#totals = totals;
  }

  /** @param days ascending, each once; @param totals what holds from each on; both are copied, in the fewest bits that hold them */
  static of(days: readonly number[], totals: readonly number[]): Series {
    if (days.length === 0) return Series.EMPTY;
    let most = 0, least = 0;
    for (const total of totals) {
      if (total > most) most = total;
      if (total < least) least = total;
    }
    const narrow = days[0]! >= FIRST && days.at(-1)! - FIRST < 65_536, length = days.length, kept = narrow ? new Uint16Array(length) : new Int32Array(length);
    for (let i = 0; i < length; i++) kept[i] = days[i]! - FIRST;
    const Kind = least < 0 || most > 65_535 ? Int32Array : most > 255 ? Uint16Array : Uint8Array;
    return new Series(kept, Kind.from(totals));
  }

  /** What holds on a day. Cost: the logarithm of the length, without a branch to be guessed wrong. */
  at(day: DayNumber): number {
    const days = this.#days, wanted = day - FIRST;
    let before = 0;
    for (let left = days.length; left > 0;) {
      const half = (left + 1) >>> 1;
      before += half & ((days[before + half - 1]! - wanted - 1) >> 31);
      left -= half;
    }
    return before === 0 ? 0 : this.#totals[before - 1]!;
  }

  /** This series with some changes added, without needless steps; itself when there are none. */
  plus(changes: { forEach(tell: (day: DayNumber, change: number) => void): void }): Series {
    const days: number[] = [], totals: number[] = [];
    let i = 0, sum = 0, own = 0, last = 0;
    const step = (day: DayNumber): void => {
      if (own + sum === last) return;
      days.push(day);
      totals.push(last = own + sum);
    };
    const follow = (until: DayNumber): void => {
      for (; i < this.#days.length && this.#days[i]! + FIRST < until; i++) {
        own = this.#totals[i]!;
        step(this.#days[i]! + FIRST);
      }
    };
    let changed = 0;
    changes.forEach((day, change) => {
      changed++;
      follow(day);
      if (i < this.#days.length && this.#days[i]! + FIRST === day) own = this.#totals[i++]!;
      sum += change;
      step(day);
    });
    if (changed === 0) return this;
    follow(Infinity);
    return Series.of(days, totals);
  }

  get bytes(): number {
    return this.#days.byteLength + this.#totals.byteLength;
  }
}
