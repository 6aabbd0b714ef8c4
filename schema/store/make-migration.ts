import type { MikroORM } from '@mikro-orm/postgresql';

/** The SQL that is missing between the migrations, as applied to this database, and the classes; empty when they agree. */
export const schemaDrift = (orm: MikroORM): Promise<string> =>
  orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false, dropTables: true });

/** Writes a migration that brings the migrated database `orm` to the classes; null when there is nothing to bring. */
export async function makeMigration(orm: MikroORM, name: string): Promise<string | null> {
  const made = await orm.migrator.create(undefined, false, false, name);
  return made.diff.up.length > 0 ? made.fileName : null;
}
