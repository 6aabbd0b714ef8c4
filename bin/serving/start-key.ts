import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApiKey, viewerOfKey } from '../../server/access/api-keys.ts';
import { FIRST_ROLE } from '../../schema/rights/roles.ts';
import type { Store } from '../../schema/store/open.ts';
import { rootCode } from './root-code.ts';

const FILE = 'start-key';

/** Purpose of the key. */
const PURPOSE = '演示 · a look at the demo city';

/**
 * The key that `start` prints for a look at the demo city: STATISTICIAN of the root, stored in
 * `<dataDir>/start-key`, readable only by its owner; created again if it is missing or not valid for
 * this database. Null while there is no org unit.
 */
export async function startKey(
  store: Pick<Store, 'pool' | 'asOwner'>,
  dataDir: string,
): Promise<string | null> {
  const { pool } = store;
  const root = await rootCode(pool);
  const file = join(dataDir, FILE);
  if (root === null) return null;
  const storedKey = (await readFile(file, 'utf8').catch(() => '')).trim();
  const viewer = await viewerOfKey(pool, storedKey);
  if (viewer?.role === FIRST_ROLE && viewer.unitCode === root) return storedKey;
  const key = await createApiKey(store, root, FIRST_ROLE, { purpose: PURPOSE });
  const draft = `${file}.${process.pid}`;
  await mkdir(dataDir, { recursive: true });
  await writeFile(draft, `${key}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
  return key;
}
