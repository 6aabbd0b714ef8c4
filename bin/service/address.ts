import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storeSettings, type StoreSettings } from '../../schema/store/settings.ts';
import type { Context } from '../terminal/context.ts';

/**
 * The address at which a serving process answers the command line; stored in
 * `<dataDir>/service.json`, readable only by its owner.
 */
export interface ServiceAddress {
  readonly pid: number;
  readonly port: number;
  /** sent with every request */
  readonly token: string;
  /** identifies the build of the program; another build may answer differently */
  readonly build: string;
}

const fileIn = ({ dataDir }: StoreSettings): string => join(dataDir, 'service.json');

/** The settings of the store that a command works on. Throws BAD_SETTING. */
export const settingsIn = ({ env }: Context): StoreSettings => storeSettings(env);

/** Identifies this build of the program; null if the launcher did not build it. */
export function buildOfProgram(): string | null {
  try {
    return readFileSync(new URL('../../.stamp', import.meta.url), 'utf8');
  } catch {
    return null;
  }
}

/** A secret for a service. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Publishes an address. */
export async function publish(settings: StoreSettings, address: ServiceAddress): Promise<void> {
  const file = fileIn(settings);
  const draft = `${file}.${address.pid}`;
  await mkdir(settings.dataDir, { recursive: true });
  await writeFile(draft, `${JSON.stringify(address)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}

/** The published address; null if there is none or it cannot be read. */
export async function published(settings: StoreSettings): Promise<ServiceAddress | null> {
  try {
    return JSON.parse(await readFile(fileIn(settings), 'utf8')) as ServiceAddress;
  } catch {
    return null;
  }
}

/** Removes an address, unless another service has published its own since. */
export async function withdraw(
  settings: StoreSettings,
  { token }: Pick<ServiceAddress, 'token'>,
): Promise<void> {
  if ((await published(settings))?.token === token) await rm(fileIn(settings), { force: true });
}

const IDENTITY = `select concat_ws(' ', pg_postmaster_start_time(), d.oid, d.datname, current_schema()) as identity
  from pg_database d where d.datname = current_database()`;

/**
 * Identifies the database of a store: the folder of an embedded one; for a server its start time
 * (to the microsecond) and the database. Null if it cannot be reached within `patienceMs`.
 */
export async function identityOf(
  { dataDir, databaseUrl }: StoreSettings,
  patienceMs: number,
): Promise<string | null> {
  if (databaseUrl === null) return `embedded ${realpathSync(dataDir)}`;
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<{ identity: string }>(IDENTITY)).rows[0]!.identity;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
