import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registers } from '../../schema/registers/index.ts';
import { createApiKey, revokeApiKey } from '../../server/access/api-keys.ts';
import { city } from '../server/support/city.ts';
import { fillStore } from '../server/support/server.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const TABLE_RIGHTS = [
  'select',
  'insert',
  'update',
  'delete',
  'truncate',
  'references',
  'trigger',
] as const;
const ROW_RIGHTS = ['select', 'insert', 'update'];

describe('the serving role', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
    await fillStore(store, city(4));
  });
  afterAll(() => store.close());

  it(
    'has exactly these rights on tables; a new table is added here, and in ' +
      'schema/store/grants.ts where it may do less',
    async () => {
      const { rows } = await store.pool.query<{ table: string; rights: string[] }>(
        `select c.relname as table, array(
         select r from unnest($1::text[]) with ordinality p(r, n) where has_table_privilege(c.oid, r)
           order by n) as rights
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')`,
        [[...TABLE_RIGHTS]],
      );
      const expected = {
        ...Object.fromEntries(registers.map(({ table }) => [table, ROW_RIGHTS])),
        schedules: ROW_RIGHTS,
        schedule_runs: ROW_RIGHTS,
        revisions: ['select', 'insert'],
        snapshots: ['select', 'insert'],
        snapshot_blocks: ['select', 'insert'],
        problem_changes: ['select', 'insert'],
        score_changes: ['select', 'insert'],
        migrations: ['select'],
        api_keys: ['select'],
        accounts: [],
        sessions: ['select'],
        account_links: ['select'],
        sign_in_failures: [],
        credential_uses: ROW_RIGHTS,
      };
      expect(Object.fromEntries(rows.map(({ table, rights }) => [table, rights]))).toEqual(
        expected,
      );
    },
  );

  it('has beyond them only these rights on columns, and never reads the verifier of a password', async () => {
    const { rows } = await store.pool.query<{ place: string }>(
      `select c.relname || '.' || a.attname || ' ' || r as place
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
         unnest(array['select', 'insert', 'update', 'references']) r
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and has_column_privilege(c.oid, a.attnum, r) and not has_table_privilege(c.oid, r)`,
    );
    expect(rows.map(({ place }) => place).sort()).toEqual([
      ...[
        'created_at',
        'created_by',
        'id',
        'login',
        'name',
        'password_salt',
        'password_set_at',
        'role',
        'status',
        'unit_id',
      ].map((column) => `accounts.${column} select`),
      'api_keys.revoked_at update',
      'sessions.ended_at update',
    ]);
  });

  it(
    'runs only these functions of ours with the rights of their owner, makes nothing, and is in ' +
      'no other role',
    async () => {
      const { rows } = await store.pool.query<{ name: string }>(
        "select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and " +
          "prosecdef and has_function_privilege(p.oid, 'execute') order by 1",
      );
      expect(rows.map(({ name }) => name)).toEqual([
        'analyze_registers',
        'change_password',
        'hold_still',
        'open_session',
        'redeem_link',
      ]);
      const {
        rows: [role],
      } = await store.pool.query<object>(
        `select has_schema_privilege('public', 'create') as create_in_schema,
          has_database_privilege(current_database(), 'create') as create_schema,
         rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
         (select count(*)::int from pg_auth_members where member = pg_roles.oid) as roles,
         (select count(*)::int from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace)
           as tables
       from pg_roles where rolname = current_user`,
      );
      expect(role).toEqual({
        create_in_schema: false,
        create_schema: false,
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolbypassrls: false,
        rolreplication: false,
        roles: 0,
        tables: 0,
      });
    },
  );

  it('neither makes a key nor raises one, and a revoked key stays revoked', async () => {
    const key = await createApiKey(store, 'D1', 'ANALYST');
    for (const forbidden of [
      "update api_keys set role = 'STATISTICIAN'",
      "update api_keys set role = 'STATISTICIAN', revoked_at = null",
      "update api_keys set unit_id = (select id from org_units where code = 'C')",
      "update api_keys set hash = 'x'",
      "update api_keys set prefix = 'x'",
      'update api_keys set created_at = now()',
      "insert into api_keys (prefix, hash, role, unit_id) select 'tx_', 'x', 'STATISTICIAN', " +
        "id from org_units where code = 'C'",
      'delete from api_keys',
    ])
      await expect(store.pool.query(forbidden)).rejects.toMatchObject({ code: '42501' });
    await revokeApiKey(store, key);
    const revokedAt = async (): Promise<string | null> =>
      (
        await store.pool.query<{ at: string | null }>(
          'select revoked_at::text as at from api_keys where prefix = $1',
          [key.slice(0, 11)],
        )
      ).rows[0]!.at;
    const first = await revokedAt();
    await store.pool.query('update api_keys set revoked_at = null');
    expect([first === null, await revokedAt()]).toEqual([false, first]);
  });

  it('learns that making a key takes the owner, where only its own address is known', async () => {
    await expect(
      createApiKey(
        { pool: store.pool, asOwner: (work) => work(store.orm.em.fork()) },
        'D1',
        'ANALYST',
      ),
    ).rejects.toMatchObject({ code: 'NEEDS_OWNER' });
  });
});
