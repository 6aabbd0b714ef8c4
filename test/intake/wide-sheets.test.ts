import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { columnFilledBy } from '../../intake/adapter/adapter.ts';
import { filledWorkbook, type Filled } from '../../intake/adapter/filled-workbook.ts';
import { ADAPTERS, adapterOf } from '../../intake/adapter/index.ts';
import { templateNamed } from '../../intake/template/named-template.ts';
import { templateWorkbook } from '../../intake/template/template.ts';
import { columnOf } from '../../schema/register/declared.ts';
import { POLICY_PACKAGE } from '../fixtures/policy-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { contents, inFolder, takePath, takeTables, type Taken } from './support.ts';

const WHOLE: Filled = {
  hosting: () => Promise.resolve(null),
  seesPersons: true,
  today: '2026-01-15',
};

type Rows = (string | null)[][];

const sheetsOf = async (workbook: Uint8Array): Promise<{ name: string; rows: Rows }[]> =>
  (await readXlsx(workbook)).sheets.map(({ name, rows }) => ({ name, rows: rows as Rows }));

describe('the adapters of wide sheets', () => {
  it.each(ADAPTERS)(
    '$template fills each required column, and no column is without a row',
    (adapter) => {
      for (const { register, fill } of adapter.entries)
        for (const { property, optional, default: assumed } of register.columns)
          expect([
            register.table,
            property,
            optional || assumed !== undefined || property in fill,
          ]).toEqual([register.table, property, true]);
      const given = new Set(adapter.entries.flatMap((entry) => entry.given));
      for (const { id } of adapter.columns)
        expect([id, given.has(id) || adapter.key.includes(id) || id === adapter.year]).toEqual([
          id,
          true,
        ]);
      for (const id of given) expect(adapter.columns.map((column) => column.id)).toContain(id);
      for (const { id, codes } of adapter.columns) {
        const target = columnFilledBy(adapter, id);
        const list = target && columnOf(target.register, target.property).codes;
        for (const code of codes ?? []) expect(Object.keys(list!.codes)).toContain(code);
      }
    },
  );
});

describe('wide sheets of the whole policy', () => {
  let source: TestStore;
  let target: TestStore;
  let before: Awaited<ReturnType<typeof contents>>;
  beforeAll(async () => {
    source = await openTestStore();
    await takePath(source.pool, POLICY_PACKAGE);
    before = await contents(source.pool);
    target = await openTestStore();
    // what the sheets do not carry: the nodes above the units, the people, and joint unions, whose
    // unit may be covered by another union
    const joint = before.unions!.filter(([, , kind], row) => row === 0 || kind === 'joint');
    const hosts = new Set(joint.map(([, , , host]) => host));
    const units = before.org_units!.filter(
      ([code, , kind], row) => row === 0 || !['unit', 'group'].includes(kind!) || hosts.has(code),
    );
    const codes = new Set(units.map(([code]) => code));
    await takeTables(target.pool, {
      org_units: units,
      org_edges: before.org_edges!.filter(([code], row) => row === 0 || codes.has(code)),
      staff: before.staff!,
      unions: joint,
    });
  });
  afterAll(async () => {
    await source.close();
    await target.close();
  });

  const filled = (template: string, options: Partial<Filled> = {}): Promise<Uint8Array> =>
    filledWorkbook(source.pool, templateNamed(template), { ...WHOLE, ...options });
  const takeBook = (store: TestStore, workbook: Uint8Array): Promise<Taken> =>
    inFolder(async (folder) => {
      const path = join(folder, 'book.xlsx');
      await writeFile(path, workbook);
      return takePath(store.pool, path);
    });

  it.each([
    ['T01', { on: '2025-12-31' }],
    ['T11', { period: 'SY2025-1' }],
  ] as const)('%s comes out filled and goes in again without a change', async (code, options) => {
    const book = await filled(code, options);
    const [sheet] = await sheetsOf(book);
    expect(sheet!.name).toBe(adapterOf(code)!.title.zh);
    expect(sheet!.rows.filter(([unit]) => unit).length).toBeGreaterThan(20);
    const { report, faults } = await takeBook(source, book);
    expect(faults).toEqual([]);
    expect(report).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('the rows of the registers come into another store as they are', async () => {
    const { faults } = await takeBook(target, await filled('T01', { on: '2026-02-14' }));
    expect(faults).toEqual([]);
    const semester = await filled('T11', { period: 'SY2025-1' });
    expect((await takeBook(target, semester)).faults).toEqual([]);
    const after = await contents(target.pool);
    const counts: Record<string, number> = {};
    for (const adapter of ADAPTERS)
      for (const { register, fill } of adapter.entries) {
        const { table, columns } = register;
        const header = columns.map((column) => column.header);
        const carried = columns
          .filter(({ property }) => property in fill)
          .map((column) => column.header);
        const shown = (rows: string[][]): string[] =>
          rows.slice(1).map((row) => carried.map((name) => row[header.indexOf(name)]).join('|'));
        const stored = new Set(shown(before[table]!));
        const made = shown(after[table]!);
        expect([table, made.filter((row) => !stored.has(row))]).toEqual([table, []]);
        counts[table] = made.length;
      }
    for (const [table, count] of Object.entries(counts))
      expect([table, count > 0]).toEqual([table, true]);
  });

  it('shows no posts to those who may not see persons, and only the units of a part', async () => {
    const [all] = await sheetsOf(await filled('T01'));
    const [open] = await sheetsOf(await filled('T01', { seesPersons: false }));
    const chair = all!.rows[0]!.indexOf('主席工号');
    const chairs = (rows: Rows): number =>
      rows.slice(1).filter((row) => (row[chair] ?? '') !== '').length;
    expect(chairs(all!.rows)).toBeGreaterThan(0);
    expect(chairs(open!.rows)).toBe(0);
    const unit = all!.rows[1]![0]!;
    const { rows } = await source.pool.query<{ id: number }>(
      'select id from org_units where code = $1',
      [unit],
    );
    const id = rows[0]!.id;
    const hosting = { units: [id], own: id, ancestors: [], today: '2026-01-15', atTop: false };
    const [one] = await sheetsOf(await filled('T01', { hosting: () => Promise.resolve(hosting) }));
    expect(one!.rows.slice(1).flatMap(([code]) => code ?? [])).toEqual([unit]);
  });

  it('the empty sheet has an example row, which an import refuses', async () => {
    for (const code of ['T01', 'T11']) {
      const { faults } = await takeBook(
        source,
        await templateWorkbook([templateNamed(code).sheets[0]!]),
      );
      expect(faults).toMatchObject([
        { code: 'EXAMPLE_ROW', table: adapterOf(code)!.title.zh, row: 2, column: '单位代码' },
      ]);
    }
    await expect(filled('T02')).rejects.toMatchObject({ code: 'INVALID_QUERY' });
    await expect(filled('T11', { on: '2025-12-31' })).rejects.toMatchObject({
      code: 'INVALID_QUERY',
    });
    await expect(filled('T11', { period: '2025' })).rejects.toMatchObject({
      code: 'INVALID_QUERY',
    });
  });

  describe('with messy cells', () => {
    const UNIT = (): string => before.org_units!.find(([, , kind]) => kind === 'unit')![0]!;
    const take = (name: string, rows: string[][], title: string[][] = []): Promise<Taken> =>
      inFolder(async (folder) => {
        const path = join(folder, 'book.xlsx');
        await writeFile(path, await writeXlsx({ sheets: [{ name, rows: [...title, ...rows] }] }));
        return takePath(source.pool, path, { dryRun: true });
      });

    it('names sheet, row and wide column of each fault, and loses nothing', async () => {
      const header = [
        '单位代码',
        '党组织类型',
        '党组织成立日期',
        '主席姓名',
        '主席工号',
        '教代会形式',
        '教代会成立日期',
        '办公面积',
        '办公场所启用日期',
        '经审会',
        '经审组织成立日期',
        '工资总额',
      ];
      const unit = UNIT();
      const { faults, report } = await take(
        '基层工会组织情况表',
        [
          header,
          [unit, '党小组', '有', '', '', '女教职工委员', '2019-01-01', '', '', '', '', ''],
          [unit, '', '', '王芳', '', '', '', '12㎡', '2019.9', '', '', ''],
          [unit, '无', '无', '', '', '无', '', '', '', '有', '', ''],
          ['', '支部', '2011-01-01', '', '', '', '', '', '', '', '', ''],
          ['合计', '3', '', '', '', '', '', '', '', '', '', ''],
        ],
        [['常州市教育工会基层工会组织情况表'], ['填报单位（盖章）：']],
      );
      expect(faults.map(({ table, row, column, code }) => [table, row, column, code])).toEqual(
        expect.arrayContaining([
          ['基层工会组织情况表', 4, '党组织成立日期', 'DAY_WANTED'],
          ['基层工会组织情况表', 4, '教代会形式', 'UNKNOWN_CODE'],
          ['基层工会组织情况表', 5, '主席工号', 'REQUIRED'],
          ['基层工会组织情况表', 5, '办公面积', 'BAD_AMOUNT'],
          ['基层工会组织情况表', 5, '办公场所启用日期', 'BAD_DAY'],
          ['基层工会组织情况表', 6, '经审会', 'UNKNOWN_CODE'],
          ['基层工会组织情况表', 7, '单位代码', 'REQUIRED'],
        ]),
      );
      expect(faults.filter(({ row }) => row === 8 || row === null)).toEqual([]);
      expect(report!.outcome).toBe('REFUSED');
      expect(report!.tables.flatMap(({ surplus }) => surplus)).toContain('工资总额');
    });

    it('refuses totals where events are registered, and days outside of the semester', async () => {
      const unit = UNIT();
      const { faults } = await take('T11', [
        [
          '单位代码',
          '学期',
          '学期专题研究日期',
          '负责同志出席场次/应出席',
          '征求工会意见文件数/应征求数',
        ],
        [unit, 'SY2025-1', '2025-10-10、2026-03-01', '3/4', '0/0'],
        [unit, '2025年秋', '2025-10-10', '', ''],
      ]);
      expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
        [2, '负责同志出席场次/应出席', 'COUNTS_NOT_EVENTS'],
        [2, '学期专题研究日期', 'DAY_OUTSIDE_PERIOD'],
        [3, '学期', 'BAD_PERIOD'],
      ]);
    });

    it('refuses what two rows of one unit and period both state, and takes what two periods state', async () => {
      const unit = UNIT();
      const { faults } = await take('T11', [
        ['单位代码', '学期', '学期专题研究日期', '考核年度', '党建考核是否列入工会工作'],
        [unit, 'SY2025-1', '2025-10-10', '', ''],
        [unit, 'SY2025-1', '2025-11-10、2025-10-10', '2025', '是'],
        [unit, 'SY2025-2', '2026-03-01', '2025', '是'],
        [unit, 'SY2025-2', '2026-03-02', '2025', '是'],
      ]);
      expect(faults.map(({ row, column, code, params }) => [row, column, code, params])).toEqual([
        [
          3,
          '单位代码',
          'DUPLICATE_KEY',
          { key: `${unit} / party_study / 2025-10-10 / 1`, other: 2 },
        ],
        [5, '单位代码', 'DUPLICATE_KEY', { key: `${unit} / party_building / 2025`, other: 3 }],
      ]);
      const twice = await take('T01', [
        ['单位代码', '教代会形式', '教代会成立日期'],
        [unit, '教职工代表大会', '2019-01-01'],
        [unit, '教职工代表大会', '2019-01-01'],
      ]);
      expect(twice.faults.map(({ row, code }) => [row, code])).toEqual([[3, 'DUPLICATE_KEY']]);
    });

    it('refuses the totals of T03 in a sheet of the bureau and in a table', async () => {
      const totals = await take('T03', [
        ['届', '提案征集数'],
        ['1', '12'],
      ]);
      expect(totals.faults.map(({ code }) => code)).toEqual([
        'SHEET_OF_BUREAU',
        'COUNTS_NOT_EVENTS',
      ]);
      const [header, ...rows] = before.congress_sessions!;
      const table = await take('congress_sessions', [
        [...header!, '提案征集数'],
        [...rows[0]!, '12'],
      ]);
      expect(table.faults).toMatchObject([
        {
          code: 'COUNTS_NOT_EVENTS',
          column: '提案征集数',
          params: { register: { en: 'proposals' } },
        },
      ]);
    });
  });

  it('an empty cell keeps the stored value, and good rows go in without the faulty ones', async () => {
    const [unit, other] = before
      .org_units!.filter(([, , kind]) => kind === 'unit')
      .map(([code]) => code!);
    const named = before.org_units!.find(([code]) => code === unit)!;
    await inFolder(async (folder) => {
      const path = join(folder, 'T01.csv');
      const rejects = join(folder, 'rejects');
      await writeFile(
        path,
        `单位代码,单位名称,办学类型,开办日期\n${unit},新名称小学,,${named[5]}\n${other},,,很久以前\n`,
      );
      const { report } = await takePath(target.pool, path, { keepGoing: { rejects } });
      expect(report).toMatchObject({ outcome: 'WRITTEN', rejects });
      const again = await takePath(target.pool, join(rejects, '基层工会组织情况表.csv'), {
        dryRun: true,
      });
      expect(again.faults.map(({ row, code }) => [row, code])).toEqual([
        [2, 'REQUIRED'],
        [2, 'BAD_DAY'],
      ]);
    });
    const stored = (await contents(target.pool)).org_units!.find(([code]) => code === unit)!;
    expect(stored).toEqual(named.map((cell, column) => (column === 1 ? '新名称小学' : cell)));
  });

  it('an empty flag keeps the stored one too', async () => {
    const [staffNo, unit, , , since] = (await contents(target.pool)).posts!.find(
      ([, , post, fullTime, , to]) => post === 'chair' && fullTime === 'true' && to === '',
    )!;
    await inFolder(async (folder) => {
      for (const [fullTime, updated] of [
        ['', 0],
        ['是', 0],
        ['否', 1],
      ] as const) {
        const path = join(folder, 'T01.csv');
        await writeFile(
          path,
          `单位代码,主席工号,主席任职日期,主席是否专职\n${unit},${staffNo},${since},${fullTime}\n`,
        );
        const { report } = await takePath(target.pool, path, { dryRun: true });
        const posts = report!.tables.find(({ table }) => table === 'posts')!;
        expect([fullTime, report!.faults, posts.updated]).toEqual([fullTime, [], updated]);
      }
    });
  });
});
