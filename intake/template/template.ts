import { writeFile } from 'node:fs/promises';
import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import { sheetRows, sheetText } from '../../base/sheet-text.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { INTAKE_KINDS } from '../kinds.ts';

/** Number of rows below the header that have drop-down lists. */
const PREPARED_ROWS = 5_000;

/** Number of rows below the example that are formatted as text, so that 00123 stays 00123. */
const TEXT_ROWS = 1_000;

/**
 * The sheet with the values of the drop-down lists; sheets whose name begins with `_` are no
 * tables.
 */
const LISTS = '_代码表';

const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const hint = (column: Column): string => {
  const { kind, title, note, optional, identity } = column;
  return [
    title.en,
    optional ? '可空 · optional' : '必填 · required',
    ...INTAKE_KINDS[kind].hints(column),
    ...(note ? [`${note.zh} · ${note.en}`] : []),
    ...(identity
      ? [
          '已登记的须与登记一致，只能以更正改动 · must equal the stored value; only ' +
            'a correction changes it',
        ]
      : []),
  ].join('\n');
};

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
 * The Excel template of a register: Chinese headers, each with a note; one example row, which an
 * import refuses so that it is deleted; cells formatted as text, so that codes and days stay as
 * typed; drop-down lists for code lists.
 */
export async function templateWorkbook(register: Register): Promise<Uint8Array> {
  const { columns, title } = register;
  const lists = columns.map((column) => INTAKE_KINDS[column.kind].choices(column));
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
