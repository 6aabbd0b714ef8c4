import type { MikroORM } from '@mikro-orm/postgresql';

/**
 * The SQL that brings this database, as the migrations made it, to the classes; empty when they
 * agree.
 */
export const schemaDrift = (orm: MikroORM): Promise<string> =>
  orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false, dropTables: true });

/** Drops the functions of the schema that belong to no extension, with their triggers. */
const DROP_ROUTINES = `do $$ declare routine text; begin
  for routine in
    select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
        and d.deptype = 'e')
  loop
    execute 'drop routine ' || routine || ' cascade';
  end loop;
end $$`;

/**
 * Writes a migration that brings the migrated database `orm` to the classes; null if they agree.
 * Functions and triggers are written by hand: the generator cannot read their bodies, and its
 * `down()` would recreate them empty, so they are first removed from this database. Throw the
 * database away afterwards.
 * @param folder default: that of the migrations
 */
export async function makeMigration(
  orm: MikroORM,
  name: string,
  folder?: string,
): Promise<string | null> {
  await orm.em.getConnection().execute(DROP_ROUTINES);
  const migration = await orm.migrator.create(folder, false, false, name);
  return migration.diff.up.length > 0 ? migration.fileName : null;
}
