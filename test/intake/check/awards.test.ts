import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unionPackage } from '../../fixtures/union-package.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { briefly, takeTables } from '../support.ts';

describe('awards in a package', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
    await takeTables(store.pool, unionPackage());
  });
  afterAll(() => store.close());

  const entries = (...awards: string[]): Record<string, string[][]> => ({
    contest_entries: [
      unionPackage().contest_entries![0]!,
      ...awards.map((award, index) => ['K1', `P${index + 1}`, '2025-05-01', 'national', award]),
    ],
  });

  it('are codes, whatever people write for them, and 参赛, 无 and 未获奖 are none', async () => {
    const report = await takeTables(store.pool, entries('壹等奖', '参赛', '无', '未获奖', ''));
    expect(report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0 });
    const { rows } = await store.pool.query<{ award: string | null }>(
      `select e.award from contest_entries e join staff s on s.id = e.staff_id where e.entered_on = '2025-05-01'
        order by s.staff_no`,
    );
    expect(rows.map(({ award }) => award)).toEqual(['first', null, null, null, null]);
    expect(await takeTables(store.pool, entries('first', '', '', '', ''))).toMatchObject({
      outcome: 'UNCHANGED',
    });
  });

  it('are refused where a rank stands', async () => {
    const report = await takeTables(store.pool, entries('第1名'));
    expect(briefly(report.faults)).toEqual(['contest_entries 2 award UNKNOWN_CODE']);
  });
});
