import { writeFile } from 'node:fs/promises';
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Bilingual } from '../../base/language.ts';
import { sheetRows, sheetText } from '../../base/sheet-text.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { INTAKE_KINDS } from '../kinds.ts';

/** Number of rows below the header that have drop-down lists. */
const PREPARED_ROWS = 5_000;

/** Number of rows below the example that are formatted as text, so that 00123 stays 00123. */
const TEXT_ROWS = 1_000;

/** The same below the rows of a filled sheet. */
const MORE_ROWS = 20;

/**
 * The sheet with the values of the drop-down lists; sheets whose name begins with `_` are no
 * tables.
 */
const LISTS = '_代码表';

const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const hint = (column: Column): string => {
  const { kind, title, note, optional, identity, default: assumed } = column;
  return [
    title.en,
    optional || assumed !== undefined ? '可空 · optional' : '必填 · required',
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

const textCells = (width: number, first: number, rows: number): [string, Partial<Cell>][] =>
  Array.from({ length: rows * width }, (_, index) => [
    `${first + Math.floor(index / width)},${index % width}`,
    { value: null, style: TEXT },
  ]);

/** A column of a sheet of a template. */
export interface TemplateColumn {
  readonly title: Bilingual;
  /** note on the header */
  readonly hint: string;
  /** value in the example row */
  readonly example: string | null;
  /** Chinese texts of the drop-down list; null for free input */
  readonly choices: readonly string[] | null;
  readonly mayBeEmpty: boolean;
}

/** A sheet of a template. */
export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** rows instead of the example */
  readonly rows?: readonly (readonly (string | null)[])[];
}

/** A column of a register as one of a template. */
export const templateColumn = (column: Column): TemplateColumn => ({
  title: column.title,
  hint: hint(column),
  example: column.example ?? null,
  choices: INTAKE_KINDS[column.kind].choices(column),
  mayBeEmpty: column.optional || column.default !== undefined,
});

/** The sheet of a register. */
export const registerSheet = ({ title, columns }: Register): TemplateSheet => ({
  name: title.zh,
  columns: columns.map(templateColumn),
});

/** A column with a drop-down list, by its place in its sheet and in the sheet of lists. */
interface Offered {
  readonly sheet: TemplateSheet;
  readonly column: TemplateColumn;
  readonly list: readonly string[];
  readonly index: number;
}

const offeredBy = (sheet: TemplateSheet): Offered[] =>
  sheet.columns.flatMap((column, index) =>
    column.choices ? [{ sheet, column, list: column.choices, index }] : [],
  );

/** A sheet of the workbook; `all` are the drop-down lists of the workbook, in their order. */
function sheetOf(sheet: TemplateSheet, all: readonly Offered[]): WriteSheet {
  const { columns, name, rows } = sheet;
  return {
    name,
    columns: columns.map(({ title: { zh } }) => ({
      header: zh,
      width: Math.min(40, Math.max(14, zh.length * 2 + 4)),
    })),
    rows: sheetRows([
      columns.map(({ title: { zh } }) => zh),
      ...(rows ?? [columns.map(({ example }) => example)]),
    ]),
    cells: new Map<string, Partial<Cell>>([
      ...(rows
        ? textCells(columns.length, rows.length + 1, MORE_ROWS)
        : textCells(columns.length, 2, TEXT_ROWS)),
      ...(rows ?? []).flatMap((cells, row) =>
        cells.map((value, index): [string, Partial<Cell>] => [
          `${row + 1},${index}`,
          { value: value === null ? null : sheetText(value), style: TEXT },
        ]),
      ),
      ...columns.flatMap(({ title, hint: text, example }, index): [string, Partial<Cell>][] => [
        [
          `0,${index}`,
          {
            value: sheetText(title.zh),
            style: HEADER,
            comment: { author: '同心', text: sheetText(text) },
          },
        ],
        ...(rows
          ? []
          : [
              [
                `1,${index}`,
                { value: example === null ? null : sheetText(example), style: EXAMPLE },
              ] satisfies [string, Partial<Cell>],
            ]),
      ]),
    ]),
    freezePane: { rows: 1 },
    dataValidations: all.flatMap(({ sheet: of, list, index, column }, place) =>
      of === sheet
        ? [
            {
              type: 'list' as const,
              range: `${letter(index)}2:${letter(index)}${PREPARED_ROWS + 1}`,
              formula1: `'${LISTS}'!$${letter(place)}$2:$${letter(place)}$${list.length + 1}`,
              allowBlank: column.mayBeEmpty,
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
 * An Excel template of some sheets: Chinese headers, each with a note; one example row, which an
 * import refuses so that it is deleted, or the given rows; cells formatted as text, so that codes
 * and days stay as typed; drop-down lists for code lists.
 */
export async function templateWorkbook(sheets: readonly TemplateSheet[]): Promise<Uint8Array> {
  const offered = sheets.flatMap(offeredBy);
  const height = Math.max(0, ...offered.map(({ list }) => list.length));
  return writeXlsx({
    sheets: [
      ...sheets.map((sheet) => sheetOf(sheet, offered)),
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

/** Writes a template of some sheets to a file. */
export const writeTemplate = async (
  sheets: readonly TemplateSheet[],
  path: string,
): Promise<void> => writeFile(path, await templateWorkbook(sheets));
