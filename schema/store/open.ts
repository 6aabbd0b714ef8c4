import { mkdir } from 'node:fs/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { enterEmbedded } from './embedded/server.ts';
import { currentUrl, followServer } from './follow-server.ts';
import { isConnectionLost } from './lost.ts';
import { migrate } from './migrate.ts';
import { openOrm } from './orm.ts';
import { concealPassword, type StoreSettings } from './settings.ts';

/** Two ways to use the same connections of a database (decision 0019). */
export interface Database {
  /** for system entities; `orm.em.fork()` gives the EntityManager of one operation */
  readonly orm: MikroORM;
  /** for registers, bulk reads and writes */
  readonly pool: Pool;
}

/** An open, migrated store, connected as the serving role. */
export interface Store extends Database {
  /** the folder or address, for display; without a password */
  readonly where: string;
  /**
   * The current address of the database for the serving role, with its password: an embedded server
   * may restart on another port.
   */
  url(): Promise<string>;
  /**
   * Runs `work` with an EntityManager of the owner of the tables, for what the serving role may not
   * do.
   */
  asOwner<T>(work: (owner: EntityManager) => Promise<T>): Promise<T>;
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
  await reach(migrate(ownerUrl, new URL(appUrl).username), where);
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
  const asOwner = async <T>(work: (owner: EntityManager) => Promise<T>): Promise<T> => {
    const owner = await openOrm(await currentUrl(ownerUrl, address.port), 1);
    try {
      return await work(owner.em.fork());
    } finally {
      await owner.close(true);
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
