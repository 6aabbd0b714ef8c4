import { invariant } from '../../../base/invariant.ts';
import { findBinaries } from './binaries.ts';
import { checkVersion, hasCluster, makeCluster, sweepDrafts } from './cluster.ts';
import { tryLock, withLock } from './file-lock.ts';
import { placeOf, type Place } from './place.ts';
import {
  waitUntilStopped,
  runningPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.ts';
import { ensureDatabase, loginUrl } from './roles.ts';
import { readOrMakeSecrets, readSecrets, type Secrets } from './secrets.ts';
import { awaitReady, startPostmaster } from './start.ts';
import { storeUnreachable } from './unreachable.ts';

/** Options for opening the embedded store. They have no effect on a running server. */
export interface EmbeddedOptions {
  /**
   * False leaves writes to the disk cache: faster, but lost on power failure. For tests; default
   * true.
   */
  readonly fsync?: boolean;
  /** PostgreSQL settings by name; they override ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** An embedded PostgreSQL server in use by this process. */
export interface EmbeddedServer {
  /** As the role that owns the database and makes its objects. */
  readonly ownerUrl: string;
  /** As the role that owns nothing. */
  readonly appUrl: string;
  /** The folder of the PostgreSQL cluster. */
  readonly folder: string;
  /** Whether this call started the server; false when it was already running. */
  readonly started: boolean;
  /**
   * The current port of the server, which may have been killed, or started again by another
   * process. Starts it if it is not running. Throws STORE_UNREACHABLE.
   */
  port(): Promise<number>;
  /**
   * Ends the use of the server; the last process to leave stops it, which ends every connection.
   * Call it after closing your own connections; idempotent. If a process ends without it, the
   * server runs on until the next process has entered and left.
   */
  leave(): Promise<void>;
}

/**
 * Opens the PostgreSQL cluster under `dataDir`/postgres, made if missing, or joins the processes
 * that use it. Any number of processes may enter and leave at the same time; after a kill -9 of any
 * of them, or of the server, the next one has every committed transaction.
 * @throws TongxinError STORE_UNREACHABLE, with advice; BAD_SETTING for PG_RUN_AS
 */
export async function enterEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
  try {
    const place = placeOf(dataDir);
    return await withLock(place.door, () => enter(place, options));
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (syscall) throw storeUnreachable(dataDir, message);
    throw error;
  }
}

/** Time within which a killed server must exit. */
const EXIT_TIMEOUT_MS = 1_000;

async function enter(
  place: Place,
  { fsync = true, settings = {} }: EmbeddedOptions,
): Promise<EmbeddedServer> {
  const leaveGuests = tryLock(place.guests, 'shared');
  invariant(leaveGuests, 'EMBEDDED_GUESTS_LOCKED', place.guests);
  try {
    const secrets = hasCluster(place)
      ? readSecrets(place.secrets)
      : readOrMakeSecrets(place.secrets);
    const enterNow = (): ReturnType<typeof reach> =>
      reach(place, secrets, () => start(place, secrets, fsync, settings));
    const { server, isJoined } = await enterNow();
    let leaving: Promise<void> | undefined;
    let reentered: Promise<number> | undefined;
    const port = async (): Promise<number> => {
      if (leaving) return server.port;
      const running = runningPostmaster(place.cluster);
      if (running?.status === 'ready') return running.port;
      return (reentered ??= withLock(
        place.door,
        async () => (await enterNow()).server.port,
      ).finally(() => {
        reentered = undefined;
      }));
    };
    return {
      ownerUrl: loginUrl(server.port, secrets, 'tongxin_owner'),
      appUrl: loginUrl(server.port, secrets, 'tongxin_app'),
      folder: place.cluster,
      started: !isJoined,
      port,
      leave: () => (leaving ??= withLock(place.door, () => leave(place, leaveGuests))),
    };
  } catch (error) {
    await leave(place, leaveGuests);
    throw error;
  }
}

/**
 * The running server with its database, or a new one; a server that is killed while we join it
 * counts as not running.
 */
async function reach(
  place: Place,
  secrets: Secrets,
  begin: () => Promise<Postmaster>,
): Promise<{ server: Postmaster; isJoined: boolean }> {
  for (;;) {
    const running = await join(place);
    const server = running ?? (await begin());
    try {
      await ensureDatabase(server.port, secrets);
      return { server, isJoined: running !== null };
    } catch (error) {
      if (!running || !(await waitUntilStopped(place.cluster, server.pid, EXIT_TIMEOUT_MS)))
        throw error;
    }
  }
}

async function join({ cluster }: Place): Promise<Postmaster | null> {
  const server = runningPostmaster(cluster);
  if (server?.status !== 'stopping') return server && awaitReady(cluster);
  if (await waitUntilStopped(cluster, server.pid)) return null;
  throw storeUnreachable(
    cluster,
    `its server (process ${server.pid}) has been stopping for a minute; end that process`,
  );
}

async function start(
  place: Place,
  secrets: Secrets,
  fsync: boolean,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const binaries = findBinaries(place);
  sweepDrafts(place);
  if (!hasCluster(place)) await makeCluster(place, binaries, secrets, fsync);
  checkVersion(place, binaries);
  return startPostmaster(place, binaries, fsync, settings);
}

async function leave(place: Place, leaveGuests: () => void): Promise<void> {
  leaveGuests();
  const alone = tryLock(place.guests, 'alone');
  if (!alone) return;
  try {
    await stopPostmaster(place.cluster, () => findBinaries(place).pgCtl);
  } finally {
    alone();
  }
}
