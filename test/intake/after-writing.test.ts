import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Cells } from '../fixtures/union-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { takeTables } from './support.ts';

/** Number of contests. */
const contests = (count: number, prefix: string): { contests: Cells } => ({
  contests: [
    ['code', 'name', 'kind', 'year'],
    ...Array.from({ length: count }, (_, index) => [
      `${prefix}${index}`,
      '赛',
      'skills_match',
      '2024',
    ]),
  ],
});

describe('an import of many rows', () => {
  let store: TestStore;
  let owner: pg.Client;
  beforeAll(async () => {
    store = await openTestStore();
    owner = new pg.Client(store.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await store.close();
  });
  const analyzing = (body: string): Promise<unknown> =>
    owner.query(
      'create or replace function analyze_registers() returns void language plpgsql security ' +
        `definer as $$ begin ${body} end $$`,
    );

  it('brings statistics up to date without a limit of time, and leaves the limit to others', async () => {
    await owner.query('create table analyzed (timeout text)');
    await analyzing(
      "perform pg_sleep(1.2); insert into analyzed values (current_setting('statement_timeout'));",
    );
    const limited = new pg.Pool({
      connectionString: store.appUrl,
      max: 1,
      statement_timeout: 1_000,
    });
    try {
      expect((await takeTables(limited, contests(1_000, 'A'))).outcome).toBe('WRITTEN');
      expect((await owner.query('select timeout from analyzed')).rows).toEqual([{ timeout: '0' }]);
      expect((await limited.query('show statement_timeout')).rows).toEqual([
        { statement_timeout: '1s' },
      ]);
    } finally {
      await limited.end();
    }
  });

  it('is written even where the statistics fail', async () => {
    await analyzing("raise exception 'disk full';");
    const report = await takeTables(store.pool, contests(1_000, 'B'));
    expect([report.outcome, report.tables[0]!.inserted]).toEqual(['WRITTEN', 1_000]);
    const { rows } = await store.pool.query("select 1 from contests where code = 'B999'");
    expect(rows).toHaveLength(1);
  });

  it('is approved in a dry run too, however many rows there are', async () => {
    const approved: number[] = [];
    const report = await takeTables(store.pool, contests(50_001, 'C'), {
      dryRun: true,
      approve: async (client) => {
        const { rows } = await client.query<{ count: number }>(
          "select count(*)::int as count from contests where code like 'C%'",
        );
        approved.push(rows[0]!.count);
      },
    });
    expect([report.outcome, approved]).toEqual(['PASSED', [50_001]]);
    const { rows } = await store.pool.query("select 1 from contests where code like 'C%'");
    expect(rows).toEqual([]);
  });
});
