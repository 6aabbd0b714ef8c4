import { Gb18030Check } from './gb18030.ts';
import { Utf8Check } from './utf8.ts';

/** What a first pass over a text file finds: its size in bytes and its encoding, or where the decision fails. */
export type Survey =
  | { readonly bytes: number; readonly encoding: 'utf-8' | 'gb18030' }
  | { readonly bytes: number; readonly encoding: null; readonly wrongAt: number };

/**
 * Decides the encoding of a whole file, once: strict UTF-8, else strict GB18030, else none. A file that begins with the mark of UTF-16
 * has none. A file that begins with the mark of UTF-8, or with text that is UTF-8 beyond doubt, is never read as GB18030:
 * one broken byte would turn all of it into wrong characters. Memory is one chunk.
 */
export async function survey(chunks: AsyncIterable<Uint8Array>): Promise<Survey> {
  const utf8 = new Utf8Check();
  const gb18030 = new Gb18030Check();
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of chunks) {
    if (head.length < 3) head = Buffer.concat([head, chunk.subarray(0, 3)]);
    bytes += chunk.length;
    utf8.push(chunk);
    gb18030.push(chunk);
  }
  utf8.end();
  gb18030.end();
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return { bytes, encoding: null, wrongAt: 0 };
  if (utf8.wrongAt === null) return { bytes, encoding: 'utf-8' };
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (marked || utf8.telling) return { bytes, encoding: null, wrongAt: utf8.wrongAt };
  if (gb18030.wrongAt === null) return { bytes, encoding: 'gb18030' };
  return { bytes, encoding: null, wrongAt: Math.max(utf8.wrongAt, gb18030.wrongAt) };
}

const MARK = Buffer.from('\uFEFF');

/** The text as UTF-8 bytes without byte order mark; the first piece holds at least the first line or 64 KiB, unless the text is shorter. */
export async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-8' | 'gb18030',
): AsyncGenerator<Buffer> {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding);
  let held: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const piece: Buffer =
      decoder === null
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.from(decoder.decode(chunk, { stream: true }));
    if (held === null) {
      yield piece;
    } else {
      held = Buffer.concat([held, piece]);
      if (held.length < 64 * 1024 && !held.includes(0x0a)) continue;
      yield withoutMark(held);
      held = null;
    }
  }
  if (held !== null && held.length > 0) yield withoutMark(held);
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 3).equals(MARK) ? bytes.subarray(3) : bytes;
