import { promisify } from 'node:util';
import { constants, zstdCompressSync, zstdDecompress } from 'node:zlib';
import type { Work } from '../../base/work.ts';
import { writingBlock, type Block } from './block.ts';
import { sha256 } from './manifest.ts';
import { TextBuffer } from './text-buffer.ts';

const decompress = promisify(zstdDecompress);
const FAST = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
} as const;

/** A block as it is stored: compressed. */
export interface PackedBlock {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
  readonly body: Buffer;
}

/** Compresses and hashes the text of a block, its canonical JSON in UTF-8. */
export const packText = (name: string, rows: number, text: Uint8Array): PackedBlock => ({
  name,
  rows,
  sha256: sha256(text),
  body: ownCopy(zstdCompressSync(text, FAST)),
});

/** Writes and packs blocks, one after another. */
export class BlockPacker {
  readonly #text = new TextBuffer();

  *packing(block: Block): Work<PackedBlock> {
    yield* writingBlock(block, this.#text.clear());
    return packText(block.name, block.rows, this.#text.written);
  }
}

/**
 * A copy in memory of its own. The library returns a view of a larger buffer, and small copies made
 * by `Buffer.from` share a pool with short-lived buffers of others: as long as one lives, all of it does.
 */
function ownCopy(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}

/** The text of a stored body. */
export const unpacked = async (body: Uint8Array): Promise<string> =>
  (await decompress(body)).toString();
