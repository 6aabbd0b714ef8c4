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

/**
 * Rows grouped by a key: those of key `k` are `order[starts[k] … starts[k + 1] - 1]`, in the order in which they came.
 * @param keys one key a row, 0 … `count` - 1
 */
export function groupBy(keys: Int32Array, count: number): { readonly starts: Int32Array; readonly order: Int32Array } {
  const starts = new Int32Array(count + 1), order = new Int32Array(keys.length);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice(0, count);
  for (let row = 0; row < keys.length; row++) order[next[keys[row]!]!++] = row;
  return { starts, order };
}
