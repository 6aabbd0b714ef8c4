import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { storeUnreachable } from './unreachable.ts';

const SQLITE_BUSY = 5;
const RETRY_MS = 10;
const heldLocks = new Set<DatabaseSync>();

/**
 * Takes a lock on `file` that the kernel drops when this process ends, however it ends, so that
 * there are no stale locks. Many processes may have it `shared`, or one `alone`. Null when another
 * process excludes this. It is the lock SQLite takes on an empty database: process ids, which are
 * reused, play no part. Nothing else in this process may open `file`: POSIX drops a process's locks
 * when it closes any handle of the file.
 * @returns a function that releases the lock
 * @throws TongxinError STORE_UNREACHABLE when the file belongs to another account
 */
export function tryLock(file: string, mode: 'shared' | 'alone'): (() => void) | null {
  createPrivately(file);
  const db = new DatabaseSync(file, { open: false });
  try {
    db.open();
    db.exec(mode === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT 1 FROM sqlite_schema');
  } catch (error) {
    if (db.isOpen) db.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw storeUnreachable(
      file,
      `the file cannot be locked (${(error as Error).message}); start as the user who owns it`,
    );
  }
  heldLocks.add(db);
  return () => {
    if (heldLocks.delete(db)) db.close();
  };
}

/**
 * Runs `work` while no other holder has the lock on `file`.
 * @throws TongxinError STORE_UNREACHABLE when it does not get the lock within `patienceMs`
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  patienceMs = 120_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let unlock = tryLock(file, 'alone');
  while (!unlock) {
    if (Date.now() > deadline) {
      throw storeUnreachable(
        file,
        'another process has been opening or closing the store for more than ' +
          `${patienceMs / 1000} s; end it, then try again`,
      );
    }
    await sleep(RETRY_MS);
    unlock = tryLock(file, 'alone');
  }
  try {
    return await work();
  } finally {
    unlock();
  }
}

function createPrivately(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
