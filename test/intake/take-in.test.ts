import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CODE_SEPARATOR } from '../../intake/check/code-set.ts';
import type { Column } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { exportPackage } from '../../intake/export/export-package.ts';
import type { IntakeProgress } from '../../intake/report.ts';
import { openAt } from '../../schema/store/open.ts';
import { rowCounts, unionPackage, type Tables } from '../fixtures/union-package.ts';
import { csvText, writePackage } from '../fixtures/write-package.ts';
import { asAdmin } from '../support/cluster.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { addsUp, contents, counts, everything, inFolder, takePath, takeTables } from './support.ts';

/** Some tables of a package. */
const only = (tables: Tables, ...names: string[]): Tables =>
  Object.fromEntries(names.map((name) => [name, tables[name]!]));

/** A table without some columns. */
const without = ([header = [], ...rows]: string[][], ...columns: string[]): string[][] => {
  const kept = header.flatMap((name, index) => (columns.includes(name) ? [] : [index]));
  return [header, ...rows].map((row) => kept.map((index) => row[index]!));
};

/** A table of codes with the names of the codes in a language; other cells unchanged. */
const named = ({ codes }: Column, cell: string, language: 'zh' | 'en'): string =>
  cell === '' || !codes
    ? cell
    : cell
        .split(CODE_SEPARATOR)
        .map((code) => codes.codes[code]![language])
        .map((name) => (language === 'en' ? name.toUpperCase() : name))
        .join('；');

describe('an intake', () => {
  let store: TestStore;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.close());

  it('writes every row of a package as revision 1 and states how many', async () => {
    const tables = unionPackage();
    const report = await takeTables(store.pool, tables);
    expect(report).toMatchObject({
      outcome: 'WRITTEN',
      revision: 1,
      faultCount: 0,
      faults: [],
      rejects: null,
      ignored: [],
    });
    expect(report.tables.map(({ table }) => table)).toEqual(registers.map(({ table }) => table));
    expect(
      Object.fromEntries(report.tables.map(({ table, inserted }) => [table, inserted])),
    ).toEqual(rowCounts(tables));
    expect(addsUp(report)).toBe(true);
  });

  it('changes nothing the second time, and states so', async () => {
    await takeTables(store.pool, unionPackage());
    const before = await everything(store.pool);
    const report = await takeTables(store.pool, unionPackage());
    expect(report).toMatchObject({ outcome: 'UNCHANGED', revision: 1, faultCount: 0 });
    expect(
      report.tables.every(({ read, unchanged, rejected }) => read === unchanged && rejected === 0),
    ).toBe(true);
    expect(await everything(store.pool)).toEqual(before);
  });

  it('counts what is new, what differs and what is there, and touches only what differs', async () => {
    await takeTables(store.pool, unionPackage());
    const before = await everything(store.pool);
    const tables = unionPackage();
    tables.staff![1]![1] = '张伟民';
    tables.staff!.push(['P7', '新来的', 'female', '1999-09-09']);
    tables.employments!.push([
      'P7',
      'U6',
      'true',
      'teacher',
      '1',
      'true',
      'false',
      '2024-09-01',
      '',
    ]);
    tables.org_units![4]![6] = '2026-01-01';
    const report = await takeTables(store.pool, tables, { correct: true });
    const after = await everything(store.pool);
    expect(report).toMatchObject({ outcome: 'WRITTEN', revision: 2 });
    expect(counts(report, 'staff')).toEqual([7, 1, 1, 5, 0]);
    expect(counts(report, 'employments')).toEqual([11, 1, 0, 10, 0]);
    expect(counts(report, 'org_units')).toEqual([11, 0, 1, 10, 0]);
    for (const [table, news] of [
      ['staff', 2],
      ['employments', 1],
      ['org_units', 1],
      ['memberships', 0],
    ] as const) {
      expect(after[table]!.filter((row) => !before[table]!.includes(row))).toHaveLength(news);
    }
    const { rows } = await store.pool.query<{ table: string; revision: number }>(
      "select 'staff' as table, revision from staff where staff_no in ('P1', 'P7') union all " +
        "select 'org_units', revision from org_units where code = 'U1'",
    );
    expect(rows.map(({ revision }) => revision)).toEqual([2, 2, 2]);
  });

  it(
    'numbers revisions without gaps and notes what each changed, whatever was refused, tried or ' +
      'unchanged between',
    async () => {
      const faulty = unionPackage();
      faulty.staff![1]![3] = '';
      await takeTables(store.pool, unionPackage(), { actor: 'first' });
      await takeTables(store.pool, faulty);
      await takeTables(store.pool, unionPackage('Z'), { dryRun: true });
      await takeTables(store.pool, unionPackage());
      await takeTables(store.pool, only(unionPackage('Z'), 'staff'), {
        actor: 'second',
        cause: 'seed',
      });
      const { rows } = await store.pool.query(
        'select revision, cause, actor, changes from revisions order by revision',
      );
      const every = Object.fromEntries(
        Object.entries(rowCounts(unionPackage())).map(([table, inserted]) => [
          table,
          { inserted, updated: 0 },
        ]),
      );
      expect(rows).toEqual([
        { revision: 1, cause: 'import', actor: 'first', changes: every },
        {
          revision: 2,
          cause: 'seed',
          actor: 'second',
          changes: { staff: { inserted: 6, updated: 0 } },
        },
      ]);
    },
  );

  it('reports a new revision to whoever listens, when it stands', async () => {
    const listener = await store.pool.connect();
    const progressLines: (string | undefined)[] = [];
    listener.on('notification', ({ payload }) => progressLines.push(payload));
    await listener.query('listen tongxin_revision');
    await takeTables(store.pool, unionPackage());
    await takeTables(store.pool, unionPackage());
    await listener.query('select 1');
    listener.release(true);
    expect(progressLines).toEqual(['1']);
  });

  it('takes tables one by one, which refer to what the store holds', async () => {
    const tables = unionPackage();
    for (const [index, { table }] of registers.entries()) {
      expect(await takeTables(store.pool, only(tables, table))).toMatchObject({
        outcome: 'WRITTEN',
        revision: index + 1,
      });
    }
    expect(await takeTables(store.pool, tables)).toMatchObject({
      outcome: 'UNCHANGED',
      revision: registers.length,
    });
  });

  it('takes one CSV file, and one named in Chinese', async () => {
    await inFolder(async (folder) => {
      await writeFile(
        join(folder, '教职工.csv'),
        `\uFEFF${csvText(unionPackage().staff!, '\r\n')}`,
      );
      expect((await takePath(store.pool, join(folder, '教职工.csv'))).report).toMatchObject({
        outcome: 'WRITTEN',
        tables: [{ table: 'staff', place: '教职工.csv', inserted: 6 }],
      });
    });
  });

  it('foresees in a dry run exactly what it then does, and writes nothing', async () => {
    await takeTables(store.pool, unionPackage());
    const before = await everything(store.pool);
    const tables = unionPackage();
    tables.unions!.find(([code]) => code === 'N2')![3] = 'U9';
    tables.org_units!.push(['U9', '新学校', 'unit', 'PS', 'public', '2000-01-01', '']);
    tables.employments!.push(['P5', 'U9', 'false', 'aux', '4', 'false', 'false', '2023-01-01', '']);
    tables.survey_responses![1]![5] = '5';
    const foreseen = await takeTables(store.pool, tables, { dryRun: true });
    expect(foreseen).toMatchObject({ outcome: 'PASSED', revision: 1 });
    expect(await everything(store.pool)).toEqual(before);
    const done = await takeTables(store.pool, tables);
    expect(done).toMatchObject({ outcome: 'WRITTEN', revision: 2 });
    const changes = done.tables
      .filter(({ inserted, updated }) => inserted + updated > 0)
      .map(({ table, inserted, updated }) => [table, inserted, updated]);
    expect(foreseen.tables.map((table) => ({ ...table, place: '' }))).toEqual(
      done.tables.map((table) => ({ ...table, place: '' })),
    );
    expect(changes).toEqual([
      ['org_units', 1, 0],
      ['unions', 0, 1],
      ['employments', 1, 0],
      ['survey_responses', 0, 1],
    ]);
  });

  it('leaves the answers that a package does not have as they are stored, and empty in new rows', async () => {
    await takeTables(store.pool, unionPackage());
    const before = (await contents(store.pool)).survey_responses!;
    const [header = []] = before;
    const responses = without(unionPackage().survey_responses!, 'S1-1', 'O2');
    responses.push([
      'W1',
      'r9',
      'U1',
      ...Array.from({ length: responses[0]!.length - 3 }, () => '2'),
    ]);
    expect(
      counts(await takeTables(store.pool, { survey_responses: responses }), 'survey_responses'),
    ).toEqual([6, 1, 0, 5, 0]);
    const after = (await contents(store.pool)).survey_responses!;
    expect(after.filter(([, respondent]) => respondent !== 'r9')).toEqual(before);
    const added = after.find(([, respondent]) => respondent === 'r9')!;
    expect([
      added[header.indexOf('S1-1')],
      added[header.indexOf('O2')],
      added[header.indexOf('O1')],
    ]).toEqual(['', '', '2']);
  });

  it('takes a register of nothing but its key and leaves out every answer', async () => {
    const { survey_responses: responses, ...others } = unionPackage();
    await takeTables(store.pool, others);
    expect(
      counts(
        await takeTables(store.pool, {
          survey_responses: responses!.map((row) => row.slice(0, 3)),
        }),
        'survey_responses',
      ),
    ).toEqual([5, 5, 0, 0, 0]);
  });

  it('empties an optional cell that the package leaves empty', async () => {
    await takeTables(store.pool, unionPackage());
    const tables = unionPackage();
    tables.org_units!.find(([code]) => code === 'U5')![6] = '';
    expect(counts(await takeTables(store.pool, tables), 'org_units')).toEqual([11, 0, 1, 10, 0]);
    expect((await contents(store.pool)).org_units!.find(([code]) => code === 'U5')).toEqual([
      'U5',
      '老职业学校 \\ 南校区',
      'unit',
      'VS',
      'public',
      '1995-09-01',
      '',
    ]);
  });

  it('reads Chinese or English titles as headers, in any order, and Chinese or English names as codes', async () => {
    const zh = Object.fromEntries(
      registers.map(({ table, title, columns }) => {
        const [header = [], ...rows] = unionPackage()[table]!;
        const translated = rows.map((row) =>
          row.map((cell, index) => {
            const column = columns[index]!;
            if (column.kind === 'flag' && cell !== '') return cell === 'true' ? '是' : '否';
            return named(column, cell, 'zh');
          }),
        );
        return [
          title.zh,
          [header.map((_, index) => columns[index]!.title.zh), ...translated].map((row) =>
            row.toReversed(),
          ),
        ];
      }),
    );
    const en = Object.fromEntries(
      registers.map(({ table, title, columns }) => {
        const [, ...rows] = unionPackage()[table]!;
        const translated = rows.map((row) =>
          row.map((cell, index) => named(columns[index]!, cell, 'en')),
        );
        return [
          title.en.replaceAll(' ', '-').toUpperCase(),
          [columns.map((column) => ` ${column.title.en.toUpperCase()} `), ...translated],
        ];
      }),
    );
    expect(await takeTables(store.pool, unionPackage())).toMatchObject({ outcome: 'WRITTEN' });
    expect(await takeTables(store.pool, zh)).toMatchObject({ outcome: 'UNCHANGED', faultCount: 0 });
    expect(await takeTables(store.pool, zh, {}, 'xlsx')).toMatchObject({
      outcome: 'UNCHANGED',
      faultCount: 0,
    });
    expect(await takeTables(store.pool, en)).toMatchObject({ outcome: 'UNCHANGED', faultCount: 0 });
  });

  it('names surplus columns and stores nothing of them', async () => {
    const tables = unionPackage();
    const secrets = ['工资-8888', '家住中山路1号'];
    tables.staff = tables.staff!.map((row, index) => [
      ...row,
      ...(index === 0
        ? ['月工资', 'home address', '身份证号']
        : [...secrets, '11010519491231002X']),
    ]);
    const report = await takeTables(store.pool, tables);
    expect(report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0 });
    expect(report.tables.filter(({ surplus }) => surplus.length > 0)).toMatchObject([
      { table: 'staff', surplus: ['月工资', 'home address', '身份证号'] },
    ]);
    const stored = JSON.stringify(await everything(store.pool)) + JSON.stringify(report);
    for (const secret of [...secrets, '11010519491231002X']) expect(stored).not.toContain(secret);
    expect(await takeTables(store.pool, unionPackage())).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('passes over files that are no tables and names them', async () => {
    await inFolder(async (folder) => {
      const path = await writePackage(unionPackage(), 'folder', folder);
      await writeFile(join(path, 'datapackage.json'), '{}');
      await writeFile(join(path, '说明.txt'), '…');
      expect((await takePath(store.pool, path)).report).toMatchObject({
        outcome: 'WRITTEN',
        ignored: ['datapackage.json', '说明.txt'],
      });
    });
  });

  it('takes a header without rows as an empty table', async () => {
    const tables = Object.fromEntries(
      Object.entries(unionPackage()).map(([name, [header = []]]) => [name, [header]]),
    );
    const report = await takeTables(store.pool, tables);
    expect(report).toMatchObject({ outcome: 'UNCHANGED', revision: 0, faultCount: 0 });
    expect(report.tables.every(({ read }) => read === 0)).toBe(true);
  });

  it('lets a row end and another begin on the same day, and spells of no day stand anywhere', async () => {
    await takeTables(store.pool, unionPackage());
    const [header = []] = unionPackage().memberships!;
    const more = [
      ['P5', 'N1', 'active', '2022-09-01', '2022-10-01'],
      ['P5', 'N2', 'active', '2023-05-01', '2023-05-01'],
    ];
    expect(
      counts(await takeTables(store.pool, { memberships: [header, ...more] }), 'memberships'),
    ).toEqual([2, 2, 0, 0, 0]);
  });

  it('moves rows past each other in one package where no order of single changes would do', async () => {
    await takeTables(store.pool, unionPackage());
    const [header = []] = unionPackage().memberships!;
    const moved = [
      ['P2', 'N1', 'active', '2008-10-01', '2018-01-01'],
      ['P2', 'N2', 'active', '2015-09-01', '2015-09-01'],
      ['P2', 'N2', 'active', '2018-01-01', ''],
    ];
    expect(
      counts(await takeTables(store.pool, { memberships: [header, ...moved] }), 'memberships'),
    ).toEqual([3, 1, 2, 0, 0]);
  });

  it('lets a second import wait for the first, and both end well', async () => {
    const reports = await Promise.all([
      takeTables(store.pool, unionPackage('A')),
      takeTables(store.pool, unionPackage('B')),
      takeTables(store.pool, unionPackage('A')),
    ]);
    expect(reports.map(({ outcome }) => outcome).toSorted()).toEqual([
      'UNCHANGED',
      'WRITTEN',
      'WRITTEN',
    ]);
    expect((await contents(store.pool)).staff).toHaveLength(13);
    expect(
      (await store.pool.query('select revision from revisions order by revision')).rows,
    ).toEqual([{ revision: 1 }, { revision: 2 }]);
  });

  it('gives up with STORE_BUSY when its patience ends before the other writer does', async () => {
    const other = await store.pool.connect();
    await other.query('begin; select pg_advisory_xact_lock(7203002)');
    const begun = Date.now();
    await expect(takeTables(store.pool, unionPackage(), { patienceMs: 300 })).rejects.toMatchObject(
      { code: 'STORE_BUSY' },
    );
    expect(Date.now() - begun).toBeGreaterThanOrEqual(300);
    await other.query('rollback');
    other.release();
    expect(await takeTables(store.pool, unionPackage(), { patienceMs: 300 })).toMatchObject({
      outcome: 'WRITTEN',
      revision: 1,
    });
  });

  it('reports how far it is, and ends with nothing written when it is interrupted there', async () => {
    const progressList: IntakeProgress[] = [];
    await takeTables(store.pool, unionPackage('T'), {
      dryRun: true,
      onProgress: (progress) => progressList.push(progress),
    });
    expect([...new Set(progressList.map(({ phase }) => phase))]).toEqual([
      'reading',
      'checking',
      'writing',
    ]);
    expect(progressList.every(({ done, total }) => done >= 0 && done <= total)).toBe(true);
    const before = await everything(store.pool);
    for (const [phase, times] of [
      ['reading', 1],
      ['reading', 2],
      ['checking', 1],
      ['writing', 2],
    ] as [string, number][]) {
      let left = times;
      const onProgress = (progress: IntakeProgress): void => {
        if (progress.phase === phase && progress.table === 'employments' && --left === 0)
          throw new Error(`stop while ${phase}`);
      };
      await expect(takeTables(store.pool, unionPackage(), { onProgress })).rejects.toThrow(
        `stop while ${phase}`,
      );
      expect(await everything(store.pool)).toEqual(before);
    }
    expect(await takeTables(store.pool, unionPackage())).toMatchObject({
      outcome: 'WRITTEN',
      revision: 1,
    });
  });

  it('ends with an error and nothing written when its connection is cut', async () => {
    const cut = async (): Promise<void> => {
      await asAdmin(process.env.TX_TEST_ADMIN_URL!, (admin) =>
        admin.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = $2',
          [store.where, 'tongxin_test_app'],
        ),
      );
    };
    const other = await store.pool.connect();
    other.on('error', () => undefined);
    await other.query('begin; select pg_advisory_xact_lock(7203002)');
    const waiting = takeTables(store.pool, unionPackage());
    waiting.catch(() => undefined);
    for (let waits = 0; waits === 0;)
      waits = (
        await other.query(
          "select from pg_locks where locktype = 'advisory' and not granted and database = " +
            '(select oid from pg_database where datname = current_database())',
        )
      ).rowCount!;
    await cut();
    await expect(waiting).rejects.toThrow();
    other.release(true);
    expect(await takeTables(store.pool, unionPackage())).toMatchObject({
      outcome: 'WRITTEN',
      revision: 1,
    });
  });

  it('reads, compares and writes days whatever way of writing them the server prefers', async () => {
    await asAdmin(process.env.TX_TEST_ADMIN_URL!, (admin) =>
      admin.query(`alter database ${store.where} set datestyle = 'SQL, DMY'`),
    );
    const other = await openAt({
      ownerUrl: store.ownerUrl,
      appUrl: store.appUrl,
      where: store.where,
      leave: () => Promise.resolve(),
    });
    try {
      const { pool } = other;
      expect(await takeTables(pool, unionPackage())).toMatchObject({ outcome: 'WRITTEN' });
      const [header = []] = unionPackage().org_edges!;
      const { faults } = await takeTables(pool, {
        org_edges: [
          header,
          ['C', 'U1', '2017-01-02', '2017-02-03'],
          ['U3', 'D2', '2020-01-02', ''],
        ],
      });
      expect(
        faults.map(({ row, code, value, params }) => [
          row,
          code,
          value,
          (params as { day?: string; from?: string }).day ?? (params as { from?: string }).from,
        ]),
      ).toEqual([
        [2, 'CYCLE', null, '2017-01-02'],
        [3, 'OVERLAP_STORED', '2020-01-02', '2010-09-01'],
      ]);
      await inFolder(async (folder) => {
        await exportPackage(pool, join(folder, 'out'));
        expect(
          (await readFile(join(folder, 'out', 'survey_waves.csv'), 'utf8')).split('\n')[1],
        ).toBe('W1,2023 年教职工满意度,2023-10-31');
      });
    } finally {
      await other.close();
    }
  });
});
