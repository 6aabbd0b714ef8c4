import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { registers } from '../../schema/registers/index.ts';
import { withReferred } from '../fixtures/with-referred.ts';
import { unionPackage, type Tables } from '../fixtures/union-package.ts';
import { csvText, writePackage, type Form } from '../fixtures/write-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { addsUp, briefly, contents, counts, everything, inFolder, takePath } from './support.ts';

/** The cells of a table of rejected rows. */
const readRejects = async (folder: string, table: string): Promise<string[][]> =>
  parse(await readFile(join(folder, `${table}.csv`), 'utf8'), { bom: true });

/** Puts a value into a cell; rows are numbered as in a spreadsheet. */
const put = (tables: Tables, table: string, row: number, column: string, value: string): void => {
  tables[table]![row - 1]![tables[table]![0]!.indexOf(column)] = value;
};

describe('an intake that keeps going', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.close());

  it.each<Form>(['folder', 'gb18030', 'zip', 'xlsx'])(
    'writes the good rows of a package (%s) and sets the faulty ones aside, each with what is wrong',
    async (form) => {
      const tables = unionPackage();
      put(tables, 'staff', 6, 'born_on', '2000.6.31');
      put(tables, 'staff', 6, 'gender', '?');
      put(tables, 'contest_entries', 5, 'award', 'x'.repeat(65));
      put(tables, 'employments', 3, 'to_on', '');
      await inFolder(async (folder) => {
        const rejects = join(folder, 'deep', 'rejects');
        const { report } = await takePath(store.pool, await writePackage(tables, form, folder), {
          keepGoing: { rejects },
        });
        expect(report).toMatchObject({ outcome: 'WRITTEN', revision: 1, rejects });
        expect(addsUp(report!)).toBe(true);
        expect(briefly(report!.faults)).toEqual([
          'contest_entries 5 award UNKNOWN_CODE',
          'employments 4 from_on OVERLAP',
          'employments 9 staff_no REJECTED_REFERENCE',
          'memberships 8 staff_no REJECTED_REFERENCE',
          'staff 6 born_on BAD_DAY',
          'staff 6 gender UNKNOWN_CODE',
        ]);
        expect([
          counts(report!, 'staff'),
          counts(report!, 'employments'),
          counts(report!, 'memberships'),
          counts(report!, 'bodies'),
        ]).toEqual([
          [6, 5, 0, 0, 1],
          [10, 8, 0, 0, 2],
          [7, 6, 0, 0, 1],
          [7, 7, 0, 0, 0],
        ]);
        expect(readdirSync(rejects).sort()).toEqual([
          'contest_entries.csv',
          'employments.csv',
          'memberships.csv',
          'staff.csv',
        ]);
        const [header, row, ...more] = await readRejects(rejects, 'staff');
        expect([header, more]).toEqual([['staff_no', 'name', 'gender', 'born_on', 'fault'], []]);
        expect(row!.slice(0, 4)).toEqual(tables.staff![5]);
        expect(row![4]).toMatch(
          /^UNKNOWN_CODE \[gender\] “\?”.*女（female）、男（male）.* \| BAD_DAY \[born_on\] “2000\.6\.31”/,
        );
        expect((await contents(store.pool)).staff!.map(([code]) => code)).toEqual([
          'staff_no',
          'P1',
          'P2',
          'P3',
          'P4',
          'P6',
        ]);
      });
    },
  );

  it('leaves out whatever refers to what is left out, down to the last', async () => {
    const tables = unionPackage();
    put(tables, 'org_units', 5, 'kind', 'school');
    put(tables, 'contests', 2, 'year', '');
    await inFolder(async (folder) => {
      const { report } = await takePath(store.pool, await writePackage(tables, 'folder', folder), {
        keepGoing: { rejects: join(folder, 'rejects') },
      });
      expect(addsUp(report!)).toBe(true);
      const rejected = Object.fromEntries(
        report!.tables.map((table) => [table.table, table.rejected]),
      );
      // with U1 fall its edge, the group below it, its union N1 with coverage and members, its
      // bodies, its staff and its responses
      expect(rejected).toMatchObject({
        org_units: 1,
        org_edges: 2,
        unions: 1,
        union_coverage: 1,
        bodies: 2,
        staff: 0,
        employments: 3,
        memberships: 2,
        contests: 1,
        contest_entries: 3,
        survey_waves: 0,
        survey_responses: 2,
      });
      expect(new Set(report!.faults.map(({ code }) => code))).toEqual(
        new Set(['UNKNOWN_CODE', 'REQUIRED', 'REJECTED_REFERENCE']),
      );
    });
  });

  it('lets what is stored stand where its change is rejected, and judges the others by that', async () => {
    await inFolder(async (folder) => {
      await takePath(store.pool, await writePackage(unionPackage(), 'folder', folder));
      const [header = []] = unionPackage().memberships!;
      const edges = unionPackage().org_edges![0]!;
      const path = await writePackage(
        {
          memberships: [
            header,
            ['P1', 'N1', '?', '2002-10-01', '2010-01-01'],
            ['P1', 'N2', 'active', '2010-01-01', ''],
            ['P5', 'N2', 'active', '2020-01-01', '2022-10-01'],
          ],
          org_edges: [
            edges,
            ['U2', 'D1', '2001-09-01', '2019-0-01'],
            ['U2', 'D2', '2018-01-01', '2019-07-01'],
            ['D1', 'U2', '2018-02-01', ''],
          ],
        },
        'folder',
        join(folder, 'more'),
      );
      const { report } = await takePath(store.pool, path, {
        keepGoing: { rejects: join(folder, 'rejects') },
      });
      expect(briefly(report!.faults)).toEqual([
        'memberships 2 kind UNKNOWN_CODE',
        'memberships 3 from_on OVERLAP_STORED',
        'org_edges 2 to_on BAD_DAY',
        'org_edges 3 from_on OVERLAP_STORED',
        'org_edges 4 from_on OVERLAP_STORED',
      ]);
      expect([counts(report!, 'memberships'), counts(report!, 'org_edges')]).toEqual([
        [3, 1, 0, 0, 2],
        [3, 0, 0, 0, 3],
      ]);
    });
  });

  it(
    'takes the rejected rows back when they are corrected where they lie, and then holds the ' +
      'whole package',
    async () => {
      const tables = unionPackage();
      const whole = unionPackage();
      for (const name of ['org_units', 'staff', 'survey_responses'])
        tables[name] = tables[name]!.map((row, index) => [...row, index === 0 ? '备注' : 'remark']);
      put(tables, 'org_units', 5, 'opened_on', '2001/09/01');
      put(tables, 'staff', 4, 'name', '');
      put(tables, 'survey_responses', 4, 'S3-2', '7');
      tables.contests!.push([...tables.contests![2]!]);
      await inFolder(async (folder) => {
        const rejects = join(folder, 'rejects');
        const first = await takePath(store.pool, await writePackage(tables, 'xlsx', folder), {
          keepGoing: { rejects },
        });
        expect(
          first.report!.tables.map((table) => table.rejected).reduce((a, b) => a + b),
        ).toBeGreaterThan(15);
        const correct = async (
          table: string,
          wrong: string | RegExp,
          right: string,
        ): Promise<void> =>
          writeFile(
            join(rejects, `${table}.csv`),
            (await readFile(join(rejects, `${table}.csv`), 'utf8')).replace(wrong, right),
          );
        await correct('org_units', '2001/09/01', '2001-09-01');
        await correct('staff', 'P3,,', `P3,${whole.staff![3]![1]!},`);
        const answers = whole.survey_responses![3]!;
        await correct('survey_responses', /W2,r1,U1,[^“]*?,(?=REJ|BAD)/, `${answers.join(',')},`);
        const second = await takePath(store.pool, rejects, {
          keepGoing: { rejects: join(folder, 'again') },
        });
        expect(second.report).toMatchObject({
          outcome: 'WRITTEN',
          faultCount: 0,
          rejects: null,
          revision: 2,
        });
        // a surplus column came back, too; the fault column is not reported
        expect([...new Set(second.report!.tables.flatMap(({ surplus }) => surplus))]).toEqual([
          '备注',
        ]);
        expect(
          await takePath(store.pool, await writePackage(whole, 'folder', folder)),
        ).toMatchObject({ report: { outcome: 'UNCHANGED', faultCount: 0 } });
      });
    },
  );

  it('makes no folder when every row is good', async () => {
    await inFolder(async (folder) => {
      const rejects = join(folder, 'rejects');
      const { report } = await takePath(
        store.pool,
        await writePackage(unionPackage(), 'zip', folder),
        { keepGoing: { rejects } },
      );
      expect(report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0, rejects: null });
      expect(existsSync(rejects)).toBe(false);
    });
  });

  it('writes nothing when rows cannot all be accounted for', async () => {
    const before = await everything(store.pool);
    const breaks: ((path: string) => Promise<void>)[] = [
      (path) => writeFile(join(path, 'staff.csv'), `${csvText(unionPackage().staff!)}P9,"某`),
      (path) => writeFile(join(path, 'contests.csv'), 'code,name,kind\nK1,x,other\n'),
      (path) => writeFile(join(path, 'personnel.csv'), 'code,name\nK1,x\n'),
      (path) => writeFile(join(path, '竞赛.csv'), csvText(unionPackage().contests!)),
    ];
    for (const damage of breaks) {
      await inFolder(async (folder) => {
        const path = await writePackage(unionPackage(), 'folder', folder);
        const rejects = join(folder, 'rejects');
        await damage(path);
        const { report } = await takePath(store.pool, path, { keepGoing: { rejects } });
        expect(report).toMatchObject({ outcome: 'REFUSED', faultCount: 1, rejects: null });
        expect([addsUp(report!), existsSync(rejects)]).toEqual([true, false]);
        expect(await everything(store.pool)).toEqual(before);
      });
    }
  });

  it('only states in a dry run what it would write and reject', async () => {
    const tables = unionPackage();
    const before = await everything(store.pool);
    put(tables, 'org_units', 6, 'code', '');
    await inFolder(async (folder) => {
      const path = await writePackage(tables, 'folder', folder);
      const rejects = join(folder, 'rejects');
      const foreseen = await takePath(store.pool, path, { keepGoing: { rejects }, dryRun: true });
      expect(foreseen.report).toMatchObject({ outcome: 'PASSED', rejects: null, revision: 0 });
      expect([existsSync(rejects), await everything(store.pool)]).toEqual([false, before]);
      const done = await takePath(store.pool, path, { keepGoing: { rejects } });
      expect(done.report!.tables).toEqual(foreseen.report!.tables);
      expect(done.faults).toEqual(foreseen.faults);
    });
  });

  it(
    'hands back the columns that it does not know, without identity numbers and their columns, ' +
      'in the language asked for',
    async () => {
      const tables = unionPackage();
      const number = '11010519491231002X';
      tables.staff = tables.staff!.map((row, index) => [
        ...row,
        ...(index === 0
          ? ['证件号', '备注']
          : [number, index === 2 ? `见 ${number}` : '工资 8888']),
      ]);
      put(tables, 'staff', 4, 'name', number);
      put(tables, 'staff', 5, 'born_on', '');
      await inFolder(async (folder) => {
        const { report } = await takePath(
          store.pool,
          await writePackage(tables, 'folder', folder),
          {
            keepGoing: { rejects: join(folder, 'rejects'), language: 'en' },
          },
        );
        expect(counts(report!, 'staff')).toEqual([6, 3, 0, 0, 3]);
        const file = await readFile(join(folder, 'rejects', 'staff.csv'), 'utf8');
        for (const secret of [number, '证件号,']) expect(file).not.toContain(secret);
        expect(file).toMatch(/,工资 8888,REQUIRED \[born_on\] [A-Za-z ]+/);
        expect(
          (await readRejects(join(folder, 'rejects'), 'staff')).map((row) => row.slice(0, 5)),
        ).toEqual([
          [...tables.staff![0]!.slice(0, 4), '备注'],
          ...[2, 3, 4].map((at) =>
            [...tables.staff![at]!.slice(0, 4), tables.staff![at]![5]!].map((cell) =>
              cell.includes(number) ? '' : cell,
            ),
          ),
        ]);
      });
    },
  );

  it('counts and sets aside rows of a sheet that hold nothing but formulas', async () => {
    await inFolder(async (folder) => {
      await writeFile(
        join(folder, 'p.xlsx'),
        await writeXlsx({
          sheets: [
            {
              name: 'staff',
              rows: unionPackage().staff!,
              cells: new Map([
                ['9,1', { formula: '1+1', value: 2 }],
                ['8,9', { formula: 'SUM(A1:A2)', value: 2 }],
              ]),
            },
          ],
        }),
      );
      const { report } = await takePath(store.pool, join(folder, 'p.xlsx'), {
        keepGoing: { rejects: join(folder, 'rejects') },
      });
      expect(counts(report!, 'staff')).toEqual([8, 6, 0, 0, 2]);
      expect(await readRejects(join(folder, 'rejects'), 'staff')).toHaveLength(3);
    });
  });

  it('leaves the store as it was when the rejected rows cannot be set aside', async () => {
    const tables = unionPackage();
    const before = await everything(store.pool);
    put(tables, 'staff', 2, 'name', '');
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'taken'), '');
      await expect(
        takePath(store.pool, await writePackage(tables, 'folder', folder), {
          keepGoing: { rejects: join(folder, 'taken') },
        }),
      ).rejects.toThrow();
      expect(await everything(store.pool)).toEqual(before);
    });
  });
});

describe('an intake that keeps going, whatever is wrong', () => {
  let store: TestStore;
  let round = 0;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  const TABLES = Object.keys(unionPackage());
  const VALUES = [
    '',
    '?',
    'NONE',
    '=1',
    'true',
    'false',
    '2015-09-01',
    '2018-03-01',
    '2099-01-01',
    '1999-12-31',
    '2001-02-30',
    'unit',
    'joint',
    '5',
    'x'.repeat(70),
    '11010519491231002X',
  ];
  /**
   * Damage to a row: a cell gets another value, or that of another row; the row is repeated,
   * removed, or loses a cell.
   */
  const mishap = fc.record({
    table: fc.constantFrom(...TABLES),
    row: fc.nat(20),
    column: fc.nat(8),
    other: fc.nat(20),
    kind: fc.constantFrom('value', 'value', 'copy', 'copy', 'copy', 'twice', 'gone', 'short'),
    value: fc.constantFrom(...VALUES),
  });

  /** Some tables of a package, and those that they refer to. */
  function referredFrom(names: readonly string[], tables: Tables): Tables {
    const named = registers.filter(({ table }) => names.includes(table));
    return Object.fromEntries(withReferred(named).map(({ table }) => [table, tables[table]!]));
  }

  function befall(
    tables: Tables,
    {
      table,
      row,
      column,
      other,
      kind,
      value,
    }: { table: string; row: number; column: number; other: number; kind: string; value: string },
  ): void {
    const [, ...rows] = tables[table]!;
    const cells = rows[row % rows.length]!;
    const at = column % tables[table]![0]!.length;
    if (kind === 'value') cells[at] = value;
    else if (kind === 'copy') cells[at] = rows[other % rows.length]![at] ?? '';
    else if (kind === 'twice') tables[table]!.push([...cells]);
    else if (kind === 'short') cells.pop();
    else if (rows.length > 1) tables[table]!.splice(1 + (row % rows.length), 1);
  }

  it(
    'accounts for every row, writes only what the store accepts, and finds nothing more to do ' +
      'when it is run again',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(mishap, { minLength: 1, maxLength: 20 }),
          fc.boolean(),
          async (mishaps, isStored) => {
            const id = `R${round++}-`;
            // others would only be written again, five times
            const tables = referredFrom(
              mishaps.map(({ table }) => table),
              unionPackage(id),
            );
            await inFolder(async (folder) => {
              if (isStored)
                await takePath(
                  store.pool,
                  await writePackage(tables, 'folder', join(folder, 'whole')),
                );
              for (const mishap of mishaps) befall(tables, mishap);
              const path = await writePackage(tables, 'folder', folder);
              const keepGoing = { rejects: join(folder, 'rejects') };
              const foreseen = (await takePath(store.pool, path, { keepGoing, dryRun: true }))
                .report!;
              const done = (await takePath(store.pool, path, { keepGoing })).report!;
              expect([done.outcome, addsUp(done)]).toEqual([
                expect.stringMatching(/WRITTEN|UNCHANGED/),
                true,
              ]);
              expect(done.tables).toEqual(foreseen.tables);
              for (const { table, rejected } of done.tables)
                expect(
                  existsSync(join(keepGoing.rejects, `${table}.csv`))
                    ? (await readRejects(keepGoing.rejects, table)).length - 1
                    : 0,
                ).toBe(rejected);
              const again = (
                await takePath(store.pool, path, { keepGoing: { rejects: join(folder, 'again') } })
              ).report!;
              expect([again.outcome, again.tables.map((table) => table.rejected)]).toEqual([
                'UNCHANGED',
                done.tables.map((table) => table.rejected),
              ]);
              const strict = (await takePath(store.pool, path)).report!;
              expect([strict.outcome, addsUp(strict)]).toEqual([
                done.faultCount === 0 ? 'UNCHANGED' : 'REFUSED',
                true,
              ]);
            });
          },
        ),
        { numRuns: 12, endOnFailure: true },
      );
    },
  );
});
