import { expect, it } from '@jest/globals';
import { openOlderStore } from './older-store.ts';

it('the migration of awards maps what a store holds as text, and drops what is no award', async () => {
  const store = await openOlderStore('Migration20261130094000_awards');
  try {
    await store.pool.query(
      `insert into contests (revision, code, name, kind, year) values (1, 'K', 'K', 'other', 2025);
       insert into staff (revision, staff_no, name, gender, born_on) select 1, 'P' || n, 'P', 'female', '1980-01-01'
         from generate_series(1, 8) n`,
    );
    const texts = ['first', '一等奖', '１ 等奖', '特等奖', '参赛', '无', '第1名', '优胜奖'];
    await store.pool.query(
      `insert into contest_entries (revision, contest_id, staff_id, entered_on, level, award)
       select 1, 1, n, '2025-05-01', 'school', ($1::text[])[n] from generate_series(1, 8) n`,
      [texts],
    );
    await store.bringUp();
    const { rows } = await store.pool.query<{ award: string | null }>(
      'select award from contest_entries order by staff_id',
    );
    expect(rows.map(({ award }) => award)).toEqual([
      'first',
      'first',
      'first',
      'special',
      null,
      null,
      'other',
      'excellent',
    ]);
  } finally {
    await store.close();
  }
});
