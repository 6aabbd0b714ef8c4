import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { canReach, postgresAccount, type Account } from './account.ts';
import { storeUnreachable } from './unreachable.ts';

const POINTER = 'postgres-location.txt';
const SHELVES = ['/var/lib/tongxin', '/var/tmp/tongxin'] as const;

/** Paths of a store, all under `home`, and the account that runs its PostgreSQL (null: our own). */
export interface Place {
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly secrets: string;
  /** Locked alone while a process opens or closes the store. */
  readonly door: string;
  /** Locked shared by every process that uses the store. */
  readonly guests: string;
  readonly account: Account | null;
}

/**
 * The place of the store of `dataDir`, made if missing. It is `dataDir` itself, unless we are root
 * and the account that runs PostgreSQL cannot reach it (such as a clone under /root): then a
 * private folder under /var/lib, or under /var/tmp if /var/lib cannot be written, named by
 * `postgres-location.txt` in `dataDir`.
 * @throws TongxinError STORE_UNREACHABLE, BAD_SETTING
 */
export function placeOf(dataDir: string): Place {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const pointed = readPointer(folder);
  if (pointed) return at(pointed);
  const here = at(folder);
  if (existsSync(join(here.cluster, 'PG_VERSION')) || canReach(folder, here.account)) return here;
  return at(moveOut(folder, here.account!));
}

function at(home: string): Place {
  const cluster = join(home, 'postgres');
  return {
    home,
    cluster,
    account: postgresAccount(cluster),
    log: join(home, 'postgres.log'),
    secrets: join(home, 'postgres-secrets.json'),
    door: join(home, 'postgres-door.lock'),
    guests: join(home, 'postgres-guests.lock'),
  };
}

function readPointer(folder: string): string | null {
  const pointer = join(folder, POINTER);
  if (!existsSync(pointer)) return null;
  const home = readFileSync(pointer, 'utf8').split('\n')[0]!.trim();
  if (existsSync(home)) return home;
  throw storeUnreachable(
    folder,
    `${pointer} says that its files are in "${home}", which is gone; put them back, or delete ` +
      `${pointer} to begin with an empty store`,
  );
}

function moveOut(folder: string, account: Account): string {
  const home = join(
    shelf(folder),
    `${createHash('sha256').update(folder).digest('hex').slice(0, 12)}-${randomBytes(4).toString('hex')}`,
  );
  mkdirSync(home);
  chmodSync(home, 0o711);
  const draft = join(folder, `${POINTER}.${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(
    draft,
    `${home}\nholds the PostgreSQL files of this folder, since the account "${account.name}", ` +
      `which runs PostgreSQL, cannot reach this folder.\n`,
    { flush: true },
  );
  try {
    linkSync(draft, join(folder, POINTER));
    return home;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(home, { recursive: true });
    return readPointer(folder)!;
  } finally {
    rmSync(draft);
  }
}

function shelf(folder: string): string {
  for (const path of SHELVES) {
    try {
      mkdirSync(path);
      chmodSync(path, 0o711);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT' || code === 'EPERM') continue;
      if (code !== 'EEXIST') throw error;
    }
    const stats = lstatSync(path);
    if (stats.isDirectory() && stats.uid === process.getuid!() && (stats.mode & 0o022) === 0)
      return path;
  }
  throw storeUnreachable(
    folder,
    'PostgreSQL may not run as root, the account it runs as cannot reach this folder, and ' +
      `neither ${SHELVES.join(' nor ')} is a private folder of ours; move it out, or start as ` +
      'its owner',
  );
}
