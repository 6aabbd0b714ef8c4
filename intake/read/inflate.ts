import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { RATIO_FROM, sizeText } from './limits.ts';
import { both, damaged, tooLarge } from './unreadable.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

const CHUNK = 64 * 1024;

/** Limits of inflation: for an entry, by ratio, and over all entries that share the `Inflater`. */
export interface InflateLimits {
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
}

/**
 * Inflates entries of an archive and checks what yauzl does not: size, checksum, ratio, and the sum
 * over all entries.
 */
export class Inflater {
  #total = 0;
  readonly #archive: ZipArchive;
  readonly #place: string;
  readonly #limits: InflateLimits;

  constructor(archive: ZipArchive, place: string, limits: InflateLimits) {
    this.#archive = archive;
    this.#place = place;
    this.#limits = limits;
  }

  /**
   * The bytes of an entry. Throws TOO_LARGE as soon as the stated or the actual size exceeds a
   * limit, and DAMAGED_ARCHIVE if the bytes cannot be inflated or differ from the size or checksum
   * in the directory. `table` is for faults.
   */
  async *bytes(zipEntry: ZipEntry, table: string | null = null): AsyncGenerator<Buffer> {
    const { entry } = zipEntry;
    const place = `${this.#place}/${zipEntry.path}`;
    this.#check(
      place,
      entry.uncompressedSize,
      this.#total + entry.uncompressedSize,
      entry.compressedSize,
      table,
    );
    const stored = await this.#archive.stored(zipEntry);
    const stream: Readable =
      entry.compressionMethod === 0
        ? stored
        : pipeline(stored, createInflateRaw({ chunkSize: CHUNK }), () => undefined);
    let size = 0;
    let checksum = 0;
    try {
      for await (const chunk of inflated(stream, place, table)) {
        size += chunk.length;
        this.#total += chunk.length;
        this.#check(place, size, this.#total, entry.compressedSize, table);
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } finally {
      stream.destroy();
      stored.destroy();
    }
    if (size !== entry.uncompressedSize)
      throw damaged(
        both(`“${place}”的大小与记录不符`, `"${place}" is not of the size recorded`),
        table,
      );
    if (checksum !== entry.crc32)
      throw damaged(both(`“${place}”的校验和不符`, `the checksum of "${place}" is wrong`), table);
  }

  #check(
    place: string,
    size: number,
    total: number,
    compressed: number,
    table: string | null,
  ): void {
    const { entryBytes, totalBytes, ratio } = this.#limits;
    if (size > entryBytes) throw tooLarge(place, sizeText(entryBytes), table);
    if (total > totalBytes) throw tooLarge(this.#place, sizeText(totalBytes), table);
    if (size > RATIO_FROM && size > ratio * compressed)
      throw tooLarge(
        both(`“${place}”的压缩比`, `the compression ratio of "${place}"`),
        `${ratio}:1`,
        table,
      );
  }
}

async function* inflated(
  stream: Readable,
  place: string,
  table: string | null,
): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch {
    throw damaged(both(`“${place}”无法解压`, `"${place}" cannot be inflated`), table);
  }
}
