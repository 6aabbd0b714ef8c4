import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestStore, type TestStore } from '../support/store.ts';
import { briefly, takePath } from './support.ts';

const CASES = join(import.meta.dirname, 'cases');
const CONTRACT = join(import.meta.dirname, '../golden/contract/package');

/**
 * The expected result of the files of a case: faults, `table row column code`, or the result of a
 * query.
 */
interface Case {
  readonly id: string;
  readonly title: string;
  readonly faults?: readonly string[];
  readonly query?: readonly [sql: string, rows: readonly (readonly unknown[])[]];
  readonly dryRun?: true;
  /** what the report says of the tables and the package */
  readonly report?: object;
}

const staff = (...numbers: string[]): string =>
  `select staff_no, name from staff where staff_no in (${numbers.map((number) => `'${number}'`).join(', ')})
    order by 1`;

const cannot = (...places: string[]): readonly string[] => places.map((place) => `staff ${place}`);

const CASE_LIST: readonly Case[] = [
  {
    id: '01a',
    title: 'a GBK file whose only name is right in UTF-8 too is refused as ambiguous',
    faults: ['staff - - AMBIGUOUS_ENCODING'],
  },
  {
    id: '01c',
    title: 'a GBK file with a name that is no UTF-8 is read',
    query: [staff('T01C1'), [['T01C1', '王伟']]],
    report: { tables: [{ encoding: 'gb18030' }] },
  },
  {
    id: '01d',
    title: 'a package that is clearly GBK has all its files read so',
    query: [
      "select name from staff where staff_no like 'T01D%' order by staff_no",
      [['谢伟'], ['钱小平']],
    ],
    report: { tables: [{ encoding: 'gb18030' }, { encoding: 'gb18030' }] },
  },
  {
    id: '01e',
    title: 'a Chinese header says that the file is GBK',
    query: [staff('T01E1'), [['T01E1', '谢伟']]],
  },
  {
    id: '02a',
    title: 'characters of four bytes come as they are',
    query: [
      staff('T02A1', 'T02A2', 'T02A3'),
      [
        ['T02A1', '𠮷田·㐂'],
        ['T02A2', '阿卜杜拉·买买提'],
        ['T02A3', '王䶮'],
      ],
    ],
    report: { tables: [{ encoding: 'gb18030' }] },
  },
  {
    id: '03a',
    title: 'a day merged over two rows counts for both',
    query: [
      'select s.staff_no, e.to_on::text from employments e join staff s on s.id = e.staff_id ' +
        "where s.staff_no like 'T03A%' order by 1",
      [
        ['T03A1', '2024-09-01'],
        ['T03A2', '2024-09-01'],
        ['T03A3', null],
      ],
    ],
    report: { tables: [{ filledCells: 0 }, { filledCells: 1 }] },
  },
  {
    id: '03c',
    title: 'a required cell that merged cells cover is a fault',
    dryRun: true,
    faults: ['employments 3 staff_no MERGED_CELLS'],
  },
  {
    id: '04a',
    title: 'a number of 18 digits of which Excel kept 17 is no code',
    faults: cannot('2 staff_no DIGITS_LOST'),
  },
  {
    id: '04b',
    title: 'what Excel shows of a long number is no code in a CSV either',
    faults: cannot('2 staff_no DIGITS_LOST'),
  },
  {
    id: '04d',
    title: 'a number of 15 digits is a code',
    query: [staff('202200000000123'), [['202200000000123', '十五位']]],
  },
  {
    id: '04g',
    title: 'numbers of more than 15 digits are no codes, also where all digits are stored',
    faults: cannot('2 staff_no DIGITS_LOST', '3 staff_no DIGITS_LOST'),
  },
  {
    id: '04h',
    title: 'two long numbers that differ in the last digit are not taken for one',
    dryRun: true,
    faults: cannot('2 staff_no DIGITS_LOST', '3 staff_no DIGITS_LOST'),
  },
  {
    id: '05a',
    title: 'zeros that the number format shows belong to the code',
    query: [staff('0000123', '123'), [['0000123', '补零']]],
  },
  {
    id: '05c',
    title: 'zeros of a text belong to the code',
    query: [staff('00012'), [['00012', '文本零']]],
  },
  ...(['06a-1', '06a-true'] as const).map((id) => ({
    id,
    title: 'days are counted from 1904 where the workbook says so',
    query: [
      "select distinct born_on::text from staff where name = '一九零四'",
      [['2022-03-01']],
    ] as const,
  })),
  {
    id: '06b',
    title: 'every format that shows a date makes a day, one that shows a weekday does not',
    faults: cannot('11 born_on BAD_DAY'),
  },
  {
    id: '06c',
    title: 'a serial number without a date format, a day with a time and day 60 are no days',
    dryRun: true,
    faults: cannot('2 born_on BAD_DAY', '3 born_on BAD_DAY', '4 born_on BAD_DAY'),
  },
  {
    id: '06d',
    title: 'of other ways to write a day only midnight behind it is taken',
    dryRun: true,
    faults: cannot(
      ...[2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14].map((row) => `${row} born_on BAD_DAY`),
    ),
  },
  {
    id: '07a',
    title: 'the comma before an empty last cell may be missing',
    query: [
      "select code, closed_on from org_units where code like 'T07A%' order by 1",
      [
        ['T07A1', null],
        ['T07A2', null],
      ],
    ],
  },
  {
    id: '08a',
    title: 'a whole number may be written with zeros behind the point',
    query: ["select year from contests where code = 'T08A'", [[2024]]],
  },
  {
    id: '09a',
    title: 'a hidden row is read and told',
    query: [
      staff('T09A1', 'T09A2'),
      [
        ['T09A1', '可见'],
        ['T09A2', '隐藏'],
      ],
    ],
    report: { tables: [{ hiddenRows: { count: 1, first: [3] } }] },
  },
  {
    id: '10d',
    title: 'two marks, blanks in headers and mixed line ends do no harm, a line end in a name does',
    faults: cannot('4 name CONTROL_CHARACTER'),
  },
  {
    id: '20a',
    title: 'empty sheets that old spreadsheets add are left out and named',
    query: [staff('T20A1'), [['T20A1', '甲']]],
    report: { ignored: ['book.xlsx/Sheet2', 'book.xlsx/Sheet3'] },
  },
  {
    id: '21a',
    title: 'a date, a logical value and a time are no codes',
    faults: cannot('2 staff_no NOT_TEXT', '3 staff_no NOT_TEXT', '4 staff_no NOT_TEXT'),
  },
];

describe('a file from practice', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
    for (const path of [CONTRACT, join(CASES, 'base.zip')])
      expect((await takePath(store.pool, path)).report).toMatchObject({ faultCount: 0 });
  });
  afterAll(() => store.close());

  it.each(CASE_LIST.map((listed) => [listed.id, listed.title, listed] as const))(
    '%s: %s',
    async (id, _, listed) => {
      const [file] = await readdir(join(CASES, id));
      const { faults = [], query, report = {}, dryRun = false } = listed;
      const taken = await takePath(store.pool, join(CASES, id, file!), { dryRun });
      expect(briefly(taken.faults)).toEqual([...faults].sort());
      expect(taken.report).toMatchObject(report);
      if (query === undefined) return;
      const { rows } = await store.pool.query<unknown[]>({ text: query[0], rowMode: 'array' });
      expect(rows).toEqual(query[1]);
    },
  );

  it('has a folder for every case', async () => {
    const folders = (await readdir(CASES)).filter((name) => name !== 'base.zip');
    expect(CASE_LIST.map(({ id }) => id)).toEqual(folders.sort());
  });
});
