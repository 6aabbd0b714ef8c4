import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createWriteStream } from 'node:fs';
import type { Bilingual } from '../../base/language.ts';
import type { Context } from '../terminal/context.ts';

/** A piece of a command's output: lines for stdout, a notice for stderr, or bytes of the result. */
export type Piece =
  { readonly print: string } | { readonly note: Bilingual } | { readonly bytes: Uint8Array };

type TextPiece = Exclude<Piece, { readonly bytes: Uint8Array }>;

/** The output of a command, in order. */
export type Pieces = AsyncIterable<Piece> | Iterable<Piece>;

/** A reader that closes early, such as `head`, is not an error. */
function unlessReadEnough(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/**
 * Prints and writes pieces; notices after the first bytes are printed after all bytes.
 * @param file receives the bytes; null: stdout
 */
export async function deliver(
  { print, note }: Context,
  pieces: Pieces,
  file: string | null,
): Promise<void> {
  const write = (piece: TextPiece): void => {
    if ('print' in piece) print(piece.print);
    else note(piece.note);
  };
  const later: TextPiece[] = [];
  const rest = (async function* (): AsyncGenerator<Piece> {
    yield* pieces;
  })();
  const bytesFrom = async function* (first: Uint8Array): AsyncGenerator<Uint8Array> {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
      if ('bytes' in next.value) yield next.value.bytes;
      else later.push(next.value);
  };
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    if (!('bytes' in next.value)) {
      write(next.value);
      continue;
    }
    const bytes = Readable.from(bytesFrom(next.value.bytes));
    if (file === null)
      await pipeline(bytes, process.stdout, { end: false }).catch(unlessReadEnough);
    else await pipeline(bytes, createWriteStream(file));
  }
  later.forEach(write);
}
