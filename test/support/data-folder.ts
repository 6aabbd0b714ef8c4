import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { openStore } from '../../schema/store/open.ts';
import { asAdmin, roomyFolder } from './cluster.ts';

/** Any constant will do; the folder is made by one process. */
const PREPARING = 7_203_016;

/** The path of the data folder of a run from which others are copied. */
const originalOf = async (template: string): Promise<string> =>
  join(await roomyFolder(), `${template}-data`);

/**
 * Puts a data folder in place whose embedded store is empty and migrated, and does not run: a copy,
 * which takes a twentieth of the time of making one. For tests that speak of other things than how
 * a store comes about.
 */
export async function copyDataFolder(dataDir: string): Promise<void> {
  const original = await originalOf(process.env.TX_TEST_TEMPLATE!);
  await asAdmin(process.env.TX_TEST_ADMIN_URL!, async (admin) => {
    if (existsSync(original)) return;
    await admin.query('select pg_advisory_lock($1)', [PREPARING]);
    if (existsSync(original)) return;
    const draft = `${original}.new`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o755 });
    const store = await openStore({ dataDir: draft, databaseUrl: null, databaseOwnerUrl: null });
    await store.close();
    await rename(draft, original);
  });
  await mkdir(dirname(dataDir), { recursive: true });
  // with owners and modes, which PostgreSQL demands
  await promisify(execFile)('cp', ['-a', original, dataDir]);
}

/** Removes the folder that others were copied from. */
export async function dropDataFolder(template: string): Promise<void> {
  const original = await originalOf(template);
  for (const folder of [original, `${original}.new`])
    await rm(folder, { recursive: true, force: true });
}
