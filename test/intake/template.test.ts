import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { registerSheet, writeTemplate } from '../../intake/template/template.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { inOrder } from '../fixtures/declared-rows.ts';
import { unionPackage } from '../fixtures/union-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { briefly, contents, counts, inFolder, takePath, takeTables } from './support.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;

/** The template of a register as a spreadsheet program opens it. */
const openTemplate = (register: Register): Promise<Workbook> =>
  inFolder(async (folder) => {
    await writeTemplate([registerSheet(register)], join(folder, 'template.xlsx'));
    return readXlsx(await readFile(join(folder, 'template.xlsx')), { readStyles: true });
  });

/** The Chinese names of a code list, and 是 and 否, as the drop-down lists offer them. */
const choicesOf = ({ columns }: Register): (readonly [title: string, choices: string[]])[] =>
  columns.flatMap(({ title, kind, codes, range }) => {
    if (kind === 'code')
      return [[title.zh, Object.values(codes!.codes).map(({ zh }) => zh)] as const];
    if (kind === 'flag') return [[title.zh, ['是', '否']] as const];
    return kind === 'count' && range![1] === 5
      ? [[title.zh, ['1', '2', '3', '4', '5']] as const]
      : [];
  });

/** The rows of the small package as people fill them in: with the values of the drop-down lists. */
const filledIn = (register: Register): string[][] => {
  const { table, columns } = register;
  return inOrder(register, unionPackage()[table]!)
    .slice(1)
    .map((row) =>
      row.map((cell, index) => {
        const { kind, codes } = columns[index]!;
        if (cell === '') return '';
        if (kind === 'flag') return cell === 'true' ? '是' : '否';
        return kind === 'code' ? codes!.codes[cell]!.zh : cell;
      }),
    );
};

describe('the template', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
    await takeTables(store.pool, unionPackage());
  });
  afterAll(() => store.close());

  it.each(registers.map((register) => [register.table, register] as const))(
    'of %s has Chinese headers with notes, one example row, and a drop-down for every code list',
    async (_, register) => {
      const {
        sheets: [sheet, lists, ...others],
      } = await openTemplate(register);
      const { columns, title } = register;
      expect([sheet!.name, lists!.name, lists!.hidden, others]).toEqual([
        title.zh,
        '_代码表',
        true,
        [],
      ]);
      expect(
        sheet!.rows
          .slice(2)
          .flat()
          .filter((cell) => cell !== null),
      ).toEqual([]);
      expect(sheet!.rows.slice(0, 2)).toEqual([
        columns.map((column) => column.title.zh),
        columns.map(({ example }) => example ?? null),
      ]);
      expect(sheet!.rows[1]![0]).toMatch(/^示例/);
      for (const [index, column] of columns.entries()) {
        const note = sheet!.cells!.get(`0,${index}`)!.comment!.text;
        expect(note).toContain(column.title.en);
        expect(note).toContain(column.optional || column.default !== undefined ? '可空' : '必填');
      }
      const offered = choicesOf(register);
      expect(sheet!.dataValidations ?? []).toHaveLength(offered.length);
      for (const [place, { type, range, formula1 }] of (sheet!.dataValidations ?? []).entries()) {
        const [, sheetName, from, first, to, last] =
          /^'?(_代码表)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(formula1 as string)!;
        const at = columnNumber(from!);
        expect([type, sheetName, from, first]).toEqual(['list', '_代码表', to, '2']);
        const column = columnNumber(/^([A-Z]+)2:\1\d+$/.exec(range)![1]!);
        const choices = lists!.rows.slice(1, Number(last)).map((row) => String(row[at]));
        expect([sheet!.rows[0]![column], choices]).toEqual(offered[place]);
        expect(lists!.rows[Number(last)]?.[at] ?? null).toBeNull();
      }
    },
  );

  it('of every register, filled in with what its drop-downs offer, is taken in', async () => {
    const empty = await openTestStore();
    try {
      await inFolder(async (folder) => {
        for (const register of registers) {
          const {
            sheets: [sheet, lists],
          } = await openTemplate(register);
          const path = join(folder, `${register.table}.xlsx`);
          await writeFile(
            path,
            await writeXlsx({
              sheets: [
                { name: sheet!.name, rows: [sheet!.rows[0]!, ...filledIn(register)] },
                { name: lists!.name, rows: lists!.rows, hidden: true },
              ],
            }),
          );
          const { report, faults } = await takePath(empty.pool, path);
          const rows = unionPackage()[register.table]!.length - 1;
          expect(faults).toEqual([]);
          expect(report).toMatchObject({
            outcome: 'WRITTEN',
            ignored: [`${register.table}.xlsx/_代码表`],
          });
          expect(counts(report!, register.table)).toEqual([rows, rows, 0, 0, 0]);
        }
      });
      expect(await contents(empty.pool)).toEqual(await contents(store.pool));
    } finally {
      await empty.close();
    }
  });

  it.each(registers.map((register) => [register.table, register] as const))(
    'of %s is refused as long as its example row is there, for that alone',
    async (table, register) => {
      await inFolder(async (folder) => {
        const path = join(folder, 'template.xlsx');
        await writeTemplate([registerSheet(register)], path);
        const { report, faults } = await takePath(store.pool, path);
        expect(report).toMatchObject({ outcome: 'REFUSED', revision: 1 });
        expect(briefly(faults)).toEqual([`${table} 2 ${register.columns[0]!.header} EXAMPLE_ROW`]);
      });
    },
  );

  it('has an example that every check but that one would pass', async () => {
    const real = (text: string): string => text.replace(/^示例/, 'T');
    for (const register of registers) {
      const example = register.columns.map((column) =>
        column === register.columns[0] || column.kind === 'reference'
          ? real(column.example ?? '')
          : (column.example ?? ''),
      );
      const { faults } = await takeTables(
        store.pool,
        { [register.table]: [register.columns.map(({ header }) => header), example] },
        { dryRun: true },
      );
      expect(faults.filter(({ code }) => code !== 'MISSING_REFERENCE')).toEqual([]);
    }
  });
});

/** The position of a column, 0 for A. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
