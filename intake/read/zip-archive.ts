import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { fault } from '../../base/errors/faults.ts';
import { both, damaged, notAPackage, systemCode, tooLarge, Unreadable } from './unreadable.ts';
import { entryPath, isUnsafe } from './zip-names.ts';

/** A file in an archive; `path` is decoded and safe. */
export interface ZipEntry {
  readonly path: string;
  readonly entry: Entry;
}

/** An open .zip file (an .xlsx is one, too): its entries and their stored bytes. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #zip: ZipFile;
  readonly #streams = new Set<Readable>();

  private constructor(zip: ZipFile, entries: readonly ZipEntry[]) {
    this.#zip = zip;
    this.entries = entries;
  }

  /**
   * Opens an archive and reads its directory without folders. Throws an `Unreadable` if the
   * directory is damaged, has more than `maxEntries` entries or an unsafe path, or an entry is
   * encrypted or compressed by another method than deflate. `place` is for faults.
   */
  static async open(path: string, place: string, maxEntries: number): Promise<ZipArchive> {
    const zip = await opened(path).catch((error: unknown) => {
      throw systemCode(error) === null
        ? damaged(both(`“${place}”不完整或不是压缩包`, `"${place}" is incomplete or no archive`))
        : error;
    });
    try {
      if (zip.entryCount > maxEntries)
        throw tooLarge(
          `${place} (${zip.entryCount})`,
          both(`${maxEntries} 个文件`, `${maxEntries} files`),
        );
      const entries = await entriesOf(zip, place);
      if (!(await endsDirectory(path, zip))) throw brokenDirectory(place);
      return new ZipArchive(zip, entries);
    } catch (error) {
      await closed(zip);
      throw error;
    }
  }

  /** The stored bytes of an entry, not inflated. */
  async stored({ path, entry }: ZipEntry): Promise<Readable> {
    const raw = await new Promise<Readable>((resolve, reject) => {
      const options = {
        decompress: entry.compressionMethod === 0 ? null : false,
        decrypt: null,
        start: null,
        end: null,
      };
      this.#zip.openReadStream(entry, options, (error, stream) =>
        error ? reject(error) : resolve(stream),
      );
    }).catch(() => {
      throw damaged(both(`“${path}”的位置有误`, `"${path}" is not where the directory says`));
    });
    this.#streams.add(raw);
    raw.once('close', () => this.#streams.delete(raw));
    return raw;
  }

  /** Ends every reader and closes the file. */
  async close(): Promise<void> {
    for (const stream of this.#streams) stream.destroy();
    await closed(this.#zip);
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = {
      autoClose: false,
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    };
    open(path, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

async function closed(zip: ZipFile): Promise<void> {
  if (!zip.isOpen) return;
  const done = new Promise<void>((resolve) => {
    zip.once('close', resolve);
  });
  zip.close();
  await done;
}

const brokenDirectory = (place: string): Unreadable =>
  damaged(both(`“${place}”的目录有误`, `the directory of "${place}" is broken`));

const END_MARKS = ['504b0506', '504b0606', '504b0505'];

/**
 * Whether the directory ends after its last entry: a wrong entry count would drop files silently.
 */
async function endsDirectory(path: string, zip: ZipFile): Promise<boolean> {
  const file = await openFile(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, Number(zip.readEntryCursor));
    return END_MARKS.includes(buffer.toString('hex'));
  } finally {
    await file.close();
  }
}

async function entriesOf(zip: ZipFile, place: string): Promise<ZipEntry[]> {
  const all = await new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.on('error', () => reject(brokenDirectory(place)));
    zip.readEntry();
  });
  const entries: ZipEntry[] = [];
  for (const entry of all) {
    const path = entryPath(entry);
    if (isUnsafe(entry, path)) throw new Unreadable(fault('UNSAFE_ENTRY', {}, { path }));
    if (path.endsWith('/')) continue;
    if (entry.isEncrypted())
      throw notAPackage(
        both(
          `“${path}”有密码；请去掉密码后重新打包`,
          `"${path}" is encrypted; pack it without a password`,
        ),
      );
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw notAPackage(
        both(
          `“${path}”的压缩方式不受支持；请用普通 zip 重新打包`,
          `"${path}" is packed in an unsupported way; use plain zip`,
        ),
      );
    entries.push({ path, entry });
  }
  return entries;
}
