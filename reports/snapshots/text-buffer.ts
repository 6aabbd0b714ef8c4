/** A reused buffer for UTF-8 text, so that many long texts do not leave garbage. */
export class TextBuffer {
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #length = 0;

  clear(): this {
    this.#length = 0;
    return this;
  }

  write(text: string): this {
    const newLength = this.#length + Buffer.byteLength(text);
    if (newLength > this.#bytes.length) this.#bytes = Buffer.concat([this.written], 2 * newLength);
    this.#length += this.#bytes.write(text, this.#length);
    return this;
  }

  /** The text written since the last clear: a view, valid until the next write. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
