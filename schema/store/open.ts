import { mkdir } from 'node:fs/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg, { type Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { enterEmbedded } from './embedded/server.ts';
import { currentUrl, followServer } from './follow-server.ts';
import { isConnectionLost } from './lost.ts';
import { migrate } from './migrate.ts';
import { openOrm } from './orm.ts';
import { concealPassword, type StoreSettings } from './settings.ts';

/** An open, migrated store, connected as the serving role. */
export interface Store {
  readonly orm: MikroORM;
  /** the same connections, for bulk reads and writes */
  readonly pool: Pool;
  /** the folder or address, for display; without a password */
  readonly where: string;
  /**
   * The current address of the database for the serving role, with its password: an embedded server
   * may restart on another port.
   */
  url(): Promise<string>;
  /**
   * Runs `work` with a connection of the owner of the tables, for what the serving role may not do.
   */
  asOwner<T>(work: (owner: Pick<Pool, 'query'>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Address {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly where: string;
  /**
   * returns the current port of the server and starts it if necessary; absent: the port of the
   * addresses
   */
  readonly port?: () => Promise<number>;
  leave(): Promise<void>;
}

async function addressOf({
  dataDir,
  databaseUrl,
  databaseOwnerUrl,
}: StoreSettings): Promise<Address> {
  if (databaseUrl !== null) {
    return {
      ownerUrl: databaseOwnerUrl ?? databaseUrl,
      appUrl: databaseUrl,
      where: concealPassword(databaseUrl),
      leave: () => Promise.resolve(),
    };
  }
  await mkdir(dataDir, { recursive: true });
  const server = await enterEmbedded(dataDir);
  return {
    ...server,
    where: server.folder,
    port: () => server.port(),
    leave: () => server.leave(),
  };
}

/**
 * Opens the store, starts the embedded one if necessary, and migrates it. Throws STORE_UNREACHABLE,
 * STORE_NEWER.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const address = await reach(addressOf(settings), settings.databaseUrl ?? settings.dataDir);
  try {
    return await openAt(address);
  } catch (error) {
    await address.leave();
    throw error;
  }
}

/** Opens a database by two addresses: for the owner of the tables and for the serving role. */
export async function openAt(address: Address): Promise<Store> {
  const { ownerUrl, appUrl, where } = address;
  const owner = await openOrm(ownerUrl, 2);
  try {
    await reach(migrate(owner, new URL(appUrl).username), where);
  } finally {
    await owner.close(true);
  }
  return openMigrated(address);
}

/** Opens a database with the newest schema as the serving role; does not migrate. */
export async function openMigrated(address: Address): Promise<Store> {
  const { ownerUrl, appUrl, where } = address;
  const orm = await openOrm(appUrl);
  const pool = await orm.em.getDriver().getConnection().getNativeClient();
  if (address.port) followServer(pool, address.port);
  const close = async (): Promise<void> => {
    await orm.close(true);
    // MikroORM does not close a pool that it has not used
    if (!pool.ended) await pool.end();
    await address.leave();
  };
  const asOwner = async <T>(work: (owner: Pick<Pool, 'query'>) => Promise<T>): Promise<T> => {
    const connection = new pg.Pool({
      connectionString: await currentUrl(ownerUrl, address.port),
      max: 1,
    });
    try {
      return await work(connection);
    } finally {
      await connection.end();
    }
  };
  return { orm, pool, where, url: () => currentUrl(appUrl, address.port), asOwner, close };
}

async function reach<T>(work: Promise<T>, where: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TongxinError || !isConnectionTrouble(error)) throw error;
    throw new TongxinError('STORE_UNREACHABLE', {
      where: concealPassword(where),
      reason: (error as Error).message,
    });
  }
}

/**
 * Whether an error means that a store cannot be opened: lost, never reached, or refused to this
 * role.
 */
const isConnectionTrouble = (error: unknown): boolean =>
  isConnectionLost(error) ||
  (error instanceof Error &&
    (/^(ENOTFOUND|EHOST|EACCES|EPERM|28|3D|42501)/.test(
      String((error as NodeJS.ErrnoException).code),
    ) ||
      /connect|timeout|authentication/i.test(error.message)));
