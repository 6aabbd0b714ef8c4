import { once } from 'node:events';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { fromBuffer, open, type Entry, type Options, type ZipFile } from 'yauzl';

/** Largest part that is read into memory. */
const MAX_BYTES = 256 << 20;

const OPENED: Options = { lazyEntries: true, autoClose: false };

/** Passes bytes on and checks their checksum, which yauzl does not. */
async function* checked(bytes: AsyncIterable<Buffer>, expected: number): AsyncGenerator<Buffer> {
  let checksum = 0;
  for await (const chunk of bytes) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== expected) throw new Error(`the checksum is ${checksum} instead of ${expected}`);
}

/** The parts of an archive by path, readable in any order. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** paths that occur more than once: readers differ in which one they take */
  readonly twice: readonly string[];

  private constructor(zip: ZipFile, entries: readonly Entry[]) {
    this.#zip = zip;
    this.#entries = new Map(entries.map((entry) => [entry.fileName, entry]));
    this.twice = entries
      .map((entry) => entry.fileName)
      .filter((path, i, all) => all.indexOf(path) !== i);
  }

  /** Opens the archive in a file. Throws what the file system and yauzl throw. */
  static open(path: string): Promise<Archive> {
    return promisify<string, Options, ZipFile>(open)(path, OPENED).then((zip) => Archive.#of(zip));
  }

  /** Opens an archive of bytes. */
  static ofBytes(bytes: Uint8Array): Promise<Archive> {
    return promisify<Buffer, Options, ZipFile>(fromBuffer)(Buffer.from(bytes), OPENED).then((zip) =>
      Archive.#of(zip),
    );
  }

  static async #of(zip: ZipFile): Promise<Archive> {
    const entries: Entry[] = [];
    while (entries.length < zip.entryCount) {
      const nextEntry = once(zip, 'entry') as Promise<[Entry]>;
      zip.readEntry();
      entries.push((await nextEntry)[0]);
    }
    return new Archive(zip, entries);
  }

  get paths(): string[] {
    return [...this.#entries.keys()];
  }

  /** The bytes of a part; null if there is none. Throws at the end if their checksum is wrong. */
  async stream(path: string): Promise<Readable | null> {
    const entry = this.#entries.get(path);
    return entry
      ? Readable.from(
          checked(
            await promisify<Entry, Readable>((entry, done) => {
              this.#zip.openReadStream(entry, done as never);
            })(entry),
            entry.crc32,
          ),
        )
      : null;
  }

  /** A part as text; null if there is none or it cannot be read. */
  async text(path: string): Promise<string | null> {
    if ((this.#entries.get(path)?.uncompressedSize ?? Infinity) > MAX_BYTES) return null;
    return this.stream(path)
      .then(async (stream) => Buffer.concat((await stream!.toArray()) as Buffer[]).toString())
      .catch(() => null);
  }

  close(): void {
    this.#zip.close();
  }
}
