import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOrm } from '../../schema/store/orm.ts';
import { schemaDrift } from '../../schema/store/make-migration.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

describe('migrations', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it('bring a database to exactly what the classes declare; if this fails, run `npm run migration -- <name>`', async () => {
    const owner = await openOrm(store.ownerUrl, 2);
    try {
      expect(await schemaDrift(owner)).toBe('');
    } finally {
      await owner.close(true);
    }
  });

  it('let the serving role read and write rows, but neither delete them nor change tables nor rewrite history', async () => {
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
  });
});
