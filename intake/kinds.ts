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
  periodReader,
  textReader,
  type CellReader,
} from './check/cell.ts';
import { CODE_SEPARATOR } from './check/code-set.ts';

/** The alias of the row that a reference refers to, in the statements of this room. */
export const referenceAlias = ({ field }: Column): string => `r_${field}`;

/**
 * What a cell of a sheet that is no text becomes for a column: `digits` a whole number as it is shown, since it is a code; `number` the stored
 * number; `decimal` the stored number without the noise of floating point; `seen` what a person sees.
 */
export type Taken = 'digits' | 'number' | 'decimal' | 'seen';

/** What intake and export know of a kind of column. */
interface IntakeKind {
  /** reads a text of a cell */
  reader: (column: Column) => CellReader;
  /** what is taken from a cell of a sheet that is no text */
  takes: Taken;
  /** type in a stage, which holds references by their key */
  staged: (column: Column) => string;
  /** the value of the stored row `t` as the data package holds it */
  exported: (column: Column) => string;
  /** whether workbooks hold it as a number */
  isNumber: boolean;
  /** its type in a Table Schema, and the constraints that its declaration adds */
  schema: (column: Column) => { readonly type: string; readonly constraints?: object };
  /** what people choose from in the template, in Chinese; null where they write freely */
  choices: (column: Column) => string[] | null;
  /** lines of the note on the header of the template */
  hints: (column: Column) => string[];
}

const TEXT = 'text collate "C"';
const stored = ({ field }: Column): string => `t.${field}`;
const namesOf = ({ codes }: Column): string[] => Object.values(codes!.codes).map(({ zh }) => zh);
const none = (): null => null;
const silent = (): string[] => [];

/** What follows from the kind of a column in this room, in one place: reading, staging, export, package schema, templates. */
export const INTAKE_KINDS: Readonly<Record<ColumnKind, IntakeKind>> = Object.freeze({
  text: {
    reader: ({ limit, isName, isPeriod }) => (isPeriod ? periodReader : textReader(limit!, isName)),
    takes: 'digits',
    staged: () => TEXT,
    exported: stored,
    isNumber: false,
    schema: ({ limit }) => ({ type: 'string', constraints: { maxLength: limit } }),
    choices: none,
    hints: ({ limit }) => [`最多 ${limit!} 个字符 · at most ${limit!} characters`],
  },
  day: {
    reader: dayReader,
    takes: 'number',
    staged: KINDS.day.sql,
    exported: stored,
    isNumber: false,
    schema: () => ({ type: 'date' }),
    choices: none,
    hints: () => ['格式 2025-09-01'],
  },
  flag: {
    reader: () => flagReader,
    takes: 'seen',
    staged: KINDS.flag.sql,
    exported: (column) => `${stored(column)}::text`,
    isNumber: false,
    schema: () => ({ type: 'boolean' }),
    choices: () => ['是', '否'],
    hints: silent,
  },
  count: {
    reader: ({ range, noAnswer }) => countReader(range!, noAnswer),
    takes: 'number',
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
    takes: 'decimal',
    staged: KINDS.amount.sql,
    exported: (column) => `${stored(column)}::text`,
    isNumber: true,
    schema: ({ amount }) => ({
      type: 'number',
      constraints: { minimum: amount!.min, maximum: amount!.max },
    }),
    choices: none,
    hints: ({ amount }) => [
      `${amount!.unit.zh} · ${amount!.unit.en}`,
      `如 1234.50，最多 ${amount!.scale} 位小数 · like 1234.50, at most ${amount!.scale} decimal places`,
    ],
  },
  code: {
    reader: codeCellReader,
    takes: 'digits',
    staged: () => TEXT,
    exported: stored,
    isNumber: false,
    schema: ({ codes }) => ({ type: 'string', constraints: { enum: codesOf(codes!) } }),
    choices: namesOf,
    hints: silent,
  },
  codes: {
    reader: codesCellReader,
    takes: 'digits',
    staged: () => 'text[] collate "C"',
    exported: (column) => `array_to_string(${stored(column)}, '${CODE_SEPARATOR}')`,
    isNumber: false,
    schema: ({ codes }) => {
      const one = `(?:${codesOf(codes!).join('|')})`;
      return {
        type: 'string',
        constraints: { pattern: `^${one}(?:${CODE_SEPARATOR}${one})*$` },
      };
    },
    choices: none,
    hints: (column) => [
      `可填若干项，用分号隔开 · one or several, separated by ";": ${namesOf(column).join('；')}`,
    ],
  },
  reference: {
    reader: (column) => textReader(referenceKey(targetOf(column)).limit!),
    takes: 'digits',
    staged: () => TEXT,
    exported: (column) => `${referenceAlias(column)}.${referenceKey(targetOf(column)).field}`,
    isNumber: false,
    schema: () => ({ type: 'string' }),
    choices: none,
    hints: silent,
  },
});

/** The reader of the cells of a column. A reference is read as the key it names. */
export const cellReader = (column: Column): CellReader => INTAKE_KINDS[column.kind].reader(column);
