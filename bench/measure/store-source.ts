import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store } from '../../schema/store/open.ts';
import { databaseUrl, storeSettings, type StoreSettings } from '../../schema/store/settings.ts';

/** An empty, migrated store for one measurement. */
export interface FreshStore {
  readonly store: Store;
  /** for opening it from another process */
  readonly settings: StoreSettings;
  /** closes and removes it */
  drop(): Promise<void>;
}

/** Creates stores for measurements. */
export interface StoreSource {
  readonly name: string;
  fresh(): Promise<FreshStore>;
}

/**
 * Databases on the server that BENCH_DATABASE_URL names; otherwise embedded stores in temporary
 * folders, as users have them.
 */
export function storeSource(env: NodeJS.ProcessEnv): StoreSource {
  const url = databaseUrl('BENCH_DATABASE_URL', env.BENCH_DATABASE_URL);
  return url === null
    ? { name: 'embedded store', fresh: embedded }
    : { name: 'server', fresh: () => database(url) };
}

async function embedded(): Promise<FreshStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  const settings = storeSettings({ DATA_DIR: dataDir });
  return opened(settings, () => rm(dataDir, { recursive: true, force: true }));
}

let made = 0;

async function database(adminUrl: string): Promise<FreshStore> {
  const name = `tongxin_bench_${process.pid}_${++made}`;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await statement(adminUrl, `create database ${name} template template0`);
  return opened(storeSettings({ DATABASE_URL: url.href }), () =>
    statement(adminUrl, `drop database if exists ${name} with (force)`),
  );
}

async function opened(settings: StoreSettings, remove: () => Promise<void>): Promise<FreshStore> {
  try {
    const store = await openStore(settings);
    return {
      store,
      settings,
      drop: async () => {
        await store.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function statement(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

const TELLING = [
  'fsync',
  'synchronous_commit',
  'wal_level',
  'shared_buffers',
  'max_wal_size',
  'work_mem',
];

/** Version and relevant settings of the PostgreSQL of a store, in one line. */
export async function postgres({ pool }: Store): Promise<string> {
  const { rows } = await pool.query<{ name: string; value: string }>(
    'select name, current_setting(name) as value from unnest($1::text[]) name',
    [['server_version', ...TELLING]],
  );
  return `PostgreSQL ${rows[0]!.value} (${rows
    .slice(1)
    .map(({ name, value }) => `${name} ${value}`)
    .join(', ')})`;
}
