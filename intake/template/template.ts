import { writeFile } from 'node:fs/promises';
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
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

/** A column with a drop-down list, by its place in its sheet and in the sheet of lists. */
interface Offered {
  readonly register: Register;
  readonly column: Column;
  readonly list: readonly string[];
  readonly index: number;
}

const offeredBy = (register: Register): Offered[] =>
  register.columns.flatMap((column, index) => {
    const list = INTAKE_KINDS[column.kind].choices(column);
    return list ? [{ register, column, list, index }] : [];
  });

/** The sheet of a register; `all` are the drop-down lists of the workbook, in their order. */
function sheetOf(register: Register, all: readonly Offered[]): WriteSheet {
  const { columns, title } = register;
  return {
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
    dataValidations: all.flatMap(({ register: of, list, index, column }, place) =>
      of === register
        ? [
            {
              type: 'list' as const,
              range: `${letter(index)}2:${letter(index)}${PREPARED_ROWS + 1}`,
              formula1: `'${LISTS}'!$${letter(place)}$2:$${letter(place)}$${list.length + 1}`,
              allowBlank: column.optional,
              showErrorMessage: true,
              errorTitle: column.title.zh,
              errorMessage: '请从下拉列表中选择 · choose from the list',
            },
          ]
        : [],
    ),
  };
}

/**
 * The Excel template of some registers, a sheet for each: Chinese headers, each with a note; one
 * example row, which an import refuses so that it is deleted; cells formatted as text, so that codes
 * and days stay as typed; drop-down lists for code lists.
 */
export async function templateWorkbook(registers: readonly Register[]): Promise<Uint8Array> {
  const offered = registers.flatMap(offeredBy);
  const height = Math.max(0, ...offered.map(({ list }) => list.length));
  return writeXlsx({
    sheets: [
      ...registers.map((register) => sheetOf(register, offered)),
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

/** Writes the template of some registers to a file. */
export const writeTemplate = async (registers: readonly Register[], path: string): Promise<void> =>
  writeFile(path, await templateWorkbook(registers));
