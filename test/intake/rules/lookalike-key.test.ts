import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { faultMessage } from '../../../base/errors/faults.ts';
import { lookalikeKeys } from '../../../intake/stored-faults/lookalike-keys.ts';
import { registerOf } from '../../../schema/register/declared.ts';
import { fillFoldedKeys } from '../../../schema/store/fill-folded-keys.ts';
import { OrgUnit } from '../../../schema/registers/org-unit.ts';
import { registers } from '../../../schema/registers/index.ts';
import type { Tables } from '../../fixtures/union-package.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { briefly, contents, counts, everything, inFolder, takeTables } from '../support.ts';

const UNITS = ['code', 'name', 'kind', 'school_type', 'ownership', 'opened_on', 'closed_on'];
const units = (...codes: string[]): Tables => ({
  org_units: [
    UNITS,
    ...codes.map((code) => [code, '演示一小', 'unit', 'PS', 'public', '2010-09-01', '']),
  ],
});
const staff = (...numbers: string[]): Tables => ({
  staff: [
    ['staff_no', 'name', 'gender', 'born_on'],
    ...numbers.map((no) => [no, '演示', 'male', '1980-01-01']),
  ],
});

describe('keys that look alike', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.close());

  it(
    'are refused where a new one looks like a stored one, which is named; the stored one itself ' +
      'stays what it is',
    async () => {
      await takeTables(store.pool, units('T-U1', 'T-U2'));
      const before = await everything(store.pool);
      const report = await takeTables(
        store.pool,
        units('t-u1', 'Ｔ－Ｕ１', 'T\u2010U1', 'Т-U1', 'T-U1\u00a0', 'T-U3'),
      );
      expect(report).toMatchObject({ outcome: 'REFUSED', faultCount: 4 });
      expect(briefly(report.faults)).toEqual(
        [2, 3, 4, 5].map((row) => `org_units ${row} code KEY_LOOKS_ALIKE`),
      );
      expect(report.faults.map(({ params }) => (params as { other: string }).other)).toEqual(
        Array(4).fill('T-U1'),
      );
      expect(faultMessage(report.faults[3]!, 'zh', 'command')).toContain(
        '与已有的“T-U1”看起来一样',
      );
      expect(faultMessage(report.faults[3]!, 'en', 'command')).toContain('(U+0422)');
      expect(await everything(store.pool)).toEqual(before);
    },
  );

  it('are refused within one package, at the later row; with --keep-going the first one is written', async () => {
    const tables = staff('0012', '００１２', '0012\u3000', 'Ａ1', 'a1', 'A1');
    const report = await takeTables(store.pool, tables);
    expect(briefly(report.faults)).toEqual([
      'staff 3 staff_no KEY_LOOKS_ALIKE',
      'staff 4 staff_no DUPLICATE_KEY',
      'staff 6 staff_no KEY_LOOKS_ALIKE',
      'staff 7 staff_no KEY_LOOKS_ALIKE',
    ]);
    expect(faultMessage(report.faults[0]!, 'zh', 'command')).toContain('（第 2 行）');
    await inFolder(async (folder) => {
      const kept = await takeTables(store.pool, tables, {
        keepGoing: { rejects: `${folder}/rejects` },
      });
      expect(counts(kept, 'staff')).toEqual([6, 2, 0, 0, 4]);
    });
  });

  it('are no way to refer to something: references stay exact', async () => {
    await takeTables(store.pool, { ...units('T-U1'), ...staff('T01C1') });
    const report = await takeTables(store.pool, {
      employments: [
        [
          'staff_no',
          'unit_code',
          'is_main',
          'category',
          'establishment',
          'full_time_teacher',
          'dual_qualified',
          'from_on',
          'to_on',
        ],
        ['ｔ01c1', 'T-U1', 'true', 'teacher', '1', 'true', 'false', '2015-09-01', ''],
        ['T01C1', 't-u1', 'true', 'teacher', '1', 'true', 'false', '2016-09-01', ''],
      ],
    });
    expect(briefly(report.faults)).toContain('employments 2 staff_no MISSING_REFERENCE');
    expect(briefly(report.faults)).toContain('employments 3 unit_code MISSING_REFERENCE');
  });

  it('are looked for in every register whose key is one text', async () => {
    const [unit] = units('D').org_units!.slice(1);
    const all = (of: (key: string) => string): Tables => ({
      org_units: [UNITS, unit!],
      unions: [
        ['code', 'name', 'kind', 'host_unit_code', 'approved_on', 'dissolved_on'],
        [of('N1'), '工会', 'joint', 'D', '2010-01-01', ''],
      ],
      staff: staff(of('P1')).staff!,
      contests: [
        ['code', 'name', 'kind', 'year'],
        [of('K1'), '赛', 'other', '2025'],
      ],
      survey_waves: [
        ['code', 'name', 'reference_on'],
        [of('W1'), '测评', '2025-10-31'],
      ],
    });
    await takeTables(
      store.pool,
      all((key) => key),
    );
    const report = await takeTables(
      store.pool,
      all((key) => key.toLowerCase()),
    );
    expect(briefly(report.faults)).toEqual([
      'contests 2 code KEY_LOOKS_ALIKE',
      'staff 2 staff_no KEY_LOOKS_ALIKE',
      'survey_waves 2 code KEY_LOOKS_ALIKE',
      'unions 2 code KEY_LOOKS_ALIKE',
    ]);
  });

  it('are listed where a store holds some from before, and are taken in again as they are', async () => {
    await takeTables(store.pool, units('T-U1', 'T-U2'));
    await store.pool.query(
      `insert into org_units (revision, code, name, kind, school_type, ownership, opened_on)
       select 1, code, '旧', 'unit', 'PS', 'public', '2010-09-01' from unnest(array['t-u1', 'Т-U1']) code`,
    );
    await fillFoldedKeys(store.pool, registers);
    expect(await lookalikeKeys(store.pool, registerOf(OrgUnit))).toEqual([
      { ids: [1, 3, 4], keys: ['T-U1', 't-u1', 'Т-U1'] },
    ]);
    const { org_units } = await contents(store.pool);
    const renamed = org_units!.map((row, index) =>
      index === 0 ? row : [row[0]!, '新', ...row.slice(2)],
    );
    const report = await takeTables(store.pool, { org_units: renamed });
    expect([report.outcome, counts(report, 'org_units')]).toEqual(['WRITTEN', [4, 0, 4, 0, 0]]);
    expect(briefly((await takeTables(store.pool, units('T\u2013U1'))).faults)).toEqual([
      'org_units 2 code KEY_LOOKS_ALIKE',
    ]);
  });

  it('say nothing of a stored row that may not be shown', async () => {
    await takeTables(store.pool, units('T-U1', 'T-U2'));
    const report = await takeTables(store.pool, units('t-u1', 't-u2'), {
      visibility: (_, alias) => `${alias}.code = 'T-U2'`,
    });
    expect(briefly(report.faults)).toEqual([
      'org_units 2 code NOT_POSSIBLE_HERE',
      'org_units 3 code KEY_LOOKS_ALIKE',
    ]);
    expect(JSON.stringify(report.faults)).not.toContain('T-U1');
  });
});
