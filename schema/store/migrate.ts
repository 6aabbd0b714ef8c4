import type { MikroORM } from '@mikro-orm/postgresql';
import { TongxinError } from '../../base/errors/errors.ts';
import { migrations } from '../migrations/index.ts';
import { registers } from '../registers/index.ts';
import { fillFoldedKeys } from './fill-folded-keys.ts';
import { grantToServing } from './grants.ts';

/** An arbitrary constant; every process that migrates takes this lock. */
const MIGRATION_LOCK = 7_203_001;

/**
 * Brings a database to the newest schema; one process at a time, the others wait. Does nothing if
 * it is up to date.
 * @param app the serving role, see grantToServing
 * @throws TongxinError STORE_NEWER when the database has a migration that this program lacks
 */
export async function migrate(orm: MikroORM, app: string): Promise<void> {
  const pool = await orm.em.getDriver().getConnection().getNativeClient();
  const lock = await pool.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await lock.query('create extension if not exists btree_gist');
    const names = new Set(migrations.map((migration) => migration.name));
    const applied = await orm.migrator.getExecuted();
    const foreign = applied.find(({ name }) => !names.has(name));
    if (foreign) throw new TongxinError('STORE_NEWER', { migration: foreign.name });
    if (applied.length < migrations.length) await orm.migrator.up();
    await fillFoldedKeys(lock, registers);
    await grantToServing(lock, app);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    lock.release();
  }
}
