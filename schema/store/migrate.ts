import pg, { type ClientBase } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { migrations } from '../migrations/index.ts';
import { registers } from '../registers/index.ts';
import { fillFoldedKeys, withFoldedKeys } from './fill-folded-keys.ts';
import { grantToServing } from './grants.ts';
import { openWholeOrm, serverOf } from './orm.ts';

/** An arbitrary constant; every process that migrates takes this lock. */
const MIGRATION_LOCK = 7_203_001;

/**
 * Brings a database to the newest schema; one process at a time, the others wait. Does nothing if
 * it is up to date; MikroORM is opened only if it is not.
 * @param ownerUrl the database as the owner of its tables
 * @param app the serving role, see grantToServing
 * @throws TongxinError STORE_NEWER when the database has a migration that this program lacks
 */
export async function migrate(ownerUrl: string, app: string): Promise<void> {
  const owner = new pg.Client({ ...serverOf(ownerUrl), connectionTimeoutMillis: 10_000 });
  // a lost connection fails its statement; without a listener it would end the process too
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await owner.query('create extension if not exists btree_gist');
    const names = new Set(migrations.map((migration) => migration.name));
    const applied = await appliedMigrations(owner);
    const foreign = applied.find((name) => !names.has(name));
    if (foreign !== undefined) throw new TongxinError('STORE_NEWER', { migration: foreign });
    if (applied.length < migrations.length) await applyMigrations(ownerUrl);
    await fillFoldedKeys(owner, await withFoldedKeys(owner, registers));
    await grantToServing(owner, app);
  } finally {
    // releases the lock
    await owner.end();
  }
}

/** The names of the migrations that a database has; none if it is new. */
async function appliedMigrations(owner: ClientBase): Promise<string[]> {
  const {
    rows: [table],
  } = await owner.query<{ exists: boolean }>(
    "select to_regclass('migrations') is not null as exists",
  );
  if (!table!.exists) return [];
  const { rows } = await owner.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}

async function applyMigrations(ownerUrl: string): Promise<void> {
  const orm = await openWholeOrm(ownerUrl, 2);
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}
