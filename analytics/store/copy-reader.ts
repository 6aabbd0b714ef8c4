import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { invariant } from '../../base/invariant.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** Days from 1970-01-01 to 2000-01-01, where PostgreSQL begins to count, and its number for `infinity`. */
const EPOCH = 10_957;
const INFINITY = 0x7fffffff;
const SIGNATURE_BYTES = 11;

/**
 * The fields of one row of a binary COPY, to be taken in their order (PostgreSQL documentation,
 * COPY, "Binary Format").
 */
export class CopyRow {
  /** @internal set by {@link readCopy} */
  bytes: Buffer = Buffer.alloc(0);
  at = 0;

  #uint32(): number {
    const { bytes, at } = this;
    this.at = at + 4;
    return (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }

  /** A field of type integer that is not null. */
  int(): number {
    this.at += 4;
    return this.#uint32();
  }

  /** A field of type smallint; -1 for null. */
  smallint(): number {
    if (this.#uint32() < 0) return -1;
    const { bytes, at } = this;
    this.at = at + 2;
    return (bytes[at]! << 8) | bytes[at + 1]!;
  }

  /** A field of type integer; `none` for null. */
  intOr(none: number): number {
    return this.#uint32() < 0 ? none : this.#uint32();
  }

  /** A field of type bigint, as far as doubles are exact; NaN for null. */
  bigint(): number {
    if (this.#uint32() < 0) return NaN;
    const high = this.#uint32();
    return high * 2 ** 32 + (this.#uint32() >>> 0);
  }

  /** A field of type date that is not null; `infinity` is FOREVER. */
  day(): DayNumber {
    const days = this.int();
    return days === INFINITY ? FOREVER : days + EPOCH;
  }

  /** A field of type boolean that is not null, as 0 or 1. */
  flag(): number {
    this.at += 5;
    return this.bytes[this.at - 1]!;
  }

  /** A field of type text that is not null. */
  text(): string {
    const length = this.#uint32();
    const begin = this.at;
    this.at = begin + length;
    return this.bytes.toString('utf8', begin, this.at);
  }

  /** A field of type text that contains one of some codes: the number of the code. */
  code(codes: CodeNumbers): number {
    const length = this.#uint32();
    const begin = this.at;
    this.at = begin + length;
    return codes.numberOf(this.bytes, begin, this.at);
  }
}

/** The numbers of some codes, looked up by their bytes without making a text. */
export class CodeNumbers {
  readonly #numbers = new Map<number, number>();

  constructor(codes: readonly string[]) {
    for (const [number, code] of codes.entries()) {
      const bytes = Buffer.from(code);
      const hash = hashOf(bytes, 0, bytes.length);
      invariant(!this.#numbers.has(hash), 'copy-code-collision', code);
      this.#numbers.set(hash, number);
    }
  }

  numberOf(bytes: Uint8Array, begin: number, end: number): number {
    const number = this.#numbers.get(hashOf(bytes, begin, end));
    invariant(number !== undefined, 'copy-unknown-code');
    return number;
  }
}

/** FNV-1a (Fowler, Noll, Vo) over some bytes, in 31 bits. */
function hashOf(bytes: Uint8Array, begin: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = begin; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash & 0x7fffffff;
}

/**
 * Reads the rows of a query by `COPY … TO STDOUT (FORMAT binary)`, without an object a row. Yields
 * to the event loop between the chunks of the network.
 * @param take reads every field of one row, in order
 */
export async function readCopy(
  client: ClientBase,
  query: string,
  take: (row: CopyRow) => void,
): Promise<void> {
  const stream = client.query(copyTo(`copy (${query}) to stdout (format binary)`));
  const row = new CopyRow();
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    rest = bytes;
    let at = 0;
    if (!begun) {
      if (bytes.length < SIGNATURE_BYTES + 8) continue;
      at = SIGNATURE_BYTES + 8 + view.getInt32(SIGNATURE_BYTES + 4);
      begun = true;
    }
    row.bytes = bytes;
    for (let end = endOfRow(view, at); end > 0; end = endOfRow(view, at)) {
      row.at = at + 2;
      take(row);
      at = end;
    }
    rest = bytes.subarray(at);
    await yieldToEventLoop();
  }
  invariant(
    rest.length === 2 && rest[0] === 0xff && rest[1] === 0xff,
    'copy-not-whole',
    String(rest.length),
  );
}

/** The end of the row at `at`; 0 if it is incomplete, or there is none. */
function endOfRow(view: DataView, at: number): number {
  const length = view.byteLength;
  const fields = at + 2 > length ? -1 : view.getInt16(at);
  if (fields < 0) return 0;
  let end = at + 2;
  for (let field = 0; field < fields; field++) {
    if (end + 4 > length) return 0;
    const size = view.getInt32(end);
    end += 4 + (size > 0 ? size : 0);
  }
  return end <= length ? end : 0;
}
