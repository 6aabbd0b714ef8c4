import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Fault } from '../../base/errors/faults.ts';
import { registers } from '../../schema/registers/index.ts';
import { line, unionPackage, type Tables } from '../fixtures/union-package.ts';
import { csvText, writePackage, type Form } from '../fixtures/write-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { rawWorkbook, rawZip, type RawEntry } from './read/fixtures.ts';
import { addsUp, briefly, everything, inFolder, takePath } from './support.ts';

/**
 * Damage to a good package, its form, and every fault that must be reported: `table row column
 * code`.
 */
type Damage = readonly [
  title: string,
  form: Form,
  damage: (tables: Tables) => void,
  faults: readonly string[],
];

/** Puts a value into a cell; rows are numbered as in a spreadsheet. */
function put(tables: Tables, table: string, row: number, column: string, value: string): void {
  const cells = tables[table]!;
  const at = cells[0]!.indexOf(column);
  if (at < 0) throw new Error(`no column ${column}`);
  cells[row - 1]![at] = value;
}

const set =
  (table: string, row: number, column: string, value: string) =>
  (tables: Tables): void =>
    put(tables, table, row, column, value);
const add =
  (table: string, ...rows: string[]) =>
  (tables: Tables): void => {
    tables[table]!.push(
      ...rows.map((row) => tables[table]![0]!.map((_, index) => line(row)[index] ?? '')),
    );
  };
const addColumn =
  (table: string, header: string, row: number, value: string) =>
  (tables: Tables): void => {
    tables[table] = tables[table]!.map((cells, index) => [
      ...cells,
      index === 0 ? header : index === row - 1 ? value : '',
    ]);
  };
const dropColumn =
  (table: string, header: string) =>
  (tables: Tables): void => {
    const at = tables[table]![0]!.indexOf(header);
    tables[table] = tables[table]!.map((cells) => cells.toSpliced(at, 1));
  };

const long = (megabytes: number): string => '长'.repeat((megabytes * 1024 * 1024) / 3);

const CELLS: readonly Damage[] = [
  [
    'a day that does not exist',
    'folder',
    set('staff', 2, 'born_on', '1985-02-29'),
    ['staff 2 born_on BAD_DAY'],
  ],
  [
    'a day written with dots',
    'zip',
    set('employments', 4, 'from_on', '2015.9.1'),
    ['employments 4 from_on BAD_DAY'],
  ],
  [
    'a day with a time',
    'xlsx',
    set('survey_waves', 2, 'reference_on', '2023-10-31 08:00'),
    ['survey_waves 2 reference_on BAD_DAY'],
  ],
  [
    'a day before any union',
    'folder',
    set('org_units', 2, 'opened_on', '1899-12-31'),
    ['org_units 2 opened_on BAD_DAY'],
  ],
  [
    'a bad end of a row that others follow',
    'folder',
    set('employments', 3, 'to_on', '2015-9-31'),
    ['employments 3 to_on BAD_DAY'],
  ],
  [
    'a formula as the end of a row that others follow',
    'folder',
    set('memberships', 3, 'to_on', '=TODAY()'),
    ['memberships 3 to_on BAD_DAY'],
  ],
  [
    'a bad end of an edge that others follow',
    'zip',
    set('org_edges', 5, 'to_on', '?'),
    ['org_edges 5 to_on BAD_DAY'],
  ],
  ['an unknown code', 'folder', set('staff', 3, 'gender', 'f'), ['staff 3 gender UNKNOWN_CODE']],
  [
    'an unknown optional code',
    'xlsx',
    set('org_units', 5, 'school_type', 'XX'),
    ['org_units 5 school_type UNKNOWN_CODE'],
  ],
  [
    'an unknown code that is a number',
    'zip',
    set('employments', 2, 'establishment', '7'),
    ['employments 2 establishment UNKNOWN_CODE'],
  ],
  [
    'a flag that is neither yes nor no',
    'xlsx',
    set('employments', 2, 'is_main', 'maybe'),
    ['employments 2 is_main BAD_FLAG'],
  ],
  ['a year out of range', 'zip', set('contests', 2, 'year', '1912'), ['contests 2 year BAD_COUNT']],
  [
    'an answer above five',
    'folder',
    set('survey_responses', 2, 'S1-1', '6'),
    ['survey_responses 2 S1-1 BAD_COUNT'],
  ],
  [
    'half an answer',
    'xlsx',
    set('survey_responses', 3, 'O2', '3.5'),
    ['survey_responses 3 O2 BAD_COUNT'],
  ],
  [
    'an empty cell that must be filled',
    'folder',
    set('staff', 2, 'name', ''),
    ['staff 2 name REQUIRED'],
  ],
  [
    'an empty key',
    'xlsx',
    add('staff', ' | 无名 | female | 1990-01-01'),
    ['staff 8 staff_no REQUIRED'],
  ],
  [
    'a name that is too long',
    'zip',
    set('staff', 2, 'name', '长'.repeat(101)),
    ['staff 2 name TOO_LONG'],
  ],
  [
    'a code that is too long',
    'folder',
    add('contests', `${'K'.repeat(65)} | 竞赛 | other | 2024`),
    ['contests 5 code TOO_LONG'],
  ],
  [
    'a line end in a cell',
    'folder',
    set('staff', 2, 'name', '张\n伟'),
    ['staff 2 name CONTROL_CHARACTER'],
  ],
  [
    'a line end in a cell of a sheet',
    'xlsx',
    set('staff', 2, 'name', '张\n伟'),
    ['staff 2 name CONTROL_CHARACTER'],
  ],
  ['a NUL', 'zip', set('unions', 2, 'name', 'x\u0000y'), ['unions 2 name CONTROL_CHARACTER']],
  [
    'a NUL in a code and in a name near that of a column',
    'folder',
    (tables) => {
      put(tables, 'staff', 2, 'gender', 'fe\u0000male');
      tables.contests![0]![3] = 'ye\u0000ar';
    },
    ['staff 2 gender UNKNOWN_CODE', 'contests 1 year MISSING_COLUMN'],
  ],
  [
    'a mark that turns the direction of writing',
    'folder',
    set('unions', 2, 'name', '工会\u202eexe'),
    ['unions 2 name CONTROL_CHARACTER'],
  ],
  [
    'a control character above ASCII',
    'zip',
    set('unions', 2, 'name', '工\u0090会'),
    ['unions 2 name CONTROL_CHARACTER'],
  ],
  [
    'a formula as text',
    'folder',
    set('staff', 2, 'name', "=cmd|'/c calc'!A1"),
    ['staff 2 name FORMULA'],
  ],
  [
    'a formula with another sign',
    'zip',
    set('contest_entries', 2, 'award', '@SUM(A1)'),
    ['contest_entries 2 award FORMULA'],
  ],
  [
    'a formula with a full-width sign',
    'folder',
    set('contests', 2, 'name', '＋1'),
    ['contests 2 name FORMULA'],
  ],
  [
    'an identity number',
    'folder',
    set('staff', 2, 'name', '11010519491231002X'),
    ['staff 2 name ID_CARD_NUMBER'],
  ],
  [
    'an identity number inside a text, with blanks',
    'xlsx',
    set('contest_entries', 2, 'award', '一等奖 110105 19491231 002X'),
    ['contest_entries 2 award ID_CARD_NUMBER'],
  ],
  [
    'an identity number in full-width digits where a day should be',
    'folder',
    set('staff', 2, 'born_on', '１１０１０５１９４９１２３１００２Ｘ'),
    ['staff 2 born_on ID_CARD_NUMBER'],
  ],
  [
    'an identity number of fifteen digits',
    'zip',
    set('unions', 2, 'name', '工会110105491231002'),
    ['unions 2 name ID_CARD_NUMBER'],
  ],
  [
    'an identity number as a code',
    'folder',
    add('staff', '11010519491231002X | 某 | male | 1949-12-31'),
    ['staff 8 staff_no ID_CARD_NUMBER'],
  ],
  [
    'an identity number in a remark',
    'xlsx',
    addColumn('employments', '备注', 5, '证件 11010519491231002X'),
    ['employments 5 备注 ID_CARD_NUMBER'],
  ],
  ['a cell of 5 MB', 'folder', set('staff', 2, 'name', long(5)), ['staff 2 name TOO_LONG']],
  [
    'a cell of 5 MB in a sheet',
    'xlsx',
    set(
      'unions',
      2,
      'name',
      Array.from({ length: 700_000 }, (_, i) =>
        String.fromCharCode(0x4e00 + ((i * 7_919) % 20_000)),
      ).join(''),
    ),
    ['unions 2 name TOO_LONG'],
  ],
  [
    'cells of 1 MB where days, codes, flags, counts and references should be',
    'folder',
    (tables) => {
      for (const [table, column] of [
        ['staff', 'born_on'],
        ['staff', 'gender'],
        ['employments', 'is_main'],
        ['contests', 'year'],
        ['unions', 'host_unit_code'],
      ] as const)
        put(tables, table, 2, column, long(1));
    },
    [
      'staff 2 born_on BAD_DAY',
      'staff 2 gender UNKNOWN_CODE',
      'employments 2 is_main BAD_FLAG',
      'contests 2 year BAD_COUNT',
      'unions 2 host_unit_code TOO_LONG',
    ],
  ],
  [
    'the example row of the template',
    'xlsx',
    add('staff', '示例-0001 | 示例 | 女 | 1985-06-15'),
    ['staff 8 staff_no EXAMPLE_ROW'],
  ],
];

const ROWS: readonly Damage[] = [
  [
    'a unit that closed before it opened',
    'folder',
    set('org_units', 8, 'closed_on', '1990-01-01'),
    ['org_units 8 closed_on INTERVAL_REVERSED'],
  ],
  [
    'a spell that ends before it begins',
    'xlsx',
    set('memberships', 3, 'to_on', '2008-09-30'),
    ['memberships 3 to_on INTERVAL_REVERSED'],
  ],
  [
    'a school type of a district',
    'zip',
    set('org_units', 3, 'school_type', 'PS'),
    ['org_units 3 school_type NOT_FOR_KIND'],
  ],
  [
    'a row that is too short',
    'folder',
    (tables) => {
      tables.staff![2]!.pop();
    },
    ['staff 3 - RAGGED_ROW'],
  ],
  [
    'a row that is too long',
    'zip',
    (tables) => {
      tables.contests![1]!.push('more');
    },
    ['contests 2 - RAGGED_ROW'],
  ],
  [
    'a row twice',
    'folder',
    (tables) => {
      tables.staff!.push([...tables.staff![1]!]);
    },
    ['staff 8 staff_no DUPLICATE_KEY'],
  ],
  [
    'a key of several columns three times',
    'xlsx',
    add(
      'bodies',
      'U1 | staff_congress | 2003-01-01 |',
      'U1 | staff_congress | 2003-01-01 | 2009-01-01',
    ),
    ['bodies 9 unit_code DUPLICATE_KEY', 'bodies 10 unit_code DUPLICATE_KEY'],
  ],
  [
    'a key once by its code and once by its name',
    'folder',
    add('contest_entries', 'K1 | P2 | 2024-05-11 | 校级 |'),
    ['contest_entries 7 contest_code DUPLICATE_KEY'],
  ],
  [
    'two main employments on a day',
    'folder',
    add('employments', 'P1 | U2 | true | head | 1 | false | false | 2003-01-01 | 2003-01-02'),
    ['employments 12 from_on OVERLAP'],
  ],
  [
    'a side job made a main one',
    'zip',
    set('employments', 5, 'is_main', 'true'),
    ['employments 5 from_on OVERLAP'],
  ],
  [
    'two memberships on a day',
    'xlsx',
    set('memberships', 3, 'to_on', '2015-09-02'),
    ['memberships 4 from_on OVERLAP'],
  ],
  [
    'two parents on a day',
    'folder',
    set('org_edges', 5, 'to_on', ''),
    ['org_edges 6 from_on OVERLAP'],
  ],
  [
    'a main employment beside one in the store',
    'folder',
    add('employments', 'SP1 | SU2 | true | head | 1 | false | false | 2003-01-01 | 2003-01-02'),
    ['employments 12 from_on OVERLAP_STORED'],
  ],
  [
    'a membership that begins before one in the store and lasts too long',
    'xlsx',
    add('memberships', 'SP1 | SN2 | active | 2001-01-01 | 2002-10-02'),
    ['memberships 9 from_on OVERLAP_STORED'],
  ],
  [
    'a parent beside one of the package and one in the store',
    'zip',
    add('org_edges', 'SU3 | SD1 | 2005-01-01 | 2010-09-01', 'SU3 | SD2 | 2006-01-01 |'),
    ['org_edges 14 from_on OVERLAP', 'org_edges 14 from_on OVERLAP_STORED'],
  ],
  [
    'a unit under itself',
    'folder',
    add('org_edges', 'U8 | U8 | 2018-01-01 |'),
    ['org_edges 13 parent_code CYCLE'],
  ],
  [
    'two units under each other',
    'xlsx',
    add('org_edges', 'C | U1 | 2016-01-01 |'),
    [
      'org_edges 2 parent_code CYCLE',
      'org_edges 4 parent_code CYCLE',
      'org_edges 13 parent_code CYCLE',
    ],
  ],
  [
    'a circle of one day',
    'zip',
    add('org_edges', 'C | D2 | 2016-01-01 | 2016-01-02'),
    ['org_edges 3 parent_code CYCLE', 'org_edges 13 parent_code CYCLE'],
  ],
  [
    'a circle that the store closes',
    'folder',
    add('org_edges', 'SC | SU1 | 2017-01-01 | 2017-02-01'),
    ['org_edges 13 parent_code CYCLE'],
  ],
];

const HEADERS: readonly Damage[] = [
  [
    'no column for the birthday',
    'folder',
    dropColumn('staff', 'born_on'),
    ['staff 1 born_on MISSING_COLUMN'],
  ],
  [
    'a column under a wrong name',
    'xlsx',
    (tables) => {
      tables.employments![0]![7] = 'form_on';
    },
    ['employments 1 from_on MISSING_COLUMN'],
  ],
  [
    'a column twice',
    'zip',
    addColumn('org_units', 'name', 2, 'x'),
    ['org_units 1 name DUPLICATE_COLUMN'],
  ],
  [
    'a column twice, once by its title',
    'folder',
    addColumn('org_units', '单位名称', 2, 'x'),
    ['org_units 1 单位名称 DUPLICATE_COLUMN'],
  ],
  [
    'no header at all',
    'folder',
    (tables) => {
      tables.survey_waves!.shift();
    },
    [
      'survey_waves 1 code MISSING_COLUMN',
      'survey_waves 1 name MISSING_COLUMN',
      'survey_waves 1 reference_on MISSING_COLUMN',
    ],
  ],
  [
    'an empty first row',
    'xlsx',
    (tables) => {
      tables.contests!.unshift([]);
    },
    ['contests 1 - HEADER_NOT_FIRST'],
  ],
  [
    'nothing in a file',
    'folder',
    (tables) => {
      tables.contests = [];
    },
    ['contests 1 - EMPTY_TABLE'],
  ],
  [
    'the columns of another table',
    'zip',
    (tables) => {
      tables.contests = tables.survey_waves!;
    },
    ['contests 1 kind MISSING_COLUMN', 'contests 1 year MISSING_COLUMN'],
  ],
  [
    'a table under a wrong name',
    'folder',
    (tables) => {
      tables.personnel = tables.staff!;
      delete tables.staff;
    },
    ['personnel - - UNKNOWN_TABLE'],
  ],
  [
    'a table twice, once by its title',
    'xlsx',
    (tables) => {
      tables.教职工 = tables.staff!;
    },
    ['staff - - DUPLICATE_TABLE'],
  ],
];

/** The columns that refer to another table: first those that are the first of their tables. */
const REFERENCES: readonly Damage[] = (['folder', 'zip', 'xlsx'] as const).map(
  (form, place): Damage => {
    const damaged = registers.flatMap(({ table, columns }) =>
      columns
        .filter(({ kind }) => kind === 'reference')
        .filter((_, index) => index % 3 === place)
        // a row that may have the reference: the first has the first code on which columns depend
        .map(({ header, onlyWhen }) => ({ table, header, line: onlyWhen ? 2 : 3 })),
    );
    return [
      `nothing behind the references in place ${place + 1} of every table`,
      form,
      (tables) => {
        for (const { table, line, header } of damaged) put(tables, table, line, header, 'NONE');
      },
      damaged.map(({ table, line, header }) => `${table} ${line} ${header} MISSING_REFERENCE`),
    ];
  },
);

const MIXED: readonly Damage[] = [
  'a row twice',
  'a day that does not exist',
  'a day written with dots',
  'an unknown code',
  'an unknown optional code',
  'an unknown code that is a number',
  'an answer above five',
  'half an answer',
  'a school type of a district',
  'two memberships on a day',
  'a unit under itself',
].map((title) => [...CELLS, ...ROWS].find((damage) => damage[0] === title)!);

const MANY: Damage = [
  'faults of every kind in every table',
  'folder',
  (tables) => {
    for (const [, , damage] of MIXED) damage(tables);
    put(tables, 'unions', 3, 'host_unit_code', 'NONE');
    put(tables, 'union_coverage', 4, 'union_code', '=A1');
    put(tables, 'bodies', 2, 'kind', 'choir');
    put(tables, 'memberships', 8, 'kind', '');
    put(tables, 'contest_entries', 3, 'entered_on', 'yesterday');
    put(tables, 'survey_waves', 2, 'name', '');
    tables.contests![0]![1] = 'title';
  },
  MIXED.flatMap(([, , , faults]) => faults).concat([
    'unions 3 host_unit_code MISSING_REFERENCE',
    'union_coverage 4 union_code FORMULA',
    'bodies 2 kind UNKNOWN_CODE',
    'memberships 8 kind REQUIRED',
    'contest_entries 3 entered_on BAD_DAY',
    'survey_waves 2 name REQUIRED',
    'contests 1 name MISSING_COLUMN',
  ]),
];

/** A malformed file: its name, and its bytes, made from those of a good package in some form. */
type Wreck = readonly [
  title: string,
  from: Form,
  name: string,
  wreck: (good: Buffer) => Uint8Array | string,
  faults: readonly string[],
];

const truncated =
  (share: number) =>
  (good: Buffer): Buffer =>
    good.subarray(0, Math.floor(good.length * share));
/** Bytes of a local file header before the name; the lengths of name and extra field stand at its end. */
const HEADER = 30;

/** A zip with a wrong byte in the content of its first file: a header has bytes that nobody needs. */
const flipped = (good: Buffer): Buffer => {
  const bytes = Buffer.from(good);
  const content = HEADER + bytes.readUInt16LE(HEADER - 4) + bytes.readUInt16LE(HEADER - 2);
  bytes[content + 8]! ^= 0xff;
  return bytes;
};
const zipOf =
  (...entries: RawEntry[]) =>
  (): Buffer =>
    rawZip(entries);
const staffCsv = csvText(unionPackage().staff!);

const WRECKS: readonly Wreck[] = [
  ['a zip cut off in the middle', 'zip', 'p.zip', truncated(0.5), ['- - - DAMAGED_ARCHIVE']],
  ['a zip that lacks its last bytes', 'zip', 'p.zip', truncated(0.999), ['- - - DAMAGED_ARCHIVE']],
  ['a zip with a wrong byte', 'zip', 'p.zip', flipped, ['* DAMAGED_ARCHIVE']],
  ['a workbook cut off in the middle', 'xlsx', 'p.xlsx', truncated(0.5), ['- - - DAMAGED_ARCHIVE']],
  ['a workbook with a wrong byte', 'xlsx', 'p.xlsx', flipped, ['* DAMAGED_ARCHIVE']],
  [
    'a zip bomb',
    'zip',
    'p.zip',
    zipOf({ name: 'staff.csv', content: Buffer.alloc(64 * 1024 * 1024, 0x2c) }),
    ['staff - - TOO_LARGE'],
  ],
  [
    'a zip bomb that lies about its size',
    'zip',
    'p.zip',
    zipOf({
      name: 'staff.csv',
      content: 'x',
      deflated: deflateRawSync(Buffer.alloc(64 * 1024 * 1024)),
      size: 1_000,
    }),
    ['staff - - TOO_LARGE'],
  ],
  [
    'a bomb in a workbook',
    'xlsx',
    'p.xlsx',
    zipOf(...rawWorkbook([{ name: 'staff', data: ' '.repeat(64 * 1024 * 1024) }])),
    ['- - - TOO_LARGE'],
  ],
  [
    'a zip of too many files',
    'zip',
    'p.zip',
    zipOf(...Array.from({ length: 300 }, (_, i) => ({ name: `${i}.csv`, content: 'a' }))),
    ['- - - TOO_LARGE'],
  ],
  [
    'a path that leads out of the archive',
    'zip',
    'p.zip',
    zipOf({ name: '../../staff.csv', content: staffCsv }),
    ['- - - UNSAFE_ENTRY'],
  ],
  [
    'an encrypted zip',
    'zip',
    'p.zip',
    zipOf({ name: 'staff.csv', content: staffCsv, flags: 1 }),
    ['- - - NOT_A_PACKAGE'],
  ],
  [
    'a zip without tables',
    'zip',
    'p.zip',
    zipOf({ name: 'readme.txt', content: 'x' }),
    ['- - - NOT_A_PACKAGE'],
  ],
  [
    'a workbook with a document type',
    'xlsx',
    'p.xlsx',
    zipOf(
      ...rawWorkbook([{ name: 'staff', data: '' }]).map((entry) =>
        entry.name === 'xl/workbook.xml'
          ? { ...entry, content: `<!DOCTYPE x [<!ENTITY a "b">]>${String(entry.content)}` }
          : entry,
      ),
    ),
    ['- - - DAMAGED_ARCHIVE'],
  ],
  [
    'an old workbook',
    'xlsx',
    'p.xls',
    () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ['- - - NOT_A_PACKAGE'],
  ],
  ['another kind of file', 'zip', 'p.pdf', () => '%PDF-1.7', ['- - - NOT_A_PACKAGE']],
  [
    'a file of no encoding',
    'folder',
    'staff.csv',
    () => Buffer.concat([Buffer.from(staffCsv), Buffer.from([0xff, 0xff, 0x0a])]),
    ['staff - - BAD_ENCODING'],
  ],
  [
    'a file in UTF-16',
    'folder',
    'staff.csv',
    () => Buffer.from(`\uFEFF${staffCsv}`, 'utf16le'),
    ['staff - - BAD_ENCODING'],
  ],
  [
    'a quote that is never closed',
    'folder',
    'staff.csv',
    () => `${staffCsv}P8,"某,male,1990-01-01\nP9,某,male,1990-01-01\n`,
    ['staff 8 name BAD_CSV'],
  ],
  [
    'a quote in the middle of a cell',
    'folder',
    'staff.csv',
    () => staffCsv.replace('张伟', '张"伟'),
    ['staff 2 name BAD_CSV'],
  ],
  [
    'a row of too many columns',
    'folder',
    'staff.csv',
    () => `${staffCsv}${','.repeat(20_000)}\n`,
    ['staff 8 - TOO_LARGE'],
  ],
];

describe('a package that is damaged', () => {
  let store: TestStore;
  let before: Record<string, unknown[]>;
  beforeAll(async () => {
    store = await openTestStore();
    await inFolder(async (folder) => {
      expect(
        (await takePath(store.pool, await writePackage(unionPackage('S'), 'folder', folder)))
          .report,
      ).toMatchObject({ outcome: 'WRITTEN' });
    });
    before = await everything(store.pool);
  });
  afterAll(() => store.close());

  /**
   * Takes in the package at a path; expects it refused for these faults, and the store unchanged.
   */
  async function expectRefused(path: string, faults: readonly string[]): Promise<readonly Fault[]> {
    const taken = await takePath(store.pool, path);
    expect(
      briefly(taken.faults).map((parts) =>
        faults[0]?.startsWith('* ') ? `* ${parts.split(' ')[3]!}` : parts,
      ),
    ).toEqual([...faults].sort());
    if (taken.report) {
      expect(taken.report).toMatchObject({
        outcome: 'REFUSED',
        revision: 1,
        faultCount: faults.length,
        rejects: null,
      });
      expect(addsUp(taken.report)).toBe(true);
      expect(
        taken.report.tables.every(
          ({ inserted, updated, unchanged }) => inserted + updated + unchanged === 0,
        ),
      ).toBe(true);
    }
    expect(await everything(store.pool)).toEqual(before);
    return taken.faults;
  }

  it.each([...CELLS, ...ROWS, ...HEADERS, ...REFERENCES, MANY])(
    'by %s (%s) is refused with every fault named, and nothing is written',
    async (_, form, damage, faults) => {
      const tables = unionPackage();
      damage(tables);
      await inFolder(async (folder) =>
        expectRefused(await writePackage(tables, form, folder), faults),
      );
    },
  );

  it.each(WRECKS)(
    'by %s (%s) is refused with the fault named, and nothing is written',
    async (_, form, name, wreck, faults) => {
      await inFolder(async (folder) => {
        const good = await writePackage(unionPackage(), form, folder);
        const path = form === 'folder' ? good : join(folder, name);
        await writeFile(
          form === 'folder' ? join(good, name) : path,
          wreck(form === 'folder' ? Buffer.alloc(0) : await readFile(good)),
        );
        await expectRefused(path, faults);
      });
    },
  );

  it('by not being there, or by being an empty folder, is refused', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'empty'));
      await expectRefused(join(folder, 'none'), ['- - - NOT_A_PACKAGE']);
      await expectRefused(join(folder, 'empty'), ['- - - NOT_A_PACKAGE']);
    });
  });

  it('by formulas in a workbook is refused for each of them, in rows of nothing else too', async () => {
    const { staff, ...others } = unionPackage();
    const formula = (row: number, column: number): [string, object] => [
      `${row},${column}`,
      { formula: '1+1', value: 2 },
    ];
    await inFolder(async (folder) => {
      await writeFile(
        join(folder, 'p.xlsx'),
        await writeXlsx({
          sheets: [
            {
              name: 'staff',
              rows: staff!,
              cells: new Map([formula(1, 1), formula(3, 3), formula(8, 0), formula(9, 7)]),
            },
            ...Object.entries(others).map(([name, rows]) =>
              name === 'memberships'
                ? { name, rows, cells: new Map([formula(2, 4)]) }
                : { name, rows },
            ),
          ],
        }),
      );
      const faults = await expectRefused(join(folder, 'p.xlsx'), [
        'staff 2 name FORMULA',
        'staff 4 born_on FORMULA',
        'staff 9 staff_no FORMULA',
        'staff 10 - RAGGED_ROW',
        'memberships 3 to_on FORMULA',
        ...['name', 'gender', 'born_on'].map((header) => `staff 9 ${header} REQUIRED`),
      ]);
      expect(faults.map(({ row }) => row)).toEqual([2, 4, 9, 9, 9, 9, 10, 3]);
    });
  });

  it('is reported without repeating an identity number, whatever else is wrong beside it', async () => {
    const numbers = ['11010519491231002X', '110105491231002'];
    const tables = unionPackage();
    tables.staff!.push(
      [numbers[0]!, numbers[0]!, numbers[0]!, numbers[0]!],
      ['P9', '某', `x${numbers[1]!}`, numbers[1]!, numbers[1]!],
    );
    add(
      'employments',
      [0, 1, 0, 1, 0, 'true', 1, 0, 1]
        .map((cell) => (typeof cell === 'number' ? numbers[cell]! : cell))
        .join(' | '),
    )(tables);
    addColumn('contests', '说明', 2, numbers[0]!)(tables);
    await inFolder(async (folder) => {
      const { report } = await takePath(store.pool, await writePackage(tables, 'folder', folder));
      expect(report).toMatchObject({ outcome: 'REFUSED' });
      for (const number of numbers) expect(JSON.stringify(report)).not.toContain(number);
      expect(new Set(report!.faults.map(({ code }) => code))).toEqual(
        new Set(['ID_CARD_NUMBER', 'RAGGED_ROW']),
      );
    });
  });

  it('lists ten thousand faults, counts them all, and shows long values shortened', async () => {
    const tables = unionPackage();
    for (let i = 0; i < 12_000; i++)
      tables.contests!.push([`K-${i}`, '竞赛', 'x'.repeat(500), '2024']);
    await inFolder(async (folder) => {
      const { report } = await takePath(store.pool, await writePackage(tables, 'folder', folder));
      expect([report!.outcome, report!.faultCount, report!.faults.length]).toEqual([
        'REFUSED',
        12_000,
        10_000,
      ]);
      expect(report!.faults.map(({ row }) => row)).toEqual(
        Array.from({ length: 10_000 }, (_, i) => i + 5),
      );
      expect(report!.faults[0]!.value).toBe(`${'x'.repeat(60)}…`);
      expect(await everything(store.pool)).toEqual(before);
    });
  });

  it('names faults in the order of the package: by table, then by row', async () => {
    const tables = unionPackage();
    MANY[2](tables);
    await inFolder(async (folder) => {
      const { faults } = await takePath(store.pool, await writePackage(tables, 'zip', folder));
      const order = faults.map(
        ({ table, row }) =>
          registers.findIndex((register) => register.table === table) * 1_000 + row!,
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    });
  });

  it('comes in more than forty kinds here', () => {
    expect(CELLS.length + ROWS.length + HEADERS.length + WRECKS.length).toBeGreaterThan(80);
    expect(
      new Set(
        [...CELLS, ...ROWS, ...HEADERS, ...REFERENCES, ...WRECKS]
          .flatMap((damage) => damage.at(-1) as string[])
          .map((place) => place.split(' ').at(-1)),
      ).size,
    ).toBeGreaterThan(25);
  });
});
