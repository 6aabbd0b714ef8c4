import { codesOf } from '../schema/code-lists/code-list.ts';
import { referenceKey, targetOf } from '../schema/register/declared.ts';
import type { Column, ColumnKind } from '../schema/register/definition.ts';
import { KINDS } from '../schema/register/kinds.ts';
import {
  amountReader,
  codeCellReader,
  codesCellReader,
  countReader,
  dayReader,
  flagReader,
  patternReader,
  periodReader,
  textReader,
  type CellReader,
} from './check/cell.ts';
import { CODE_SEPARATOR } from './check/code-set.ts';

/** The alias of a referenced row in the SQL of this room. */
export const referenceAlias = ({ field }: Column): string => `r_${field}`;

/**
 * The form in which a column reads a typed cell of a sheet. `digits`: a whole number as it is
 * displayed, since it is a code; `number`: the stored number; `decimal`: the stored number without
 * floating-point noise; `shown`: the displayed text.
 */
export type TypedCellForm = 'digits' | 'number' | 'decimal' | 'shown';

/** The functions of intake and export for a kind of column. */
interface IntakeKind {
  /** reads the text of a cell */
  reader: (column: Column) => CellReader;
  /** the form in which a typed cell of a sheet is read */
  typedForm: TypedCellForm;
  /** SQL type in a stage, where references are stored by key */
  staged: (column: Column) => string;
  /** SQL of the value of a stored row `t` in the data package */
  exported: (column: Column) => string;
  /** whether workbooks store it as a number */
  isNumber: boolean;
  /** its type in a Table Schema, with further constraints */
  schema: (column: Column) => { readonly type: string; readonly constraints?: object };
  /** Chinese texts of the drop-down list in the template; null for free input */
  choices: (column: Column) => string[] | null;
  /** lines of the note on the header in the template */
  hints: (column: Column) => string[];
}

const TEXT = 'text collate "C"';
const stored = ({ field }: Column): string => `t.${field}`;
const namesOf = ({ codes }: Column): string[] => Object.values(codes!.codes).map(({ zh }) => zh);
const noChoices = (): null => null;
const noHints = (): string[] => [];

/** The kinds of columns in this room: reading, staging, export, package schema, templates. */
export const INTAKE_KINDS: Readonly<Record<ColumnKind, IntakeKind>> = Object.freeze({
  text: {
    reader: (column) => {
      if (column.isPeriod) return periodReader;
      const readText = textReader(column.limit!, column.isName);
      return column.pattern === undefined ? readText : patternReader(readText, column.pattern);
    },
    typedForm: 'digits',
    staged: () => TEXT,
    exported: stored,
    isNumber: false,
    schema: ({ limit, pattern }) => ({
      type: 'string',
      constraints: {
        maxLength: limit,
        ...(pattern !== undefined && { pattern: `^(?:${pattern})$` }),
      },
    }),
    choices: noChoices,
    hints: ({ limit }) => [`最多 ${limit!} 个字符 · at most ${limit!} characters`],
  },
  day: {
    reader: dayReader,
    typedForm: 'number',
    staged: KINDS.day.sql,
    exported: stored,
    isNumber: false,
    schema: () => ({ type: 'date' }),
    choices: noChoices,
    hints: () => ['格式 2025-09-01'],
  },
  flag: {
    reader: () => flagReader,
    typedForm: 'shown',
    staged: KINDS.flag.sql,
    exported: (column) => `${stored(column)}::text`,
    isNumber: false,
    schema: () => ({ type: 'boolean' }),
    choices: () => ['是', '否'],
    hints: noHints,
  },
  count: {
    reader: ({ range, noAnswer }) => countReader(range!, noAnswer),
    typedForm: 'number',
    staged: KINDS.count.sql,
    exported: stored,
    isNumber: true,
    schema: ({ range }) => ({
      type: 'integer',
      constraints: { minimum: range![0], maximum: range![1] },
    }),
    choices: ({ range: [min, max] = [0, 0] }) =>
      max - min < 10 ? Array.from({ length: max - min + 1 }, (_, i) => String(min + i)) : null,
    hints: ({ range }) => [`${range![0]}–${range![1]}`],
  },
  amount: {
    reader: ({ amount }) => amountReader(amount!),
    typedForm: 'decimal',
    staged: KINDS.amount.sql,
    exported: (column) => `${stored(column)}::text`,
    isNumber: true,
    schema: ({ amount }) => ({
      type: 'number',
      constraints: { minimum: amount!.min, maximum: amount!.max },
    }),
    choices: noChoices,
    hints: ({ amount }) => [
      `${amount!.unit.zh} · ${amount!.unit.en}`,
      `如 1234.50，最多 ${amount!.scale} 位小数 · like 1234.50, at most ${amount!.scale} decimal places`,
    ],
  },
  code: {
    reader: codeCellReader,
    typedForm: 'digits',
    staged: () => TEXT,
    exported: stored,
    isNumber: false,
    schema: ({ codes }) => ({ type: 'string', constraints: { enum: codesOf(codes!) } }),
    choices: namesOf,
    hints: noHints,
  },
  codes: {
    reader: codesCellReader,
    typedForm: 'digits',
    staged: () => 'text[] collate "C"',
    exported: (column) => `array_to_string(${stored(column)}, '${CODE_SEPARATOR}')`,
    isNumber: false,
    schema: ({ codes }) => {
      const code = `(?:${codesOf(codes!).join('|')})`;
      return {
        type: 'string',
        constraints: { pattern: `^${code}(?:${CODE_SEPARATOR}${code})*$` },
      };
    },
    choices: noChoices,
    hints: (column) => [
      `可填若干项，用分号隔开 · one or several, separated by ";": ${namesOf(column).join('；')}`,
    ],
  },
  reference: {
    reader: (column) => textReader(referenceKey(targetOf(column)).limit!),
    typedForm: 'digits',
    staged: () => TEXT,
    exported: (column) => `${referenceAlias(column)}.${referenceKey(targetOf(column)).field}`,
    isNumber: false,
    schema: () => ({ type: 'string' }),
    choices: noChoices,
    hints: noHints,
  },
});

/** The reader of the cells of a column; a reference is read as the key of its row. */
export const cellReader = (column: Column): CellReader => INTAKE_KINDS[column.kind].reader(column);
