import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWholeOrm } from '../../schema/store/orm.ts';
import { migrations } from '../../schema/migrations/index.ts';
import { makeMigration, schemaDrift } from '../../schema/store/make-migration.ts';
import { migrate } from '../../schema/store/migrate.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { fillStore } from '../server/support/server.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

describe('migrations', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it(
    'bring a database to exactly what the classes declare; if this fails, run `npm run ' +
      'migration -- <name>`',
    async () => {
      const owner = await openWholeOrm(store.ownerUrl, 2);
      try {
        expect(await schemaDrift(owner)).toBe('');
      } finally {
        await owner.close(true);
      }
    },
  );

  it(
    'let the serving role read and write rows, but neither delete them nor change tables nor ' +
      'rewrite history',
    async () => {
      for (const forbidden of [
        'delete from staff',
        'truncate staff',
        'drop table staff',
        'alter table staff add x text',
        'create table mine (x int)',
        "update revisions set cause = 'x'",
        'delete from revisions',
        'alter table employments disable trigger all',
      ]) {
        await expect(store.pool.query(forbidden)).rejects.toMatchObject({ code: '42501' });
      }
      await expect(
        store.pool.query(
          "insert into contests (revision, code, name, kind, year) values (1, 'x', 'x', 'other', 2025)",
        ),
      ).resolves.toMatchObject({ rowCount: 1 });
    },
  );
});

/**
 * Everything that migrations make, but rows: tables, columns, constraints, functions with their
 * bodies, triggers, grants.
 */
const CATALOG = `
  select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as part
    from information_schema.columns where table_schema = 'public'
  union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = 'public'::regnamespace
  union all select indexdef from pg_indexes where schemaname = 'public'
  union all select pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace
    and prokind = 'f'
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
      and d.deptype = 'e')
  union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select format('%s %s %s', table_name, grantee, privilege_type) from information_schema.role_table_grants
    where table_schema = 'public'
  order by 1`;

describe('migrations of filled tables', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
    await fillStore(store, contractTables());
    await createSnapshot(store, { title: 'x', periods: ['2025'] }, 'test', '2026-01-05');
  });
  afterAll(() => store.close());

  it('go down and up again, any number of them, and leave everything as it was', async () => {
    const owner = await openWholeOrm(store.ownerUrl, 2);
    const { username } = new URL(store.appUrl);
    const catalog = async (): Promise<string[]> =>
      (await store.pool.query<{ part: string }>(CATALOG)).rows.map(({ part }) => part);
    const count = async (table: string): Promise<number> =>
      (await store.pool.query(`select from ${table}`)).rowCount!;
    const whole = await catalog();
    const staff = await count('staff');
    try {
      for (let steps = 1; steps <= migrations.length; steps++) {
        const hadSnapshots = (await count('snapshots')) > 0;
        for (let step = 0; step < steps; step++) {
          await owner.migrator.down();
          const { rows } = await store.pool.query<{ name: string | null }>(
            "select to_regclass('snapshots')::text as name",
          );
          if (rows[0]!.name === null || !hadSnapshots) continue;
          for (const change of ["update snapshots set code = 'x'", 'delete from snapshot_blocks'])
            await expect(owner.em.getConnection().execute(change)).rejects.toThrow(
              'never changed nor removed',
            );
        }
        await migrate(store.ownerUrl, username);
        expect(await catalog()).toEqual(whole);
        expect(await count('staff')).toBe(steps < migrations.length ? staff : 0);
      }
    } finally {
      await owner.close(true);
    }
  });

  it('are generated without functions and triggers, which are written by hand', async () => {
    const owner = await openWholeOrm(store.ownerUrl, 2);
    const folder = await mkdtemp(join(tmpdir(), 'tongxin-migration-'));
    try {
      await owner.em.getConnection().execute('alter table contests drop column year cascade');
      const file = await makeMigration(owner, 'probe', folder);
      const text = await readFile(join(folder, file!), 'utf8');
      expect(text).toMatch(/up\(\)[^]*add "year" smallint[^]*down\(\)[^]*drop column "year"/);
      expect(text).not.toMatch(/function|trigger/i);
    } finally {
      await owner.close(true);
      await rm(folder, { recursive: true });
    }
  });
});
