import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { columnLetters } from '../../../intake/read/cell-place.ts';
import { textOf } from '../../../intake/read/cell.ts';
import { numberFormat } from '../../../intake/read/number-format.ts';
import { openPackage, type RowBatch } from '../../../intake/read/package.ts';
import { briefly, inFolder, rawWorkbook, rawZip, readFileOf, readSheet } from './fixtures.ts';

const row = (number: number, ...cells: string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;
const text = (place: string, cell: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
const number = (place: string, value: string, format = 0): string =>
  `<c r="${place}" s="${format}"><v>${value}</v></c>`;
const oneCell = async (cell: string, more = {}): Promise<string | undefined> =>
  (await readSheet(row(1, cell), more)).rows[0]?.[0];

describe('a workbook', () => {
  it('has a table for every visible sheet whose name does not begin with _', async () => {
    const data = row(1, text('A1', 'x'));
    const book = rawWorkbook([
      { name: ' 教职工 ', data },
      { name: 'a', data, state: 'hidden' },
      { name: 'b', data, state: 'veryHidden' },
      { name: '_lists', data },
    ]);
    const outcome = await readFileOf('book.xlsx', rawZip(book));
    expect(outcome.tables).toEqual({ 'book.xlsx/教职工': [['x']] });
    expect(outcome.ignored).toEqual(['book.xlsx/a', 'book.xlsx/b', 'book.xlsx/_lists']);
    expect(
      (
        await readFileOf(
          'book.xlsx',
          rawZip(
            book.map((entry) => ({
              ...entry,
              content: String(entry.content).replace('" 教职工 "', '"_"'),
            })),
          ),
        )
      ).faults.map((fault) => fault.code),
    ).toEqual(['NOT_A_PACKAGE']);
  });

  it('written by a common writer gives the same cells', async () => {
    const day = new Date(Date.UTC(2025, 8, 1));
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'staff',
          columns: [
            { key: 'no' },
            { key: 'name' },
            { key: 'on', numFmt: 'yyyy-mm-dd' },
            { key: 'main' },
            { key: 'rate' },
          ],
          rows: [
            ['no', 'name', 'on', 'main', 'rate'],
            ['S1', ' 张三 ', day, true, 0.5],
            [],
            ['S2', 'a\nb', null, false, 20220316],
          ],
        },
      ],
    });
    const { tables, faults } = await readFileOf('book.xlsx', bytes);
    expect(faults).toEqual([]);
    expect(tables['book.xlsx/staff']).toEqual([
      ['no', 'name', 'on', 'main', 'rate'],
      ['S1', '张三', '2025-09-01', 'true', '0.5'],
      [],
      ['S2', 'a\nb', '', 'false', '20220316'],
    ]);
  });

  it.each<[string, string]>([
    ['12', '12'],
    ['0.5', '0.5'],
    ['20220316', '20220316'],
    ['1.1000000000000001', '1.1000000000000001'],
    ['-0', '0'],
    ['1E3', '1000'],
    ['1.5E-7', '0.00000015'],
    ['9007199254740993', '9007199254740993'],
    ['1.10101199001011E+17', '110101199001011000'],
    ['12.0', '12'],
    ['007', '7'],
    ['0x10', '0x10'],
  ])('shows the number %s as %s, digit by digit', async (stored, shown) => {
    expect(await oneCell(number('A1', stored))).toBe(shown);
  });

  it.each<[string, string, string | null]>([
    ['0000000', '123', '0000123'],
    ['0000000', '0', '0000000'],
    ['000-000', '123456', '123-456'],
    ['000-000', '1234567', '1234-567'],
    ['"T"0000', '12', 'T0012'],
    ['0_ ', '12', '12'],
    ['0_);[Red]\\(0\\)', '12', '12'],
    ['0;-0;"none"', '0', null],
    ['GENERAL', '123456789012345', '123456789012345'],
    ['@', '7', '7'],
    ['[$-804]0', '7', '7'],
    ['0"号"', '7', '7号'],
    ['0.00', '7', null],
    ['#,##0', '1234', null],
    ['0%', '1', null],
    ['[$¥-804]0', '7', null],
    ['[DBNum1]0', '7', null],
    ['[>5]0;00', '7', null],
    ['0.0E+00', '7', null],
    [';;;', '7', null],
    ['#', '0', null],
    ['0000', '1.5', null],
    ['0000', '-7', null],
    ['0000', '1234567890123456', null],
  ])('in the format %s shows %s as %s, or says that it is not sure', (code, stored, shown) => {
    expect(numberFormat(164, code).show(stored)).toBe(shown);
  });

  it.each<[string, 'number' | 'date' | 'time']>([
    ['yyyy"年"m"月"d"日"', 'date'],
    ['m"月"d"日"', 'date'],
    ['e"年"m"月"', 'date'],
    ['yyyy-mm-dd hh:mm', 'date'],
    ['h:mm', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm', 'time'],
    ['[mm]', 'time'],
    ['aaaa', 'number'],
    ['[Red]0"day"', 'number'],
    ['General', 'number'],
  ])('knows %s for a %s', (code, kind) => {
    expect(numberFormat(164, code).kind).toBe(kind);
  });

  it.each<[string, number, boolean, string, string]>([
    ['45901', 1, false, '2025-09-01', 'date'],
    ['45901', 2, false, '2025-09-01', 'date'],
    ['45901', 3, false, '45901', 'number'],
    ['45901.354166666664', 1, false, '2025-09-01T08:30:00', 'date'],
    ['45901.9999999', 1, false, '2025-09-02', 'date'],
    ['0.5', 1, false, '12:00:00', 'time'],
    ['1', 1, false, '1900-01-01', 'date'],
    ['59', 1, false, '1900-02-28', 'date'],
    ['60', 1, false, '1900-02-29', 'date'],
    ['61', 1, false, '1900-03-01', 'date'],
    ['2958465', 1, false, '9999-12-31', 'date'],
    ['2958466', 1, false, '2958466', 'number'],
    ['-1', 1, false, '-1', 'number'],
    ['44439', 1, true, '2025-09-01', 'date'],
    ['0', 1, true, '1904-01-01', 'date'],
    ['45901', 4, false, '2025-09-01', 'time'],
  ])(
    'shows the day %s in format %i (from 1904: %s) as %s, a %s',
    async (stored, format, is1904, shown, kind) => {
      const { batches } = await readSheet(row(1, number('A1', stored, format)), {
        is1904,
        formats: ['h:mm'],
      });
      const cell = batches[0]!.rows[0]![0]!;
      expect([textOf(cell), typeof cell === 'string' ? 'number' : cell.kind]).toEqual([
        shown,
        kind,
      ]);
    },
  );

  it('shows booleans, errors, ISO dates and every kind of text', async () => {
    const strings =
      '<si><t xml:space="preserve"> 张三 ' +
      '</t></si><si><r><t>李</t></r><r><rPr/><t>四&amp;</t></r><rPh sb="0" ' +
      'eb="1"><t>LI</t></rPh></si>';
    const cells = [
      '<c r="A1" t="b"><v>1</v></c>',
      '<c r="B1" t="b"><v>0</v></c>',
      '<c r="C1" t="e"><v>#N/A</v></c>',
      '<c r="D1" t="d"><v>2025-09-01T00:00:00</v></c>',
      '<c r="E1" t="s"><v>0</v></c>',
      '<c r="F1" t="s"><v>1</v></c>',
      '<c r="G1" t="str"><v>a_x000A_b</v></c>',
      text('H1', '&#x4E00;&lt;<![CDATA[<b>]]>'),
      '<c r="I1"/>',
      '<c t="n"><v>7</v></c>',
    ];
    expect((await readSheet(row(1, ...cells), { strings })).rows).toEqual([
      ['true', 'false', '#N/A', '2025-09-01', '张三', '李四&', 'a\nb', '一<<b>', '', '7'],
    ]);
  });

  it('keeps the numbering over rows that are missing, and fills rows up to the header', async () => {
    const { rows, far } = await readSheet(
      row(1, text('A1', 'a'), text('B1', 'b')) +
        row(4, text('A4', 'x')) +
        row(6, text('C6', 'y')) +
        row(9, '<c r="A9" s="1"/>'),
    );
    expect(rows).toEqual([['a', 'b'], [], [], ['x', ''], [], ['', '']]);
    expect(far).toEqual([[6, 2, 'y']]);
  });

  it('hands on every formula with the value that the file gives for it', async () => {
    const data =
      row(1, text('A1', 'code'), text('B1', 'sum')) +
      row(2, text('A2', 'x'), '<c r="B2"><f>1+1</f><v>2</v></c>', '<c r="C2"><f>NOW()</f></c>') +
      row(
        3,
        '<c r="A3" t="str"><f t="shared" ref="A3:A4" si="0">A1</f><v>t</v></c>',
        number('B3', '5'),
      ) +
      row(4, '<c r="A4" t="str"><f t="shared" si="0"/><v>t</v></c>') +
      row(5, '<c r="A5"><f t="array" ref="A5:A6">B1:B2</f><v>1</v></c>', number('B5', '6')) +
      row(6, number('A6', '2')) +
      row(7, number('A7', '3')) +
      row(8, '<c r="B8" t="str"><f>IF(A8="","",1)</f><v></v></c>');
    const { rows, batches, faults } = await readSheet(data);
    expect(faults).toEqual([]);
    expect(
      batches[0]!.rows.map((cells) => cells.map((cell) => typeof cell !== 'string' && cell.kind)),
    ).toEqual([
      [false, false],
      [false, 'formula'],
      ['formula', false],
      ['formula', false],
      ['formula', false],
      ['formula', false],
      [false, false],
    ]);
    expect(rows).toEqual([
      ['code', 'sum'],
      ['x', '2'],
      ['t', '5'],
      ['t', ''],
      ['1', '6'],
      ['2', ''],
      ['3', ''],
    ]);
  });

  const merged = (...ranges: string[]): { tail: string } => ({
    tail: `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
  });

  it('hands on what merged cells cover: the value of their first cell, and whether that is plain', async () => {
    const cells = (batch: RowBatch[]): unknown[] =>
      batch[0]!.rows.map((row) =>
        row.map((cell) =>
          typeof cell !== 'string' && cell.kind === 'merged'
            ? [cell.range, cell.isPlain, textOf(cell.first)]
            : textOf(cell),
        ),
      );
    const header = row(1, text('A1', 'a'), text('B1', 'b'), text('C1', 'c'));
    const { batches, faults } = await readSheet(
      header +
        row(2, text('A2', '1'), text('B2', 'x')) +
        row(3, text('A3', '2'), '<c r="B3" s="1"/>') +
        row(4, '<c r="B4"/>') +
        row(5, text('A5', '3'), text('B5', 'y')) +
        row(6, text('A6', '4'), text('B6', 'z')) +
        row(7, text('A7', '5'), text('B7', 'v')),
      merged('B2:B4', 'B5:C5', 'B6:B7', 'E2:XFD9', 'A9'),
    );
    expect(faults).toEqual([]);
    expect(cells(batches)).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x', ''],
      ['2', ['B2:B4', true, 'x'], ''],
      [],
      ['3', 'y', ['B5:C5', false, 'y']],
      ['4', 'z', ''],
      ['5', ['B6:B7', false, 'z'], ''],
    ]);
    const tall = await readSheet(header + row(2, text('B2', 'x')), merged('A1:A2'));
    expect(cells(tall.batches)[1]).toEqual([['A1:A2', false, 'a'], 'x', '']);
    expect(
      briefly((await readSheet(header + row(2, text('A2', 'x')), merged('A1:A3', 'A2:B2'))).faults),
    ).toEqual([['staff', 2, null, 'DAMAGED_ARCHIVE']]);
  });

  it('stops where merged cells would make millions of cells of few', async () => {
    const wide = Array.from({ length: 501 }, (_, i) => text(`${columnLetters(i)}1`, 'h'));
    const tall = wide
      .slice(1)
      .map((_, i) => `${columnLetters(i + 1)}2:${columnLetters(i + 1)}99999`);
    const few = Array.from({ length: 10_010 }, (_, i) => row(i + 2, number(`A${i + 2}`, '1')));
    const { faults } = await readSheet(row(1, ...wide) + few.join(''), merged(...tall));
    expect(briefly(faults)).toEqual([['staff', 10_002, null, 'DAMAGED_ARCHIVE']]);
  });

  it('reads a sheet that is merged as a whole', async () => {
    const { rows, faults } = await readSheet(row(1, text('A1', 'x')), merged('A1:XFD1048576'));
    expect([rows, faults]).toEqual([[['x']], []]);
  });

  it('names rows and columns that are hidden, rows only where they hold something', async () => {
    const { batches } = await readSheet(
      row(1, text('A1', 'a'), text('B1', 'b'), text('C1', 'c')) +
        `<row r="2" hidden="1">${text('A2', 'x')}</row><row r="3" hidden="true"/>` +
        `<row r="4" hidden="0">${text('A4', 'x')}</row><row r="5" ht="0">${text('A5', 'x')}</row>`,
      {
        head: '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" width="0"/></cols>',
      },
    );
    expect(batches[0]!.hiddenRows).toEqual([2, 5]);
    expect(batches[0]!.hiddenColumns!.slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('knows a sheet without any value, and tells hidden sheets apart', async () => {
    const data = row(1, text('A1', 'x'));
    const opened = await inFolder(async (folder) => {
      const path = join(folder, 'book.xlsx');
      await writeFile(
        path,
        rawZip(
          rawWorkbook([
            { name: 'staff', data },
            { name: 'Sheet2', data: '' },
            { name: 'Sheet3', data: row(1, '<c r="A1" s="1"/>') },
            { name: 'x', data, state: 'veryHidden' },
            { name: '_y', data, state: 'hidden' },
          ]),
        ),
      );
      const source = (await openPackage(path, () => undefined))!;
      await source.close();
      return source;
    });
    expect(opened.tables.map(({ name, isEmpty }) => [name, isEmpty])).toEqual([
      ['staff', false],
      ['Sheet2', true],
      ['Sheet3', true],
    ]);
    expect([opened.ignored, opened.hiddenSheets]).toEqual([
      ['book.xlsx/x', 'book.xlsx/_y'],
      ['book.xlsx/x'],
    ]);
  });

  it('reads the farthest cell without holding the sheet or filling up to it', async () => {
    const { rows, far } = await readSheet(
      row(1, text('A1', 'x')) + row(1_048_576, text('XFD1048576', 'y')),
    );
    expect([rows.length, rows[500_000], rows[1_048_575], far]).toEqual([
      1_048_576,
      [],
      [''],
      [[1_048_576, 16_383, 'y']],
    ]);
  });

  it('handles no more cells than a sheet has, however far they stand', async () => {
    const many = 20_000;
    const data = Array.from({ length: many }, (_, i) =>
      row(i + 2, text(`A${i + 2}`, 'x'), text(`XFD${i + 2}`, 'y')),
    );
    const { batches } = await readSheet(
      row(1, text('A1', 'a'), text('B1', 'b'), text('XFD1', 'far')) + data.join(''),
    );
    const cells = batches.reduce(
      (sum, { rows, far }) =>
        sum +
        rows.reduce((all, row) => all + row.length, 0) +
        [...(far?.values() ?? [])].reduce((all, farCell) => all + farCell.length, 0),
      0,
    );
    expect(cells).toBe(3 * many + 3);
  });

  it.each<[string, string, string]>([
    ['a row beyond the last', row(1_048_577, text('A1048577', 'x')), 'TOO_LARGE'],
    ['a column beyond the last', row(1, text('XFE1', 'x')), 'TOO_LARGE'],
    ['rows out of order', row(3) + row(2), 'DAMAGED_ARCHIVE'],
    ['a cell twice', row(1, text('A1', 'x'), text('A1', 'y')), 'DAMAGED_ARCHIVE'],
    ['a cell in another row', row(1, text('A2', 'x')), 'DAMAGED_ARCHIVE'],
    ['a reference that is none', row(1, text('1A', 'x')), 'DAMAGED_ARCHIVE'],
    ['a string that is missing', row(1, '<c r="A1" t="s"><v>7</v></c>'), 'DAMAGED_ARCHIVE'],
    ['an unknown entity', row(1, text('A1', '&xxe;')), 'DAMAGED_ARCHIVE'],
    ['tags that do not match', '<row r="1"><c r="A1"></row></c>', 'DAMAGED_ARCHIVE'],
    ['XML that ends early', '<row r="1"><![CDATA[', 'DAMAGED_ARCHIVE'],
    ['an endless tag', `<row r="1" x="${'y'.repeat(200_000)}`, 'DAMAGED_ARCHIVE'],
    ['deep nesting', '<a>'.repeat(1_000), 'DAMAGED_ARCHIVE'],
  ])('stops a sheet at %s', async (_, data, code) => {
    expect((await readSheet(data)).faults.map((fault) => [fault.table, fault.code])).toEqual([
      ['staff', code],
    ]);
  });

  it('stops a sheet of more cells than allowed', async () => {
    const wide = Array.from({ length: 20 }, (_, i) => text(`${String.fromCharCode(65 + i)}1`, 'x'));
    const { rows, faults } = await readSheet(
      row(1, ...wide) + row(2, text('A2', 'x')) + row(3, text('A3', 'x')),
      {},
      { sheetCells: 50 },
    );
    expect([rows.length, briefly(faults)]).toEqual([2, [['staff', 3, null, 'TOO_LARGE']]]);
  });

  it('delivers the rows before the fault', async () => {
    const { rows, faults } = await readSheet(
      row(1, text('A1', 'a')) + row(2, text('A2', 'x')) + row(2),
    );
    expect([rows, briefly(faults)]).toEqual([
      [['a'], ['x']],
      [['staff', 2, null, 'DAMAGED_ARCHIVE']],
    ]);
  });

  it('refuses one cell above the limit and delivers one of 5 MB', async () => {
    expect(
      (
        await readSheet(row(1, text('A1', 'x'.repeat(5_000))) + row(2), {}, { recordBytes: 4_000 })
      ).faults.map((fault) => fault.code),
    ).toEqual(['TOO_LARGE']);
    const long = Array.from({ length: 500_000 }, (_, i) =>
      String(1_000_000_000 + ((i * 7_919) % 999_999_937)),
    ).join('');
    expect(await oneCell(text('A1', long))).toBe(long);
  });

  it('is damaged by a document type in any part, wherever a chunk ends', async () => {
    for (const at of ['xl/workbook.xml', 'xl/theme/theme1.xml', 'xl/worksheets/sheet1.xml']) {
      const book = rawWorkbook([{ name: 'staff', data: row(1, text('A1', 'x')) }]).filter(
        (entry) => entry.name !== at,
      );
      for (const space of [0, 65_530, 65_533]) {
        const content = `${' '.repeat(space)}<!DOCTYPE x [<!ENTITY a "b">]><x/>`;
        expect(
          briefly((await readFileOf('a.xlsx', rawZip([...book, { name: at, content }]))).faults),
        ).toEqual([[null, null, null, 'DAMAGED_ARCHIVE']]);
      }
    }
  });

  it('is refused for parts that are missing, damaged, doubled or too large', async () => {
    const book = rawWorkbook([{ name: 'staff', data: row(1, text('A1', 'x')) }], {
      strings: '<si><t>a</t></si>',
    });
    const codes = async (entries: typeof book, limits = {}): Promise<string[]> =>
      (await readFileOf('a.xlsx', rawZip(entries), limits)).faults.map((fault) => fault.code);
    for (const missing of [
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
    ]) {
      expect(await codes(book.filter((entry) => entry.name !== missing))).toEqual([
        'DAMAGED_ARCHIVE',
      ]);
    }
    expect(await codes(book.map((entry) => ({ ...entry, checksum: 1 })))).toEqual([
      'DAMAGED_ARCHIVE',
    ]);
    expect(await codes([...book, { ...book[4]!, name: 'XL/Styles.xml' }])).toEqual([
      'DAMAGED_ARCHIVE',
    ]);
    for (const limits of [
      { workbookBytes: 100 },
      { partBytes: 100 },
      { partsBytes: 1_000 },
      { sharedStringsBytes: 10 },
    ])
      expect(await codes(book, limits)).toEqual(['TOO_LARGE']);
  });

  it('reads any text back, wherever its XML is cut', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('张', '𠮷', '&', '<', '"', "'", '>', 'a', ']]>', '_x') })
      .map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(cell, fc.integer({ min: 65_000, max: 66_200 }), async (given, padding) => {
        const escaped = given
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;');
        const { rows } = await readSheet(
          `${' '.repeat(padding)}${row(1, text('A1', escaped), text('B1', 'end'))}`,
        );
        expect(rows).toEqual([[given, 'end']]);
      }),
      { numRuns: 150 },
    );
  });

  it('survives any bytes of its parts changed: it is read or refused with a fault', async () => {
    const book = rawWorkbook(
      [
        {
          name: 'staff',
          data:
            row(1, text('A1', 'a'), number('B1', '5', 1)) + row(2, '<c r="A2" t="s"><v>0</v></c>'),
        },
      ],
      { strings: '<si><t>a</t></si>' },
    );
    const change = fc.tuple(
      fc.nat(book.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(127)), { minLength: 1, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(change, async ([part, changes]) => {
        const content = Buffer.from(String(book[part]!.content));
        for (const [at, byte] of changes) content[at % content.length] = byte;
        const { opened, faults } = await readFileOf(
          'a.xlsx',
          rawZip(book.map((entry, i) => (i === part ? { ...entry, content } : entry))),
        );
        expect(opened || faults.length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
