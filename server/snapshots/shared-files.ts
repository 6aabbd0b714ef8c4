import { once, EventEmitter } from 'node:events';
import { mkdtemp, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecentlyUsed } from '../../base/recently-used.ts';

const READ_BYTES = 256 << 10;

/** A file that is written once and can be read while it grows. */
class SharedFile {
  readonly path: string;
  readonly #growth = new EventEmitter().setMaxListeners(0);
  #size = 0;
  #ended = false;
  #failure: unknown = null;

  constructor(path: string, bytes: AsyncIterable<Uint8Array>) {
    this.path = path;
    void this.#write(bytes);
  }

  async #write(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    let file: FileHandle | undefined;
    try {
      file = await open(this.path, 'wx', 0o600);
      for await (const chunk of bytes) {
        await file.writeFile(chunk);
        this.#size += chunk.byteLength;
        this.#growth.emit('more');
      }
    } catch (error) {
      this.#failure = error ?? new Error('the file could not be written');
    } finally {
      await file?.close();
      this.#ended = true;
      this.#growth.emit('more');
    }
  }

  get failed(): boolean {
    return this.#failure !== null;
  }

  /** Its size when complete; null while it grows. Throws the error of `bytes`. */
  get size(): number | null {
    if (this.#failure) throw this.#failure as Error;
    return this.#ended ? this.#size : null;
  }

  /** Its size, once it is complete. Throws the error of `bytes`. */
  async whole(): Promise<number> {
    while (this.size === null) await once(this.#growth, 'more');
    return this.size;
  }

  /** Its bytes `begin … end - 1`, as they are written. Throws the error of `bytes`. */
  async *read(begin = 0, end = Infinity): AsyncGenerator<Uint8Array> {
    while (this.#size === 0 && this.size === null) await once(this.#growth, 'more');
    const file = await open(this.path, 'r');
    try {
      for (let at = begin; at < end;) {
        const ready = Math.min(end, this.#size) - at;
        if (ready > 0) {
          const { bytesRead, buffer } = await file.read(
            Buffer.allocUnsafe(Math.min(ready, READ_BYTES)),
            0,
            Math.min(ready, READ_BYTES),
            at,
          );
          at += bytesRead;
          yield buffer.subarray(0, bytesRead);
        } else if (this.size === null) await once(this.#growth, 'more');
        else return;
      }
    } finally {
      await file.close();
    }
  }
}

export type { SharedFile };

/**
 * A file that is dropped from the cache is deleted after this time: a reader may just have opened
 * it.
 */
const DELETE_DELAY_MS = 60_000;

/** Bytes of cached files; one that still grows weighs little. */
const MAX_CACHED_BYTES = 2 * 2 ** 30;

const PREFIX = 'tongxin-files-';
const OF_PROCESS = new RegExp(`^${PREFIX}(\\d+)-`);

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Makes a folder for the files of this process; removes the folders of processes that were killed.
 */
async function ownFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = OF_PROCESS.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
  return mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** A cache of files, made on first request, once for all readers, in a folder of this process. */
export class SharedFiles {
  readonly #kept = new RecentlyUsed<SharedFile>(MAX_CACHED_BYTES, (file) => {
    setTimeout(() => void rm(file.path, { force: true }), DELETE_DELAY_MS).unref();
  });
  #folder: Promise<string> | null = null;
  #made = 0;

  /** Whether a file is cached or being made. */
  has(name: string): boolean {
    return this.#kept.get(name) !== undefined;
  }

  /**
   * The file of a name; `bytes` makes it if it is not cached. Throws what `bytes` throws, and
   * nothing is cached then.
   */
  async get(name: string, bytes: () => AsyncIterable<Uint8Array>): Promise<SharedFile> {
    const folder = await (this.#folder ??= ownFolder());
    const existing = this.#kept.get(name);
    if (existing && !existing.failed) return existing;
    const file = new SharedFile(join(folder, String(++this.#made)), bytes());
    this.#kept.set(name, file);
    // its reader gets the failure; the next request makes it again
    file.whole().then(
      (size) => {
        if (this.#kept.get(name) === file) this.#kept.set(name, file, Math.max(1, size));
      },
      () => undefined,
    );
    return file;
  }

  async close(): Promise<void> {
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
  }
}
