import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../base/day.ts';
import { createApiKey, viewerOfKey } from '../../server/access/api-keys.ts';
import type { Store } from '../../schema/store/open.ts';
import type { Pool } from '../store.ts';

const FILE = 'start-key';
const ROLE = 'STATISTICIAN';

/**
 * The key that `start` prints: STATISTICIAN of the root, stored in `<dataDir>/start-key`, readable
 * only by its owner; created again if it is missing or not valid for this database. Null while
 * there is no org unit.
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
  if (viewer?.role === ROLE && viewer.unitCode === root) return storedKey;
  const key = await createApiKey(store, root, ROLE);
  const draft = `${file}.${process.pid}`;
  await mkdir(dataDir, { recursive: true });
  await writeFile(draft, `${key}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
  return key;
}

/** The code of the city without a parent today, else the first code; null without org units. */
async function rootCode(pool: Pool): Promise<string | null> {
  const {
    rows: [row],
  } = await pool.query<{ code: string }>(
    `
    select u.code from org_units u
    order by u.kind = 'city' and not exists (select from org_edges e where e.unit_id = u.id and e.from_on <= $1
      and (e.to_on is null or e.to_on > $1)) desc, u.code
    limit 1`,
    [today()],
  );
  return row?.code ?? null;
}
