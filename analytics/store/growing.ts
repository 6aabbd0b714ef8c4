import type { IntColumn, NumberColumn } from './number-column.ts';
import { yieldToEventLoop, inChunks } from './yield-to-event-loop.ts';

/** A list of 32-bit integers that grows. */
export class GrowingInts {
  #data: Int32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1_024) {
    this.#data = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const larger = new Int32Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length++] = value;
  }

  /** What is in it, without room to grow. */
  done(): Int32Array<ArrayBuffer> {
    return this.length === this.#data.length ? this.#data : this.#data.slice(0, this.length);
  }

  /** What is in it now; a view, good until the next push. */
  view(): Int32Array<ArrayBuffer> {
    return this.#data.subarray(0, this.length);
  }
}

/** A list with a place for a number: the same, or a longer one whose new places hold `empty`. */
export function withPlaceFor(
  number: number,
  list: Int32Array<ArrayBuffer>,
  empty: number,
): Int32Array<ArrayBuffer> {
  if (number < list.length) return list;
  const longer = new Int32Array(Math.max(number + 1, list.length * 2)).fill(empty, list.length);
  longer.set(list);
  return longer;
}

/** Parts of a column grow up to so many numbers. */
const MOST_IN_PART = 1 << 18;

/** A long column of 32-bit integers in the making, in parts, so that it is never copied in one go. */
export class GrowingColumn {
  readonly #full: Int32Array[] = [];
  #part = new Int32Array(64);
  #taken = 0;

  push(value: number): void {
    if (this.#taken === this.#part.length) {
      this.#full.push(this.#part);
      this.#part = new Int32Array(Math.min(MOST_IN_PART, this.#part.length * 2));
      this.#taken = 0;
    }
    this.#part[this.#taken++] = value;
  }

  /** What is in it, giving way to others. */
  async done(): Promise<Int32Array> {
    const parts = [...this.#full, this.#part.subarray(0, this.#taken)];
    const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
      await yieldToEventLoop();
    }
    return all;
  }
}

/**
 * Rows grouped by a key: those of key `k` are `order[starts[k] … starts[k + 1] - 1]`, in the order
 * in which they came.
 */
export interface Grouped {
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/**
 * Groups rows by a key, by a counting sort, giving way to others.
 * @param length how many rows; @param keyOf the key of each, 0 … `count` - 1
 */
export async function groupBy(
  length: number,
  keyOf: (row: number) => number,
  count: number,
): Promise<Grouped> {
  const starts = new Int32Array(count + 1);
  const order = new Int32Array(length);
  await inChunks(length, (begin, end) => {
    for (let row = begin; row < end; row++) starts[keyOf(row) + 1]!++;
  });
  await inChunks(count, (begin, end) => {
    for (let key = begin; key < end; key++) starts[key + 1]! += starts[key]!;
  });
  const next = starts.slice(0, count);
  await inChunks(length, (begin, end) => {
    for (let row = begin; row < end; row++) order[next[keyOf(row)]!++] = row;
  });
  return { starts, order };
}

/** A column whose values are those of another, or made of them, giving way to others. */
export async function columnOf<C extends NumberColumn>(
  into: C,
  valueOf: (row: number) => number,
): Promise<C> {
  await inChunks(into.length, (begin, end) => {
    for (let row = begin; row < end; row++) into[row] = valueOf(row);
  });
  return into;
}

/** The largest of some numbers; -1 where there are none. */
export async function largestOf(numbers: IntColumn): Promise<number> {
  let most = -1;
  await inChunks(numbers.length, (begin, end) => {
    for (let i = begin; i < end; i++) if (numbers[i]! > most) most = numbers[i]!;
  });
  return most;
}
