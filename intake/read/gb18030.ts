const BETWEEN = 0;
const SECOND = 1;
const THIRD = 2;
const FOURTH = 3;
const RESERVED_FROM = 39_420;
const RESERVED_TO = 189_000;
const LAST = 1_237_575;

/**
 * Checks in chunks that bytes are well-formed GB18030 with a character for every code; chunks may
 * end anywhere. Source: WHATWG Encoding Standard, "gb18030 decoder": one byte 00..80, two bytes
 * (81..FE, 40..7E or 80..FE), four bytes (81..FE, 30..39, 81..FE, 30..39) whose pointer names a
 * code point. All 23,940 two-byte codes are assigned.
 */
export class Gb18030Check {
  /** Offset in bytes of the first invalid character; null while all are valid. */
  wrongAt: number | null = null;
  #state = BETWEEN;
  #pointer = 0;
  #began = 0;
  #offset = 0;

  /** Checks the next bytes. */
  push(bytes: Uint8Array): void {
    if (this.wrongAt !== null) return;
    let state = this.#state;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (state === BETWEEN) {
        if (byte <= 0x80) continue;
        this.#began = this.#offset + i;
        if (byte === 0xff) {
          this.#wrong();
          return;
        }
        this.#pointer = byte - 0x81;
        state = SECOND;
      } else if (state === SECOND) {
        if (byte >= 0x40 && byte !== 0x7f && byte !== 0xff) {
          state = BETWEEN;
        } else if (isDigit(byte)) {
          this.#pointer = this.#pointer * 10 + (byte - 0x30);
          state = THIRD;
        } else {
          this.#wrong();
          return;
        }
      } else if (state === THIRD) {
        if (byte < 0x81 || byte === 0xff) {
          this.#wrong();
          return;
        }
        this.#pointer = this.#pointer * 126 + (byte - 0x81);
        state = FOURTH;
      } else {
        const pointer = this.#pointer * 10 + (byte - 0x30);
        if (
          !isDigit(byte) ||
          (pointer >= RESERVED_FROM && pointer < RESERVED_TO) ||
          pointer > LAST
        ) {
          this.#wrong();
          return;
        }
        state = BETWEEN;
      }
    }
    this.#state = state;
    this.#offset += bytes.length;
  }

  /** Ends the check; a character cut off at the end is invalid. */
  end(): void {
    if (this.wrongAt === null && this.#state !== BETWEEN) this.#wrong();
  }

  #wrong(): void {
    this.wrongAt = this.#began;
  }
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
