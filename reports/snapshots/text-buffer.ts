/**
 * Text as UTF-8 in one piece of memory that is used again and again, where many long texts would
 * each leave garbage.
 */
export class TextBuffer {
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #length = 0;

  clear(): this {
    this.#length = 0;
    return this;
  }

  write(text: string): this {
    const needed = this.#length + Buffer.byteLength(text);
    if (needed > this.#bytes.length) this.#bytes = Buffer.concat([this.written], 2 * needed);
    this.#length += this.#bytes.write(text, this.#length);
    return this;
  }

  /** What was written since it was cleared: a view that holds until the next writing. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
