import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { placeOf } from '../../schema/store/embedded/place.ts';
import { readSecrets } from '../../schema/store/embedded/secrets.ts';
import { enterEmbedded } from '../../schema/store/embedded/server.ts';
import { databaseUrl } from '../../schema/store/settings.ts';

/** The PostgreSQL on which tests make databases of their own. */
export interface TestCluster {
  readonly adminUrl: string;
  readonly name: string;
  leave(): Promise<void>;
}

/** Roles like those of the embedded store, so that no test runs as the owner of the tables. */
export const TEST_ROLES = { owner: 'tongxin_test_owner', app: 'tongxin_test_app' } as const;

const MEMORY = '/dev/shm';
const ROOM_BYTES = 8 * 2 ** 30;

/** Opens the server that TEST_DATABASE_URL names, else an embedded one of its own; DATABASE_URL is never looked at. */
export async function openTestCluster(env: NodeJS.ProcessEnv): Promise<TestCluster> {
  const url = databaseUrl('TEST_DATABASE_URL', env.TEST_DATABASE_URL);
  if (url !== null) return { adminUrl: url, name: 'server', leave: () => Promise.resolve() };
  const folder = await mkdtemp(join(await roomyFolder(), 'tongxin-test-'));
  await chmod(folder, 0o755);
  const server = await enterEmbedded(folder, { fsync: false });
  const admin = new URL(server.ownerUrl);
  admin.username = 'postgres';
  admin.password = readSecrets(placeOf(folder).secrets).postgres;
  admin.pathname = '/postgres';
  return {
    adminUrl: admin.href,
    name: 'embedded',
    leave: async () => {
      await server.leave();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The folder in which stores of tests are fastest: in memory if there is enough, else the system's
 * temporary folder.
 */
export async function roomyFolder(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(MEMORY);
    if (bavail * bsize > ROOM_BYTES) return MEMORY;
  } catch {
    // there is none on other systems than Linux
  }
  return tmpdir();
}

/** The same address with another database or login. */
export function addressOf(
  adminUrl: string,
  database: string,
  login?: keyof typeof TEST_ROLES,
): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (login) {
    url.username = TEST_ROLES[login];
    url.password = 'test';
  }
  return url.href;
}

/** Runs statements as the administrator. */
export async function asAdmin<T>(
  adminUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
