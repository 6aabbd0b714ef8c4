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

  /** The content, without room to grow. */
  done(): Int32Array<ArrayBuffer> {
    return this.length === this.#data.length ? this.#data : this.#data.slice(0, this.length);
  }

  /** The current content; a view, valid until the next push. */
  view(): Int32Array<ArrayBuffer> {
    return this.#data.subarray(0, this.length);
  }
}

/**
 * A list with a place for a number: the same list, or a longer one whose new places are `empty`.
 */
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

/** Maximum length of a part of a column. */
const MAX_PART_LENGTH = 1 << 18;

/** A long column of 32-bit integers in the making, in parts, so that it is never copied in one go. */
export class GrowingColumn {
  readonly #full: Int32Array[] = [];
  #part = new Int32Array(1_024);
  #taken = 0;

  push(value: number): void {
    if (this.#taken === this.#part.length) {
      this.#full.push(this.#part);
      this.#part = new Int32Array(Math.min(MAX_PART_LENGTH, this.#part.length * 2));
      this.#taken = 0;
    }
    this.#part[this.#taken++] = value;
  }

  /** The content; yields to the event loop. */
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
 * Rows grouped by a key: the rows with key `k` are `order[starts[k] … starts[k + 1] - 1]`, in their
 * original order.
 */
export interface Grouped {
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/**
 * Groups rows by a key, by a counting sort; yields to the event loop.
 * @param length number of rows; @param keyOf the key of each, 0 … `count` - 1
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

/** A column with the values of another, or values computed from them; yields to the event loop. */
export async function columnOf<C extends Int32Array | Float64Array | Uint8Array>(
  into: C,
  valueOf: (row: number) => number,
): Promise<C> {
  await inChunks(into.length, (begin, end) => {
    for (let row = begin; row < end; row++) into[row] = valueOf(row);
  });
  return into;
}

/** The largest of some numbers; -1 where there are none. */
export async function largestOf(numbers: Int32Array): Promise<number> {
  let max = -1;
  await inChunks(numbers.length, (begin, end) => {
    for (let i = begin; i < end; i++) if (numbers[i]! > max) max = numbers[i]!;
  });
  return max;
}
