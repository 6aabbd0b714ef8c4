import { createHash } from 'node:crypto';
import type pg from 'pg';
import { openMigrated, type Store } from '../../schema/store/open.ts';
import { addressOf, asAdmin, TEST_ROLES } from './cluster.ts';

/** Any constant will do; databases with prepared content are made one at a time. */
const PREPARING = 7_203_015;

/** Opens a database of the test cluster as the role that serves. */
export const openDatabase = (name: string): Promise<Store> =>
  openMigrated({
    ownerUrl: addressOf(process.env.TX_TEST_ADMIN_URL!, name, 'owner'),
    appUrl: addressOf(process.env.TX_TEST_ADMIN_URL!, name, 'app'),
    where: name,
    leave: () => Promise.resolve(),
  });

/**
 * The name of a database that `fill` has filled, to be copied by tests; made when it is first
 * needed in a run and removed at the end of the run. `key` stands for the content: two keys, two
 * databases. It becomes a template only when it is complete, so what a failed or killed process
 * left behind is made again.
 */
export async function preparedDatabase(
  key: string,
  fill: (store: Store) => Promise<void>,
): Promise<string> {
  const name = `${process.env.TX_TEST_TEMPLATE!}_${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  await asAdmin(process.env.TX_TEST_ADMIN_URL!, async (admin) => {
    if (await isTemplate(admin, name)) return;
    await admin.query('select pg_advisory_lock($1)', [PREPARING]);
    if (await isTemplate(admin, name)) return;
    await admin.query(`drop database if exists ${name} with (force)`);
    await copyDatabase(admin, process.env.TX_TEST_TEMPLATE!, name);
    const store = await openDatabase(name);
    try {
      await fill(store);
    } finally {
      await store.close();
    }
    await admin.query(`alter database ${name} is_template true`);
  });
  return name;
}

async function isTemplate(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query(
    'select from pg_database where datname = $1 and datistemplate',
    [name],
  );
  return rowCount === 1;
}

/**
 * Copies a database, file by file: with the small ones of tests that takes a third of what writing
 * every page to the log does. PostgreSQL refuses two copies of one template at once; then the
 * second waits a moment.
 */
export async function copyDatabase(
  admin: pg.Client,
  template: string,
  name: string,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await admin.query(
        `create database ${name} template ${template} strategy file_copy owner ${TEST_ROLES.owner}`,
      );
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt > 400) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** Drops the template of a run and every database that was prepared from it. */
export async function dropPrepared(admin: pg.Client, template: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname = $1 or starts_with(datname, $1 || '_')",
    [template],
  );
  for (const { datname } of rows) {
    await admin.query(`alter database ${datname} is_template false`);
    await admin.query(`drop database if exists ${datname} with (force)`);
  }
}
