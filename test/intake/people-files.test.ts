import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, CSV_MARK } from '../../base/people-csv.ts';
import { sheetText } from '../../base/sheet-text.ts';
import { cellReader } from '../../intake/kinds.ts';
import { exportPackage } from '../../intake/export/export-package.ts';
import { registerSheet, templateWorkbook } from '../../intake/template/template.ts';
import { xlsxBytes } from '../../reports/formats/xlsx.ts';
import type { Table } from '../../reports/table/table.ts';
import { registers } from '../../schema/registers/index.ts';
import { unionPackage, type Tables } from '../fixtures/union-package.ts';
import { writePackage } from '../fixtures/write-package.ts';
import { shownByOffice } from '../support/office.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { readCsv, readFileOf } from './read/fixtures.ts';
import { briefly, inFolder, takePath } from './support.ts';

/** Texts that spreadsheet programs run, or once ran, as formulas. */
export const DANGEROUS = [
  '=HYPERLINK("http://127.0.0.1/","x")',
  '=1+1',
  '+1+1',
  '+8613800138000',
  '-1+1',
  "-cmd|' /C calc'!A0",
  '@SUM(1,2)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
];

/** Texts that look like escapes of workbooks. */
const ESCAPES = [
  '学校_x000A_甲',
  '_x0041_',
  '_X0041_',
  '_x005F_x0041_',
  '__x0041__x0042_',
  '_x0041_x0042_',
  '_x0041\r',
  '_x004_',
  '_x4_',
  '_x00041_',
  '_x',
  'a_x000D_',
  '#N/A',
  '#REF!',
  '&lt;<b>"\'',
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', '4', '1', 'A', '\r', '\n', '\t', '\u0001', ','),
  }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...DANGEROUS, ...ESCAPES),
);

const tableOf = (texts: readonly string[]): Table => ({
  title: 'staff',
  columns: ['a', 'b'].map((name) => ({ name, title: { zh: name, en: name }, kind: 'text' })),
  notes: [],
  metadata: {},
  async *batches() {
    yield await Promise.resolve({
      rows: texts.length,
      cells: [texts.map(() => 'x'), texts],
    });
  },
});

/** A cell as a CSV for people holds it. */
function written(text: string): string {
  const rows: string[][] = parse(csvLine(['x', text]));
  return rows[0]![1]!;
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  return Buffer.concat(chunks);
}

describe('files for people', () => {
  it.each(DANGEROUS)('hold %j as a text', (text) => {
    expect(written(text)).toBe(`'${text}`);
  });

  it('leave numbers, days, codes and ordinary texts as they are', () => {
    expect(csvLine([-5, 0.5, null, '-5', '-1.5e-7', '2025-09-01', 'C-D-9', '', "o'x", 'a=b'])).toBe(
      "-5,0.5,,-5,-1.5e-7,2025-09-01,C-D-9,,o'x,a=b\r\n",
    );
  });

  it(
    'leave every text as it is that the intake accepts, and none that it refuses as a formula ' +
      'is accepted behind an apostrophe',
    () => {
      const column = registers
        .flatMap(({ columns }) => columns)
        .find(({ kind, limit }) => kind === 'text' && (limit ?? 0) >= 60)!;
      const read = cellReader(column);
      let accepted = 0;
      fc.assert(
        fc.property(anyText, (given) => {
          const text = given.trim();
          const faults: string[] = [];
          const value = read(text, (code) => faults.push(code));
          if (value !== null) {
            accepted++;
            expect(written(text)).toBe(text);
          } else if (faults.includes('FORMULA')) {
            const again: string[] = [];
            expect(read(written(text), (code) => again.push(code))).toBeNull();
            expect(again).toEqual(['FORMULA']);
          }
        }),
        { numRuns: 2_000 },
      );
      expect(accepted).toBeGreaterThan(200);
    },
  );

  it('come in again with the same texts, from CSV', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async (texts) => {
        const file =
          CSV_MARK + csvLine(['a', 'b']) + texts.map((text) => csvLine(['x', text])).join('');
        const expected = texts.map((text) => written(text).trim());
        expect((await readCsv(file)).rows.slice(1).map((row) => row[1])).toEqual(expected);
      }),
      { numRuns: 60 },
    ));

  it('come in again with the same texts, from a workbook', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async (texts) => {
        const { tables } = await readFileOf(
          'book.xlsx',
          await bytesOf(xlsxBytes([tableOf(texts)])),
        );
        expect(tables['book.xlsx/staff']!.slice(1).map((row) => row[1] ?? '')).toEqual(
          texts.map((text) => text.trim()),
        );
      }),
      { numRuns: 30 },
    ));

  it('are shown as they are by LibreOffice, where it is at hand', async () => {
    const texts = [
      ...DANGEROUS.map((formula) => formula.trim()),
      ...ESCAPES,
      '谢伟 𠮷',
      '00123',
      '2025-09-01',
    ]
      .filter((text) => !/[\r\u200b]/.test(text))
      .filter((text) => text !== '');
    const workbook = await shownByOffice('book.xlsx', await bytesOf(xlsxBytes([tableOf(texts)])));
    const csv = await shownByOffice(
      'list.csv',
      Buffer.from(
        CSV_MARK + csvLine(['a', 'b']) + texts.map((text) => csvLine(['x', text])).join(''),
      ),
    );
    if (workbook === null || csv === null) return;
    expect(workbook.slice(1).map((row) => row[1])).toEqual(texts);
    const shown = csv.slice(1).map((row) => row[1]!);
    expect(shown.slice(0, -2)).toEqual(texts.slice(0, -2).map(written));
  });
});

describe('a template', () => {
  it('writes its texts as a workbook stores them', async () => {
    const register = registers.find(({ table }) => table === 'contests')!;
    const odd = {
      ...register,
      columns: register.columns.map((column) =>
        column.header === 'name' ? { ...column, example: '赛_x000A_甲' } : column,
      ),
    };
    const { tables } = await readFileOf('t.xlsx', await templateWorkbook([registerSheet(odd)]));
    expect(Object.values(tables)[0]![1]).toContain('赛_x000A_甲');
    expect(sheetText('赛_x000A_甲')).toBe('赛_x005F_x000A_甲');
  });
});

describe('rejects and exports', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  it('set formulas aside as texts, and refuse them again by name until they are corrected', async () => {
    await inFolder(async (folder) => {
      const formulas = DANGEROUS.map((formula) => formula.trim()).filter(
        (formula) => !formula.includes('\u200b'),
      );
      const tables: Tables = {
        contests: [
          ['code', 'name', 'kind', 'year'],
          ...formulas.map((formula, i) => [`F${i}`, formula, 'other', '2025']),
          ['G1', '好名', 'other', '2025'],
          ['G2', '坏年', 'other', '-5'],
        ],
      };
      const rejects = join(folder, 'rejects');
      const { report } = await takePath(store.pool, await writePackage(tables, 'folder', folder), {
        keepGoing: { rejects },
      });
      expect(report!.tables.find((table) => table.table === 'contests')).toMatchObject({
        inserted: 1,
      });
      const text = await readFile(join(rejects, 'contests.csv'), 'utf8');
      expect(text.startsWith(CSV_MARK)).toBe(true);
      const rows: string[][] = parse(text, { bom: true });
      expect(rows.slice(1, -1).map((row) => row[1])).toEqual(
        formulas.map((formula) => `'${formula}`),
      );
      expect(rows.at(-1)!.slice(0, 4)).toEqual(['G2', '坏年', 'other', '-5']);
      const again = await takePath(store.pool, rejects, {
        keepGoing: { rejects: join(folder, 'again') },
      });
      expect(again.report).toMatchObject({ outcome: 'UNCHANGED' });
      expect(briefly(again.report!.faults).sort()).toEqual(
        [
          ...formulas.map((_, i) => `contests ${i + 2} name FORMULA`),
          `contests ${formulas.length + 2} year BAD_COUNT`,
        ].sort(),
      );
      expect(await readFile(join(folder, 'again', 'contests.csv'), 'utf8')).toContain("'=1+1");
      const corrected = rows.map((row, i) =>
        i === 0 ? row : row.map((cell, at) => (at === 1 ? '改好' : at === 3 ? '2025' : cell)),
      );
      await writeFile(join(rejects, 'contests.csv'), CSV_MARK + corrected.map(csvLine).join(''));
      expect((await takePath(store.pool, rejects)).report).toMatchObject({
        outcome: 'WRITTEN',
        faultCount: 0,
      });
    });
  });

  it('begin with a byte order mark in every table of a package, and come in again unchanged', async () => {
    await inFolder(async (folder) => {
      await takePath(store.pool, await writePackage(unionPackage(), 'folder', join(folder, 'in')));
      await exportPackage(store.pool, join(folder, 'out'));
      for (const { table } of registers)
        expect((await readFile(join(folder, 'out', `${table}.csv`))).subarray(0, 3)).toEqual(
          Buffer.from(CSV_MARK),
        );
      for (const ending of ['', '.zip', '.xlsx']) {
        await exportPackage(store.pool, join(folder, `again${ending}`));
        expect(
          (await takePath(store.pool, join(folder, `again${ending}`), { dryRun: true })).report,
        ).toMatchObject({ outcome: 'PASSED', faultCount: 0 });
      }
    });
  });
});
