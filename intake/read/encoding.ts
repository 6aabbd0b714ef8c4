import { isAscii } from 'node:buffer';
import type { Encoding } from '../../base/file-notes.ts';
import { Gb18030Check } from './gb18030.ts';
import { Utf8Check } from './utf8.ts';

/** The result of a first pass over a text file, to decide its encoding. */
export interface EncodingScan {
  readonly bytes: number;
  /** the byte order mark at the beginning; UTF-16 with ASCII at its beginning needs none */
  readonly mark: 'utf-8' | 'utf-16' | null;
  readonly isAscii: boolean;
  /**
   * offset of the first byte that is invalid in UTF-8, and in GB18030; null if the whole file is
   * valid
   */
  readonly utf8WrongAt: number | null;
  readonly gb18030WrongAt: number | null;
  /** whether the text before `utf8WrongAt` is certainly UTF-8 */
  readonly isUtf8SoFar: boolean;
  /** the first cells with bytes above ASCII, one on each line, about 64 KiB at most */
  readonly sample: Buffer;
}

/** Reads a text file once, for {@link EncodingScan}. Memory is one chunk and the sample. */
export async function scanEncoding(chunks: AsyncIterable<Uint8Array>): Promise<EncodingScan> {
  const utf8 = new Utf8Check();
  const gb18030 = new Gb18030Check();
  const sample = new SampledCells();
  let head = Buffer.alloc(0);
  let bytes = 0;
  let ascii = true;
  for await (const chunk of chunks) {
    if (head.length < 4) head = Buffer.concat([head, chunk.subarray(0, 4)]);
    bytes += chunk.length;
    const isAsciiChunk = isAscii(chunk);
    ascii &&= isAsciiChunk;
    utf8.push(chunk);
    gb18030.push(chunk);
    sample.push(chunk, isAsciiChunk);
  }
  utf8.end();
  gb18030.end();
  return {
    bytes,
    mark: markOf(head),
    isAscii: ascii,
    utf8WrongAt: utf8.wrongAt,
    gb18030WrongAt: gb18030.wrongAt,
    isUtf8SoFar: utf8.telling,
    sample: sample.end(),
  };
}

function markOf(head: Buffer): EncodingScan['mark'] {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return 'utf-16';
  // UTF-16 without a mark, of either byte order: every ASCII character has one zero byte
  if (head.length >= 4 && ((head[1] === 0 && head[3] === 0) || (head[0] === 0 && head[2] === 0)))
    return 'utf-16';
  return head.subarray(0, 3).equals(MARK) ? 'utf-8' : null;
}

const SAMPLE_BYTES = 64 * 1024;
const MAX_CELL_BYTES = 4 * 1024;
const LINE_END = Buffer.from('\n');

/**
 * Delimiters, quotes and line ends: bytes that are part of no longer character in either encoding.
 */
const CELL_ENDS: ReadonlySet<number> = new Set(Buffer.from(',;\t\r\n"'));

/** Collects cells with bytes above ASCII from the chunks of a text. */
class SampledCells {
  #cells: Buffer[] = [];
  #bytes = 0;
  #carried = Buffer.alloc(0);

  push(chunk: Uint8Array, isAsciiChunk: boolean): void {
    if (this.#bytes >= SAMPLE_BYTES) return;
    if (isAsciiChunk && isAscii(this.#carried)) {
      this.#carried = Buffer.from(chunk.subarray(cellStart(chunk, chunk.length)));
      return;
    }
    const bytes = Buffer.concat([this.#carried, chunk]);
    const from = this.#cut(bytes);
    this.#carried = Buffer.from(bytes.subarray(Math.max(from, bytes.length - MAX_CELL_BYTES)));
  }

  end(): Buffer {
    if (!isAscii(this.#carried)) this.#cells.push(this.#carried, LINE_END);
    return Buffer.concat(this.#cells);
  }

  /** Takes the complete cells; returns the start of the last one, which may continue. */
  #cut(bytes: Buffer): number {
    let from = 0;
    let isPlain = true;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte > 0x7f) isPlain = false;
      else if (CELL_ENDS.has(byte)) {
        if (!isPlain) {
          this.#cells.push(bytes.subarray(from, Math.min(i, from + MAX_CELL_BYTES)), LINE_END);
          this.#bytes += i - from;
          if (this.#bytes >= SAMPLE_BYTES) return bytes.length;
        }
        from = i + 1;
        isPlain = true;
      }
    }
    return from;
  }
}

function cellStart(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && at > end - MAX_CELL_BYTES && !CELL_ENDS.has(bytes[at - 1]!)) at--;
  return at;
}

const MARK = Buffer.from('\uFEFF');

/**
 * The text as UTF-8 without byte order mark. The first chunk contains at least the first line or 64
 * KiB, unless the text is shorter.
 */
export async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  const decoder = encoding === 'gb18030' ? new TextDecoder(encoding) : null;
  let pending: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const piece: Buffer =
      decoder === null
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.from(decoder.decode(chunk, { stream: true }));
    if (pending === null) {
      yield piece;
    } else {
      pending = Buffer.concat([pending, piece]);
      if (pending.length < 64 * 1024 && !pending.includes(0x0a)) continue;
      yield withoutMark(pending);
      pending = null;
    }
  }
  if (pending !== null && pending.length > 0) yield withoutMark(pending);
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 3).equals(MARK) ? bytes.subarray(3) : bytes;
