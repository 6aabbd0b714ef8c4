import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Cells, Tables } from '../fixtures/union-package.ts';
import { everything } from '../intake/support.ts';
import { city } from './support/city.ts';
import { importTables, type Imported } from './support/imports.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const whole = city();

/** The header of a table of the city, and the rows whose cells satisfy a condition. */
const rowsOf = (table: string, wanted: (cell: (header: string) => string) => boolean): Cells => {
  const [header = [], ...rows] = whole[table]!;
  return [header, ...rows.filter((row) => wanted((name) => row[header.indexOf(name)]!))];
};

const STAFF = ['staff_no', 'name', 'gender', 'born_on'];
const WORK = [
  'staff_no',
  'unit_code',
  'is_main',
  'category',
  'establishment',
  'full_time_teacher',
  'dual_qualified',
  'from_on',
  'to_on',
];
const MEMBERS = ['staff_no', 'union_code', 'kind', 'from_on', 'to_on'];
const work = (staff: string, unit: string, from: string, to = '', main = 'true'): string[] => [
  staff,
  unit,
  main,
  'teacher',
  '1',
  'true',
  'false',
  from,
  to,
];

describe('an import by a STATISTICIAN of a part of the hierarchy', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const send = (
    unit: string,
    tables: Tables,
    how: Parameters<typeof importTables>[3] = {},
  ): Promise<Imported> => importTables(server, unit, tables, how);
  const faults = ({ report }: Imported): [string, number | null, string | null, string][] =>
    report.faults.map(({ table, row, column, code }) => [table, row, column, code]);
  const nothingChanges = async (work: () => Promise<unknown>): Promise<void> => {
    const before = await everything(server.store.pool);
    await work();
    expect(await everything(server.store.pool)).toEqual(before);
  };

  it('takes in what lies in its subtree: new people with their work and membership, a unit below its own', async () => {
    const { report } = await send('D1', {
      org_units: [whole.org_units![0]!, ['U01A', '分校', 'unit', 'PS', 'public', '2024-01-01', '']],
      org_edges: [whole.org_edges![0]!, ['U01A', 'D1', '2024-01-01', '']],
      staff: [STAFF, ['N1', '新一', 'female', '1990-01-01'], ['N2', '新二', 'male', '1991-01-01']],
      employments: [WORK, work('N1', 'U01', '2024-02-01'), work('N2', 'U01A', '2024-02-01')],
      memberships: [MEMBERS, ['N1', 'N01', 'active', '2024-03-01', '']],
      union_coverage: [whole.union_coverage![0]!, ['N01', 'U01A', '2024-01-01', '']],
    });
    expect([report.outcome, report.faultCount]).toEqual(['WRITTEN', 0]);
    expect(report.tables.map(({ table, inserted }) => [table, inserted])).toEqual([
      ['org_units', 1],
      ['org_edges', 1],
      ['union_coverage', 1],
      ['staff', 2],
      ['employments', 2],
      ['memberships', 1],
    ]);
    expect(
      (await send('U01A', { employments: [WORK, work('N2', 'U01A', '2024-02-01', '2025-01-01')] }))
        .report.outcome,
    ).toBe('WRITTEN');
  });

  it('finds what it may read unchanged, whoever may write it', async () => {
    const { report } = await send('D1', {
      contests: whole.contests!,
      survey_waves: whole.survey_waves!,
      unions: rowsOf('unions', (cell) => ['N01', 'N03'].includes(cell('code'))),
      employments: rowsOf('employments', (cell) => cell('unit_code') === 'U01'),
    });
    expect([report.outcome, report.faults]).toEqual(['UNCHANGED', []]);
  });

  it('states of a foreign row one thing, whether it exists or not', async () => {
    await nothingChanges(async () => {
      // P003 works at U04 in D2, NOBODY does not exist
      const outcomes = await Promise.all(
        [
          ['P003', 'U04', 'N03', 'U04'],
          ['NOBODY', 'NOWHERE', 'NONE', 'NOWHERE'],
        ].map(async ([staff, unit, union, body]) =>
          faults(
            await send('D1', {
              org_edges: [whole.org_edges![0]!, [unit!, 'D1', '2024-01-01', '']],
              unions: [whole.unions![0]!, ['NEW', '新工会', 'single', unit!, '2024-01-01', '']],
              union_coverage: [whole.union_coverage![0]!, ['N02', unit!, '2024-01-01', '']],
              bodies: [whole.bodies![0]!, [body!, 'staff_congress', '2013-01-01', '']],
              employments: [
                WORK,
                work(staff!, 'U01', '2016-01-01'),
                work('P010', unit!, '2016-01-01'),
                work(staff!, 'U01', '2017-01-01', '2017-01-01', 'false'),
              ],
              memberships: [
                MEMBERS,
                [staff!, 'N01', 'active', '2020-01-01', ''],
                ['P010', union === 'N03' ? 'N02' : union!, 'active', '1990-01-01', '1990-02-01'],
              ],
              contest_entries: [
                whole.contest_entries![0]!,
                ['K1', staff!, '2024-05-01', 'city', ''],
              ],
              survey_responses: [whole.survey_responses![0]!, whole.survey_responses![1]!],
            }),
          ),
        ),
      );
      expect(outcomes[0]).toEqual(outcomes[1]);
      expect(outcomes[0]).toEqual([
        ['org_edges', 2, 'code', 'NOT_POSSIBLE_HERE'],
        ['unions', 2, 'host_unit_code', 'NOT_POSSIBLE_HERE'],
        ['union_coverage', 2, 'union_code', 'NOT_POSSIBLE_HERE'],
        ['bodies', 2, 'unit_code', 'NOT_POSSIBLE_HERE'],
        ['employments', 2, 'staff_no', 'NOT_POSSIBLE_HERE'],
        ['employments', 3, 'unit_code', 'NOT_POSSIBLE_HERE'],
        ['employments', 4, 'staff_no', 'NOT_POSSIBLE_HERE'],
        ['memberships', 2, 'staff_no', 'NOT_POSSIBLE_HERE'],
        ['memberships', 3, 'union_code', 'NOT_POSSIBLE_HERE'],
        ['contest_entries', 2, 'staff_no', 'NOT_POSSIBLE_HERE'],
        ['survey_responses', 2, 'wave_code', 'NOT_POSSIBLE_HERE'],
      ]);
    });
  });

  describe('states the same of a code of others and of one that nobody has', () => {
    const at = (table: string, ...rows: string[][]): Tables => ({
      [table]: [whole[table]![0]!, ...rows],
    });
    const [OTHERS, NOBODYS] = [
      { hosted: 'P003', left: 'P004', unit: 'U04', union: 'N09', district: 'D2' },
      { hosted: 'X003', left: 'X004', unit: 'X04', union: 'X09', district: 'D8' },
    ];
    /** Packages for D1; `left` is employed nowhere, and the last post was in D2. */
    const PROBES: readonly ((codes: typeof OTHERS) => Tables)[] = [
      ({ hosted, left, unit, union, district }) => ({
        ...at('org_edges', [unit, 'D1', '2024-01-01', ''], ['U01', district, '2040-01-01', '']),
        ...at('unions', ['N20', '新', 'single', unit, '2024-01-01', '']),
        ...at('union_coverage', [union, 'U01', '2024-01-01', ''], ['N01', unit, '2024-01-01', '']),
        ...at('bodies', [unit, 'staff_congress', '2024-01-01', '']),
        ...at(
          'employments',
          work(hosted, 'U01', '2023-01-01'),
          work(left, 'U01', '2012-01-01', '2012-06-01'),
          work('P010', unit, '2016-01-01', '', 'false'),
        ),
        ...at(
          'memberships',
          [hosted, 'N01', 'active', '2020-01-01', ''],
          [left, 'N01', 'active', '2023-01-01', ''],
          ['P010', union, 'active', '2012-01-01', '2012-02-01'],
        ),
        ...at(
          'contest_entries',
          ['K1', hosted, '2024-05-01', 'city', ''],
          ['K1', left, '2024-05-01', 'city', ''],
        ),
      }),
      ({ unit }) => at('org_units', [unit, '新', 'unit', 'PS', 'public', '2024-01-01', '']),
      ({ unit, district }) => ({
        ...at(
          'org_units',
          [unit, '新', 'unit', 'PS', 'public', '2024-01-01', ''],
          [district, '新区', 'district', '', '', '2000-01-01', ''],
        ),
        ...at('bodies', [unit, 'staff_congress', '2024-01-01', '']),
        ...at('employments', work('P010', unit, '2024-01-01', '', 'false')),
      }),
    ];
    const UNKNOWN = 'a table that nobody knows';
    const NEIGHBOURS: Readonly<Record<string, Tables>> = {
      nothing: {},
      'a day that is none': at('staff', ['N9', '新九', 'male', '1990-02-30']),
      'an unknown code': at('bodies', ['U01', 'nonsense', '2024-01-01', '']),
      'a key twice': at(
        'staff',
        ['N9', '新', 'male', '1990-02-03'],
        ['N9', '新', 'male', '1990-02-03'],
      ),
      'a row of others': at('union_coverage', ['N01', 'D3', '2024-01-01', '']),
      [UNKNOWN]: { payroll: [['a'], ['1']] },
      'a table without its columns': { survey_waves: [['code'], ['W9']] },
    };
    it.each([
      ...Object.keys(NEIGHBOURS).map((name) => [name, false] as const),
      ['nothing', true],
      ['a day that is none', true],
    ] as const)('beside %s (good rows alone: %s)', async (name, keepGoing) => {
      await nothingChanges(async () => {
        for (const probe of PROBES) {
          // the parent of a new unit may be in the table with the unknown name
          if (name === UNKNOWN && 'org_units' in probe(OTHERS)) continue;
          const [first, second] = await Promise.all(
            [OTHERS, NOBODYS].map(async (codes) => {
              const tables = { ...NEIGHBOURS[name] };
              for (const [table, cells] of Object.entries(probe(codes)))
                tables[table] = [...(tables[table] ?? cells.slice(0, 1)), ...cells.slice(1)];
              const { report } = await send('D1', tables, { dryRun: true, keepGoing });
              expect(report.faults.some(({ code }) => code === 'NOT_POSSIBLE_HERE')).toBe(
                name !== UNKNOWN,
              );
              return Object.entries(codes).reduce(
                (text, [reason, code]) => text.replaceAll(code, reason),
                JSON.stringify(report),
              );
            }),
          );
          expect(first).toBe(second);
        }
      });
    });
  });

  it('leaves rows alone that hang on a faulty one of the same package', async () => {
    await nothingChanges(async () => {
      const { report } = await send('D1', {
        org_units: [whole.org_units![0]!, ['U77', '新', 'unit', 'PS', 'public', '2024-01-01', '']],
        org_edges: [whole.org_edges![0]!, ['U77', 'D1', '2024-13-01', '']],
        staff: [STAFF, ['N9', '新九', 'male', '1990-01-01'], ['N10', '新十', 'male', '1990-01-01']],
        employments: [
          WORK,
          work('N9', 'U01', '2024-01-01'),
          work('N10', 'U77', '2024-01-01'),
          work('N9', 'U01', 'x'),
        ],
        memberships: [
          MEMBERS,
          ['N9', 'N01', 'active', '2024-03-01', ''],
          ['N10', 'N01', 'active', '2024-03-01', ''],
        ],
      });
      expect(faults({ report } as Imported)).toEqual([
        ['org_edges', 2, 'from_on', 'BAD_DAY'],
        ['employments', 4, 'from_on', 'BAD_DAY'],
      ]);
    });
  });

  it('reports nothing of foreign spells where one overlaps', async () => {
    const [, ...spells] = rowsOf(
      'employments',
      (cell) =>
        cell('is_main') === 'true' &&
        cell('from_on') === '2022-09-01' &&
        ['U01', 'U11', 'U03'].includes(cell('unit_code')),
    );
    const own = spells.find(([staff]) =>
      whole.employments!.some(
        (row) =>
          row[0] === staff && !['U01', 'U11', 'U03'].includes(row[1]!) && row[8] === '2022-09-01',
      ),
    )!;
    await nothingChanges(async () => {
      const answer = await send('D1', {
        employments: [
          WORK,
          [own[0]!, own[1]!, 'true', ...own.slice(3, 7), '2022-08-01', '2022-08-20'],
        ],
      });
      expect(answer.report.faults).toEqual([
        {
          table: 'employments',
          row: 2,
          column: 'from_on',
          value: '2022-08-01',
          code: 'NOT_POSSIBLE_HERE',
          params: {},
          message: expect.stringContaining('scope of this key') as unknown,
        },
      ]);
    });
  });

  it('checks as it would write, rights that show only afterwards included, and writes nothing', async () => {
    await nothingChanges(async () => {
      const tables = {
        staff: [STAFF, ['N8', '新八', 'male', '1990-01-01']],
        // P004 worked at U05 until it closed: an ended employment does not host the person
        employments: [
          WORK,
          work('N8', 'U01', '2024-02-01'),
          work('P004', 'U01', '2012-01-01', '2012-06-01'),
        ],
      };
      const checked = await send('D1', tables, { dryRun: true });
      expect([checked.report.outcome, faults(checked)]).toEqual([
        'REFUSED',
        [['employments', 3, 'staff_no', 'NOT_POSSIBLE_HERE']],
      ]);
      const good = await send(
        'D1',
        { staff: tables.staff, employments: tables.employments.slice(0, 2) },
        { dryRun: true },
      );
      expect([good.report.outcome, good.report.tables.map(({ inserted }) => inserted)]).toEqual([
        'PASSED',
        [1, 1],
      ]);
    });
  });

  it('takes in a person whose main employment has ended, with the membership', async () => {
    const P004 = whole.employments!.find(([staff, unit]) => staff === 'P004' && unit === 'U05')!;
    expect(P004[8]).toBe('2021-07-31');
    const { report } = await send('D1', {
      employments: [WORK, work('P004', 'U01', '2023-09-01')],
      memberships: [MEMBERS, ['P004', 'N01', 'active', '2023-10-01', '']],
    });
    expect([report.outcome, report.faults]).toEqual(['WRITTEN', []]);
  });

  it.each([
    ['P079', 'whom nobody ever employed'],
    ['P024', 'whose work in D2 has ended'],
  ])(
    'takes the staff row of %s, %s, for no change where it is as it is stored',
    async (staffNo) => {
      const row = whole.staff!.find(([staff]) => staff === staffNo)!;
      const tables = {
        staff: [STAFF, row],
        employments: [WORK, work(staffNo, 'U01', '2023-09-01')],
      };
      const other = await send('D1', {
        ...tables,
        staff: [STAFF, row.with(1, '别人')],
      });
      expect(faults(other).map(([table, , , code]) => [table, code])).toEqual([
        ['staff', 'NOT_POSSIBLE_HERE'],
      ]);
      const { report } = await send('D1', tables);
      expect([report.outcome, report.faults]).toEqual(['WRITTEN', []]);
      expect(report.tables.map(({ inserted, unchanged }) => [inserted, unchanged])).toEqual([
        [0, 1],
        [1, 0],
      ]);
    },
  );

  it('reports no day of birth of somebody whom it may employ and may not read', async () => {
    // P080 is employed nowhere; the day of birth is that of the city's package
    const [, , , bornOn] = whole.staff!.find(([staff]) => staff === 'P080')!;
    const early = { employments: [WORK, work('P080', 'U01', '1975-09-01')] };
    await nothingChanges(async () => {
      const { report } = await send('D1', early);
      expect(report.faults.map(({ row, code, params }) => [row, code, params])).toEqual([
        [2, 'NOT_POSSIBLE_HERE', {}],
      ]);
      expect(JSON.stringify(report)).not.toContain(bornOn);
      const { report: otherReport } = await send('C', early);
      expect(otherReport.faults.map(({ code, params }) => [code, params.born])).toEqual([
        ['EMPLOYED_TOO_YOUNG', bornOn],
      ]);
    });
  });

  it('keeps the registers of the whole city to the city', async () => {
    await nothingChanges(async () => {
      const answer = await send('D1', {
        org_units: [
          whole.org_units![0]!,
          ['D1', '另一名', 'district', '', '', '2000-01-01', ''],
          ['D9', '新区', 'district', '', '', '2000-01-01', ''],
        ],
        org_edges: [
          whole.org_edges![0]!,
          ['D9', 'D1', '2000-01-01', ''],
          ['D1', 'C', '2000-01-01', '2030-01-01'],
        ],
        contests: [
          whole.contests![0]!,
          ['K1', '改名', 'young_teacher', '2024'],
          ['K9', '新', 'young_teacher', '2024'],
        ],
        survey_waves: [whole.survey_waves![0]!, ['W9', '新', '2025-10-31']],
      });
      expect(answer.report.faults.map(({ table, row, code }) => [table, row, code])).toEqual([
        ['org_units', 2, 'NOT_POSSIBLE_HERE'],
        ['org_units', 3, 'NOT_POSSIBLE_HERE'],
        ['org_edges', 2, 'NOT_POSSIBLE_HERE'],
        ['org_edges', 3, 'NOT_POSSIBLE_HERE'],
        ['contests', 2, 'NOT_POSSIBLE_HERE'],
        ['contests', 3, 'NOT_POSSIBLE_HERE'],
        ['survey_waves', 2, 'NOT_POSSIBLE_HERE'],
      ]);
    });
  });

  it(
    'writes the good rows alone where that is asked for, and hands on the others as files that ' +
      'are a package again',
    async () => {
      const tables = {
        staff: [
          STAFF,
          ['N5', '新五', 'male', '1990-01-01'],
          ['P003', '别人', 'male', '1990-01-01'],
          ['N6', '新六', 'x', '1990-01-01'],
        ],
        employments: [
          WORK,
          work('N5', 'U01', '2024-02-01'),
          work('N6', 'U01', '2024-02-01'),
          work('P003', 'U01', '2024-02-01'),
          work('P014', 'U11', '2012-01-01', '2012-06-01'),
        ],
        memberships: [
          MEMBERS,
          ['N5', 'N01', 'active', '2024-03-01', ''],
          ['N6', 'N01', 'active', '2024-03-01', ''],
        ],
      };
      const { report, rejects } = await send('D1', tables, { keepGoing: true });
      expect([report.outcome, report.rejects]).toEqual([
        'WRITTEN',
        ['employments.csv', 'memberships.csv', 'staff.csv'],
      ]);
      expect(
        report.tables.map(({ table, read, inserted, rejected }) => [
          table,
          read,
          inserted,
          rejected,
        ]),
      ).toEqual([
        ['staff', 3, 1, 2],
        ['employments', 4, 1, 3],
        ['memberships', 2, 1, 1],
      ]);
      expect(report.faults.map(({ table, row, code }) => [table, row, code])).toEqual([
        ['staff', 3, 'NOT_POSSIBLE_HERE'],
        ['staff', 4, 'UNKNOWN_CODE'],
        ['employments', 3, 'REJECTED_REFERENCE'],
        ['employments', 4, 'NOT_POSSIBLE_HERE'],
        ['employments', 5, 'NOT_POSSIBLE_HERE'],
        ['memberships', 3, 'REJECTED_REFERENCE'],
      ]);
      expect(
        rejects['staff.csv']!.split('\r\n').map((line) => line.split(',').slice(0, 2)),
      ).toEqual([['\uFEFFstaff_no', 'name'], ['P003', '别人'], ['N6', '新六'], ['']]);
      expect(JSON.stringify(report)).not.toContain('tongxin-import');
    },
  );

  it('blames the employment without a day, not the new person whom it makes nobody host', async () => {
    await nothingChanges(async () => {
      const answer = await send('D1', {
        staff: [STAFF, ['N8', '新八', 'male', '1990-01-01']],
        employments: [WORK, work('N8', 'U01', '2024-02-01', '2024-02-01')],
      });
      expect(answer.report.faults.map(({ table, row, code }) => [table, row, code])).toEqual([
        ['employments', 2, 'NOT_POSSIBLE_HERE'],
      ]);
    });
  });

  it('hands on nothing where every row is good, or nothing may be written', async () => {
    const good = await send(
      'D1',
      { staff: [STAFF, ['N7', '新七', 'male', '1990-01-01']] },
      { keepGoing: true },
    );
    const dry = await send(
      'D1',
      { staff: [STAFF, ['P003', '别人', 'male', '1990-01-01']] },
      { keepGoing: true, dryRun: true },
    );
    expect([good.report.rejects, good.rejects, dry.report.rejects, dry.report.outcome]).toEqual([
      null,
      {},
      null,
      'PASSED',
    ]);
  });
});
