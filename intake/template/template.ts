import { writeFile } from 'node:fs/promises';
import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import { sheetRows, sheetText } from '../../base/sheet-text.ts';
import type { Column, Register } from '../../schema/register/definition.ts';

/** Rows below the header for which the template offers drop-downs. */
const PREPARED_ROWS = 5_000;

/** Rows below the example whose cells are formatted as text, so that 00123 stays 00123. */
const TEXT_ROWS = 1_000;

/** The sheet that holds the choices of the drop-downs; sheets whose name begins with `_` are no tables. */
const LISTS = '_代码表';

const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** What people choose from, in Chinese; null where they write freely. */
const choices = ({ kind, codes, range }: Column): string[] | null => {
  if (kind === 'code') return Object.values(codes!.codes).map(({ zh }) => zh);
  if (kind === 'flag') return ['是', '否'];
  return kind === 'count' && range![1] - range![0] < 10
    ? Array.from({ length: range![1] - range![0] + 1 }, (_, i) => String(range![0] + i))
    : null;
};

const hint = ({ kind, title, note, optional, limit, range, identity }: Column): string =>
  [
    title.en,
    optional ? '可空 · optional' : '必填 · required',
    ...(kind === 'day' ? ['格式 2025-09-01'] : []),
    ...(kind === 'text' ? [`最多 ${limit!} 个字符 · at most ${limit!} characters`] : []),
    ...(kind === 'count' ? [`${range![0]}–${range![1]}`] : []),
    ...(note ? [`${note.zh} · ${note.en}`] : []),
    ...(identity
      ? [
          '已登记的须与登记一致，改动请用更正（--correct）· as stored; changed by a correction only (--correct)',
        ]
      : []),
  ].join('\n');

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFDDEBF7' } },
};
const TEXT: CellStyle = { numFmt: '@' };
const EXAMPLE: CellStyle = { font: { italic: true, color: { rgb: 'FF808080' } }, numFmt: '@' };

const textCells = (width: number): [string, Partial<Cell>][] =>
  Array.from({ length: TEXT_ROWS * width }, (_, index) => [
    `${2 + Math.floor(index / width)},${index % width}`,
    { value: null, style: TEXT },
  ]);

/**
 * The Excel template of a register: Chinese headers with a note on each, one example row (which an import refuses, so that it is
 * deleted before), cells formatted as text so that codes and days stay as written, and drop-downs for code lists.
 */
export async function templateWorkbook(register: Register): Promise<Uint8Array> {
  const { columns, title } = register;
  const lists = columns.map(choices);
  const offered = lists.flatMap((list, index) =>
    list ? [{ list, column: columns[index]!, index }] : [],
  );
  const height = Math.max(0, ...offered.map(({ list }) => list.length));
  return writeXlsx({
    sheets: [
      {
        name: title.zh,
        columns: columns.map(({ title: { zh } }) => ({
          header: zh,
          width: Math.min(40, Math.max(14, zh.length * 2 + 4)),
        })),
        rows: sheetRows([
          columns.map(({ title: { zh } }) => zh),
          columns.map(({ example }) => example ?? null),
        ]),
        cells: new Map<string, Partial<Cell>>([
          ...textCells(columns.length),
          ...columns.flatMap(({ example }, index): [string, Partial<Cell>][] => [
            [
              `0,${index}`,
              {
                value: sheetText(columns[index]!.title.zh),
                style: HEADER,
                comment: { author: '同心', text: sheetText(hint(columns[index]!)) },
              },
            ],
            [
              `1,${index}`,
              { value: example === undefined ? null : sheetText(example), style: EXAMPLE },
            ],
          ]),
        ]),
        freezePane: { rows: 1 },
        dataValidations: offered.map(({ list, index, column }, place) => ({
          type: 'list' as const,
          range: `${letter(index)}2:${letter(index)}${PREPARED_ROWS + 1}`,
          formula1: `'${LISTS}'!$${letter(place)}$2:$${letter(place)}$${list.length + 1}`,
          allowBlank: column.optional,
          showErrorMessage: true,
          errorTitle: column.title.zh,
          errorMessage: '请从下拉列表中选择 · choose from the list',
        })),
      },
      {
        name: LISTS,
        hidden: true,
        rows: sheetRows([
          offered.map(({ column }) => column.title.zh),
          ...Array.from({ length: height }, (_, row) =>
            offered.map(({ list }) => list[row] ?? null),
          ),
        ]),
      },
    ],
  });
}

/** Writes the template of a register to a file. */
export const writeTemplate = async (register: Register, path: string): Promise<void> =>
  writeFile(path, await templateWorkbook(register));
