import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultMessage } from '../../base/errors/faults.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { rawWorkbook, rawZip, type RawSheet } from './read/fixtures.ts';
import { briefly, inFolder, takePath, type Taken } from './support.ts';

const letter = (index: number): string => String.fromCharCode(65 + index);

/** A row of texts in the XML of a sheet; '' omits a cell. */
const row = (number: number, cells: readonly string[], attributes = ''): string =>
  `<row r="${number}"${attributes}>${cells
    .map((text, i) =>
      text === ''
        ? ''
        : text.startsWith('<')
          ? text.replace('<c', `<c r="${letter(i)}${number}"`)
          : `<c r="${letter(i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`;

const rows = (...rowCells: (readonly string[])[]): string =>
  rowCells.map((cells, i) => row(i + 1, cells)).join('');

const STAFF = ['staff_no', 'name', 'gender', 'born_on'];
const person = (number: string): string[] => [number, '演示', 'male', '1980-01-01'];

describe('the reading of files as people make them', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  const take = (name: string, content: string | Uint8Array): Promise<Taken> =>
    inFolder(async (folder) => {
      await writeFile(join(folder, name), content);
      return takePath(store.pool, join(folder, name), { dryRun: true });
    });
  const book = (...sheets: RawSheet[]): Promise<Taken> =>
    take('book.xlsx', rawZip(rawWorkbook(sheets)));
  const messages = ({ faults }: Taken): string[] =>
    faults.map((fault) => faultMessage(fault, 'zh', 'command'));

  it('states of a table under a strange name which template it looks like, and which tables there are', async () => {
    const taken = await book({
      name: '名单',
      data: rows(['姓名', '工号', '性别', '出生日期', '备注']),
    });
    expect(briefly(taken.faults)).toEqual(['名单 - - UNKNOWN_TABLE']);
    expect(messages(taken)[0]).toContain('表头像模板“教职工”');
    expect(messages(taken)[0]).toContain('可用的表：组织单位、');
    const inRow3 = await take(
      'x.csv',
      `教师名单\n\n${STAFF.join(',')}\n${person('S1').join(',')}\n`,
    );
    expect(messages(inRow3)[0]).toContain('表头看来在第 3 行');
    const strange = await take('x.csv', 'a,b\n1,2\n');
    expect(messages(strange)[0]).not.toContain('模板');
  });

  it('states of a table under the name of another which template it looks like', async () => {
    const taken = await book({ name: 'contests', data: rows(STAFF, person('S1')) });
    expect(taken.faults.map(({ code }) => code)).toContain('MISSING_COLUMN');
    expect(messages(taken).every((message) => message.includes('表头更像模板“教职工”'))).toBe(true);
  });

  it.each<[string, string]>([
    ['a title', rows(['教职工基本情况'], STAFF, person('S1'))],
    ['a title and a filing line', rows(['名册'], ['填报单位：', '', '日期'], STAFF, person('S1'))],
    ['an empty row', row(2, STAFF) + row(3, person('S1'))],
  ])('says in which row the header seems to be, after %s', async (_, data) => {
    const taken = await book({ name: 'staff', data });
    expect(briefly(taken.faults)).toEqual(['staff 1 - HEADER_NOT_FIRST']);
    expect(messages(taken)[0]).toMatch(/看来在第 [23] 行（像模板“教职工”）/);
    expect(taken.report).toMatchObject({ outcome: 'REFUSED' });
  });

  it('states so of a CSV too, and of a header of several rows that are merged', async () => {
    const csv = await take(
      'staff.csv',
      `教职工,,,\n${STAFF.join(',')}\n${person('S1').join(',')}\n`,
    );
    expect(briefly(csv.faults)).toEqual(['staff 1 - HEADER_NOT_FIRST']);
    const tall = await book({
      name: 'staff',
      data: rows(STAFF, ['', '', '', '（年月日）'], person('S1')),
      tail: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/></mergeCells>',
    });
    expect(briefly(tall.faults)).toEqual([
      'staff 2 born_on BAD_DAY',
      'staff 2 gender MERGED_CELLS',
      'staff 2 name MERGED_CELLS',
      'staff 2 staff_no MERGED_CELLS',
    ]);
  });

  it('takes a row with a formula in a surplus column, and one in a column of its own not', async () => {
    const formula = '<c><f>1+1</f><v>2</v></c>';
    const surplus = rows([...STAFF, '序号'], [...person('S1'), formula]);
    expect((await book({ name: 'staff', data: surplus })).report).toMatchObject({
      outcome: 'PASSED',
      tables: [{ read: 1, inserted: 1, surplus: ['序号'] }],
    });
    const own = rows(STAFF, ['S1', formula, 'male', '1980-01-01']);
    expect(briefly((await book({ name: 'staff', data: own })).faults)).toEqual([
      'staff 2 name FORMULA',
    ]);
  });

  it('takes the line sep=; for what it is, and numbers rows as a spreadsheet does', async () => {
    for (const [sign, line] of [
      [',', 'sep=,'],
      [';', 'sep=;'],
      ['\t', '"sep=\t"'],
      [';', '\uFEFFSEP=;'],
    ] as const) {
      const text = [
        line,
        STAFF.join(sign),
        person('S1').join(sign),
        ['S2', '', 'male', '1980-01-01'].join(sign),
      ].join('\r\n');
      const taken = await take('staff.csv', `${text}\r\n`);
      expect([line, briefly(taken.faults)]).toEqual([line, ['staff 3 name REQUIRED']]);
    }
  });

  it('does not take the end of a file that was cut off for an empty cell', async () => {
    const header = 'code,name,kind,school_type,ownership,opened_on,closed_on';
    const line = 'Z1,演示小学,unit,PS,public,2010-09-01';
    expect(briefly((await take('org_units.csv', `${header}\n${line}\n`)).faults)).toEqual([]);
    expect(briefly((await take('org_units.csv', `${header}\n${line}`)).faults)).toEqual([
      'org_units 2 - RAGGED_ROW',
    ]);
    expect(briefly((await take('org_units.csv', `${header}\n${line},`)).faults)).toEqual([]);
  });

  it('refuses a workbook of nothing but empty sheets', async () => {
    const taken = await book({ name: 'Sheet1', data: '' }, { name: 'Sheet2', data: '' });
    expect(taken.report).toMatchObject({ outcome: 'REFUSED', faultCount: 2 });
    const named = await book({ name: 'staff', data: '' });
    expect(briefly(named.faults)).toEqual(['staff 1 - EMPTY_TABLE']);
  });

  it('reports hidden rows, hidden columns and hidden sheets', async () => {
    const data =
      row(1, STAFF) +
      Array.from({ length: 12 }, (_, i) => row(i + 2, person(`S${i}`), ' hidden="1"')).join('');
    const { report } = await book(
      { name: 'staff', data, head: '<cols><col min="4" max="9" hidden="1"/></cols>' },
      { name: 'contests', data, state: 'hidden' },
    );
    expect(report).toMatchObject({
      outcome: 'PASSED',
      hiddenSheets: ['book.xlsx/contests'],
      ignored: ['book.xlsx/contests'],
      tables: [
        {
          read: 12,
          hiddenRows: { count: 12, first: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
          hiddenColumns: ['born_on'],
          encoding: null,
        },
      ],
    });
  });

  it('judges a workbook with cells in far columns by the cells that it has', async () => {
    const many = 3_000;
    const cells = (number: number): string =>
      row(number, person(`S${number}`)).replace('</row>', `<c r="XFD${number}"><v>1</v></c></row>`);
    const data = row(1, STAFF) + Array.from({ length: many }, (_, i) => cells(i + 2)).join('');
    const stray = await book({ name: 'staff', data });
    expect([stray.report!.faultCount, new Set(stray.faults.map(({ code }) => code))]).toEqual([
      many,
      new Set(['RAGGED_ROW']),
    ]);
    const named = data.replace(
      '</row>',
      '<c r="XFD1" t="inlineStr"><is><t>备注</t></is></c></row>',
    );
    expect((await book({ name: 'staff', data: named })).report).toMatchObject({
      faultCount: 0,
      tables: [{ read: many, surplus: ['备注'] }],
    });
    const hiding = named.replace('<v>1</v>', '<v>110101199001011000</v>');
    expect(briefly((await book({ name: 'staff', data: hiding })).faults)).toEqual([
      'staff 2 XFD ID_CARD_NUMBER',
    ]);
  });

  it('leaves out of the rejected rows what their columns do not take, so that nothing comes in as text', async () => {
    await inFolder(async (folder) => {
      const bad = [
        ['<c s="1"><v>46024</v></c>', '演示', 'male', '<c s="1"><v>29221</v></c>'],
        [
          '<c><v>1.2345678901234568E+17</v></c>',
          '<c t="b"><v>1</v></c>',
          'male',
          '<c><v>29221</v></c>',
        ],
      ];
      const data = rows(STAFF, ...bad, person('S1'));
      await writeFile(join(folder, 'b.xlsx'), rawZip(rawWorkbook([{ name: 'staff', data }])));
      const rejects = join(folder, 'rejects');
      await takePath(store.pool, join(folder, 'b.xlsx'), { keepGoing: { rejects } });
      const lines = (await readFile(join(rejects, 'staff.csv'), 'utf8')).split('\n');
      expect(lines[1]).toMatch(/^,演示,male,1980-01-01,NOT_TEXT \[staff_no\] .*2026-01-02/);
      expect(lines[2]).toMatch(/^,,male,29221,DIGITS_LOST \[staff_no\]/);
      const again = await takePath(store.pool, rejects, { dryRun: true });
      expect(briefly(again.faults)).toEqual([
        'staff 2 staff_no REQUIRED',
        'staff 3 born_on BAD_DAY',
        'staff 3 name REQUIRED',
        'staff 3 staff_no REQUIRED',
      ]);
    });
  });
});
