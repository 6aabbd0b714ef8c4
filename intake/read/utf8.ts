import { isAscii, isUtf8 } from 'node:buffer';

/** A text with this many three-byte characters is not in another encoding by chance. */
const MIN_THREE_BYTE_CHARACTERS = 8;

/** Checks in chunks that bytes are strict UTF-8; chunks may end anywhere. */
export class Utf8Check {
  /** Offset in bytes of the first invalid character; null while all are valid. */
  wrongAt: number | null = null;
  #carried: Uint8Array = new Uint8Array(0);
  #offset = 0;
  #threeByte = 0;

  /**
   * Whether the text before the first invalid character is certainly UTF-8: the file is damaged
   * UTF-8, not another encoding.
   */
  get telling(): boolean {
    return this.#threeByte >= MIN_THREE_BYTE_CHARACTERS;
  }

  /** Checks the next bytes. */
  push(chunk: Uint8Array): void {
    if (this.wrongAt !== null) return;
    const bytes = this.#carried.length === 0 ? chunk : Buffer.concat([this.#carried, chunk]);
    const whole = bytes.subarray(0, bytes.length - cutOff(bytes));
    if (isUtf8(whole)) {
      this.#count(whole);
      this.#carried = Uint8Array.from(bytes.subarray(whole.length));
      this.#offset += whole.length;
    } else {
      const right = rightPrefix(bytes);
      this.#count(bytes.subarray(0, right));
      this.wrongAt = this.#offset + right;
    }
  }

  /** Ends the check; a character cut off at the end is invalid. */
  end(): void {
    if (this.wrongAt === null && this.#carried.length > 0) this.wrongAt = this.#offset;
  }

  #count(bytes: Uint8Array): void {
    if (this.telling || isAscii(bytes)) return;
    for (let i = 0; i < bytes.length && this.#threeByte < MIN_THREE_BYTE_CHARACTERS; i++)
      if (bytes[i]! >> 4 === 0xe) this.#threeByte++;
  }
}

/** Number of bytes at the end of an incomplete character: 0 to 3. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Length of the longest prefix of complete, valid characters; binary search. */
function rightPrefix(bytes: Uint8Array): number {
  let right = 0;
  let wrong = bytes.length + 1;
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    const prefix = bytes.subarray(0, middle);
    if (isUtf8(prefix.subarray(0, middle - cutOff(prefix)))) right = middle;
    else wrong = middle;
  }
  return right - cutOff(bytes.subarray(0, right));
}
