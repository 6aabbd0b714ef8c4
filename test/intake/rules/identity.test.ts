import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, today } from '../../../base/day.ts';
import { faultMessage } from '../../../base/errors/faults.ts';
import type { Tables } from '../../fixtures/union-package.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { briefly, contents, counts, everything, inFolder, takeTables } from '../support.ts';

const UNITS = {
  org_units: [
    ['code', 'name', 'kind', 'school_type', 'ownership', 'opened_on', 'closed_on'],
    ['A', '演示甲校', 'unit', 'PS', 'public', '2000-09-01', ''],
    ['B', '演示乙校', 'unit', 'JS', 'public', '2000-09-01', ''],
  ],
};
const person = (no: string, name: string, gender: string, born: string): Tables => ({
  staff: [
    ['staff_no', 'name', 'gender', 'born_on'],
    [no, name, gender, born],
  ],
});
const employed = (no: string, unit: string, isMain: boolean, from = '2020-09-01'): Tables => ({
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
    [no, unit, String(isMain), 'teacher', '1', 'true', 'false', from, ''],
  ],
});
const FIRST = { ...person('0012', '演示甲', 'male', '1980-01-01'), ...employed('0012', 'A', true) };
const SECOND = {
  ...person('0012', '演示乙', 'female', '1990-02-02'),
  ...employed('0012', 'B', false),
};

describe('a person who is stored', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
    await takeTables(store.pool, { ...UNITS, ...FIRST });
  });
  afterEach(() => store.close());

  it('is not overwritten by somebody else with the same number; the fault shows both', async () => {
    const before = await everything(store.pool);
    const report = await takeTables(store.pool, SECOND);
    expect(briefly(report.faults)).toEqual(['staff 2 name IDENTITY_DIFFERS']);
    expect(faultMessage(report.faults[0]!, 'zh', 'command')).toContain(
      '“演示甲、男、1980-01-01”，这里却是“演示乙、女、1990-02-02”',
    );
    expect(faultMessage(report.faults[0]!, 'en', 'command')).toContain(
      '"演示甲, male, 1980-01-01"',
    );
    expect(await everything(store.pool)).toEqual(before);
  });

  it.each([
    ['name', person('0012', '演示丙', 'male', '1980-01-01')],
    ['gender', person('0012', '演示甲', 'female', '1980-01-01')],
    ['born_on', person('0012', '演示甲', 'male', '1980-01-02')],
  ])('keeps the %s', async (column, tables) => {
    expect(briefly((await takeTables(store.pool, tables)).faults)).toEqual([
      `staff 2 ${column} IDENTITY_DIFFERS`,
    ]);
  });

  it('is unchanged by the same values, and changes in a correction that states so', async () => {
    expect(await takeTables(store.pool, FIRST)).toMatchObject({ outcome: 'UNCHANGED' });
    const report = await takeTables(store.pool, person('0012', '演示丙', 'female', '1981-01-01'), {
      correct: true,
    });
    expect([report.outcome, counts(report, 'staff')]).toEqual(['WRITTEN', [1, 0, 1, 0, 0]]);
    expect((await contents(store.pool)).staff![1]).toEqual([
      '0012',
      '演示丙',
      'female',
      '1981-01-01',
    ]);
  });

  it('gets nothing of the other one where good rows are written alone', async () => {
    await inFolder(async (folder) => {
      const rejects = join(folder, 'rejects');
      const report = await takeTables(store.pool, SECOND, { keepGoing: { rejects } });
      expect(briefly(report.faults)).toEqual([
        'employments 2 staff_no REJECTED_REFERENCE',
        'staff 2 name IDENTITY_DIFFERS',
      ]);
      expect(counts(report, 'employments')).toEqual([1, 0, 0, 0, 1]);
      expect(faultMessage(report.faults[1]!, 'zh', 'command')).toContain('在两行中改用新的编号');
      expect(faultMessage(report.faults[1]!, 'en', 'command')).toContain(
        'give another number in both rows',
      );
      expect(await readFile(join(rejects, 'employments.csv'), 'utf8')).toContain(
        '请按那一行的错误所说更正',
      );
      expect(await readFile(join(rejects, 'staff.csv'), 'utf8')).toContain('--correct');
      expect(await readFile(join(rejects, 'staff.csv'), 'utf8')).toContain(
        'IDENTITY_DIFFERS [name] 此人已登记为“演示甲、男、1980-01-01”',
      );
    });
  });

  it('is not shown to who may not see it', async () => {
    const report = await takeTables(store.pool, SECOND, { visibility: () => 'false' });
    expect(briefly(report.faults)).toEqual(['staff 2 name NOT_POSSIBLE_HERE']);
    expect(JSON.stringify(report.faults)).not.toMatch(/演示甲|1980|male/);
  });

  it('whose name was stored with blanks is the same without them', async () => {
    await store.pool.query(`update staff set name = '演示 　甲'`);
    const report = await takeTables(store.pool, person('0012', '演示　甲', 'male', '1980-01-01'));
    expect([report.outcome, counts(report, 'staff')]).toEqual(['WRITTEN', [1, 0, 1, 0, 0]]);
    expect((await contents(store.pool)).staff![1]![1]).toBe('演示甲');
  });
});

describe('somebody who would be employed before the age of 16', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
    await takeTables(store.pool, { ...UNITS, ...FIRST });
  });
  afterEach(() => store.close());

  it('is refused, within a package and with a stored person, on the row that begins too early', async () => {
    const infant = {
      ...person('S9', '演示婴', 'female', '2025-08-08'),
      ...employed('S9', 'A', true),
    };
    const report = await takeTables(store.pool, infant);
    expect(briefly(report.faults)).toEqual(['employments 2 from_on EMPLOYED_TOO_YOUNG']);
    expect(faultMessage(report.faults[0]!, 'zh', 'command')).toContain(
      '此人 2025-08-08 出生，2020-09-01 时未满 16 周岁',
    );
    expect(
      briefly((await takeTables(store.pool, employed('0012', 'B', false, '1995-12-31'))).faults),
    ).toEqual(['employments 2 from_on EMPLOYED_TOO_YOUNG']);
    expect((await takeTables(store.pool, employed('0012', 'B', false, '1996-01-01'))).outcome).toBe(
      'WRITTEN',
    );
  });

  it('is refused as a member too, and where a day of birth is corrected', async () => {
    const report = await takeTables(store.pool, {
      unions: [
        ['code', 'name', 'kind', 'host_unit_code', 'approved_on', 'dissolved_on'],
        ['N', '工会', 'single', 'A', '1990-01-01', ''],
      ],
      memberships: [
        ['staff_no', 'union_code', 'kind', 'from_on', 'to_on'],
        ['0012', 'N', 'active', '1990-01-01', ''],
      ],
    });
    expect(briefly(report.faults)).toEqual(['memberships 2 from_on EMPLOYED_TOO_YOUNG']);
    const corrected = await takeTables(store.pool, person('0012', '演示甲', 'male', '2008-01-01'), {
      correct: true,
    });
    expect(briefly(corrected.faults)).toEqual(['staff 2 born_on EMPLOYED_TOO_YOUNG']);
  });

  it('is judged by the corrected day of birth of the same package', async () => {
    const report = await takeTables(
      store.pool,
      {
        ...person('0012', '演示甲', 'male', '1970-01-01'),
        ...employed('0012', 'B', false, '1990-01-01'),
      },
      { correct: true },
    );
    expect(report.outcome).toBe('WRITTEN');
  });
});

describe('a day of birth', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
    await takeTables(store.pool, UNITS);
  });
  afterEach(() => store.close());

  it.each([addDays(today(), 1), '2090-01-01', '2190-12-31'])(
    'to come is refused of somebody whom no work is about: %s',
    async (born) => {
      const rows = person('0013', '演示乙', 'male', born);
      const report = await takeTables(store.pool, rows);
      expect(briefly(report.faults)).toEqual(['staff 2 born_on BIRTH_IMPLAUSIBLE']);
      expect(faultMessage(report.faults[0]!, 'en', 'command')).toContain(born);
      await takeTables(store.pool, person('0013', '演示乙', 'male', '1980-01-01'));
      const corrected = await takeTables(store.pool, rows, { correct: true });
      expect(briefly(corrected.faults)).toEqual(['staff 2 born_on BIRTH_IMPLAUSIBLE']);
    },
  );

  it('is judged with the work of that time, in the package or stored', async () => {
    const planned = {
      ...person('0014', '演示丙', 'male', '2064-02-29'),
      ...employed('0014', 'A', true, '2090-01-01'),
    };
    expect((await takeTables(store.pool, planned)).outcome).toBe('WRITTEN');
    const born = {
      ...person('0015', '演示丁', 'male', '2064-02-29'),
      ...employed('0015', 'A', true, '2020-01-01'),
    };
    expect(briefly((await takeTables(store.pool, born)).faults)).toEqual([
      'employments 2 from_on EMPLOYED_TOO_YOUNG',
    ]);
  });

  it('of today, or of long ago, may be, and so may one that is stored already', async () => {
    for (const [no, born] of [
      ['0016', today()],
      ['0017', '1900-01-01'],
    ] as const)
      expect((await takeTables(store.pool, person(no, '演示', 'male', born))).outcome).toBe(
        'WRITTEN',
      );
    const to = '2090-01-01';
    await takeTables(store.pool, person('0018', '演示', 'male', '1990-01-01'));
    await store.pool.query(`update staff set born_on = '${to}' where staff_no = '0018'`);
    const again = await takeTables(store.pool, person('0018', '演示', 'male', to));
    expect(again.outcome).toBe('UNCHANGED');
  });
});

describe('single unions', () => {
  let store: TestStore;
  const unions = (...rows: string[][]): Tables => ({
    unions: [['code', 'name', 'kind', 'host_unit_code', 'approved_on', 'dissolved_on'], ...rows],
  });
  beforeEach(async () => {
    store = await openTestStore();
    await takeTables(store.pool, {
      ...UNITS,
      ...unions(['N1', '甲校工会', 'single', 'A', '2010-01-01', '']),
    });
  });
  afterEach(() => store.close());

  it('are one at a unit on a day; joint ones and later ones are none of it', async () => {
    expect(
      briefly(
        (await takeTables(store.pool, unions(['N2', '二', 'single', 'A', '2020-01-01', ''])))
          .faults,
      ),
    ).toEqual(['unions 2 approved_on OVERLAP_STORED']);
    const report = await takeTables(
      store.pool,
      unions(
        ['N1', '甲校工会', 'single', 'A', '2010-01-01', '2020-01-01'],
        ['N2', '二', 'single', 'A', '2020-01-01', ''],
        ['N3', '联合', 'joint', 'A', '2011-01-01', ''],
        ['N4', '四', 'single', 'B', '2011-01-01', ''],
        ['N5', '五', 'single', 'B', '2012-01-01', '2013-01-01'],
      ),
    );
    expect(briefly(report.faults)).toEqual(['unions 6 approved_on OVERLAP']);
    expect(faultMessage(report.faults[0]!, 'zh', 'command')).toContain(
      '一个单位任何一天最多只有一个单独基层工会',
    );
  });
});
