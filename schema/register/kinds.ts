import { codesOf, type CodeList } from '../code-lists/code-list.ts';
import { targetOf } from './declared.ts';
import type { Column, ColumnKind } from './definition.ts';
import { isOneOf, sqlText } from './sql-text.ts';

/** The functions of the store and the documentation for a kind of column. */
export interface Kind {
  /** type of the column in PostgreSQL */
  sql: (column: Column) => string;
  /** type of its values in a comparison: of a reference that of the key it names */
  compared: string;
  /** the condition that the database checks; null if the type is sufficient */
  check: (column: Column) => string | null;
  /** the content of a cell, in both languages */
  holds: (column: Column) => string;
}

const small = ({ range }: Column): boolean => range![1] < 32_768;

/**
 * The set in the order of its list, each code once: what a stored set must equal. Written as
 * PostgreSQL shows it, so that migrations see no difference.
 */
function canonicalSet(field: string, list: CodeList): string {
  const each = codesOf(list).map(
    (code) => `case when (${sqlText(code)} = any (${field})) then ${sqlText(code)} else null end`,
  );
  return `array_remove(array[${each.join(', ')}], null)`;
}

/**
 * Every kind of column, as the store and the data dictionary see it. Other rooms have a table of
 * their own: intake/kinds.ts, server/registers/kinds.ts.
 */
export const KINDS: Readonly<Record<ColumnKind, Kind>> = Object.freeze({
  text: {
    sql: () => 'text',
    compared: 'text',
    check: ({ field, limit, pattern }) =>
      `length(${field}) >= 1 and length(${field}) <= ${limit!}` +
      (pattern === undefined ? '' : ` and ${field} ~ ${sqlText(`^(?:${pattern})$`)}`),
    holds: ({ limit, pattern }) =>
      `文本 · text (≤ ${limit!})${pattern === undefined ? '' : `，格式 · pattern \`${pattern}\``}`,
  },
  day: {
    sql: () => 'date',
    compared: 'date',
    check: () => null,
    holds: () => '日期 · day',
  },
  flag: {
    sql: () => 'boolean',
    compared: 'boolean',
    check: () => null,
    holds: () => '是否 · true / false',
  },
  count: {
    sql: (column) => (small(column) ? 'smallint' : 'integer'),
    compared: 'integer',
    check: ({ field, range }) => `${field} >= ${range![0]} and ${field} <= ${range![1]}`,
    holds: ({ range }) => `整数 · whole number ${range![0]}–${range![1]}`,
  },
  amount: {
    sql: ({ amount }) => `numeric(${amount!.digits}, ${amount!.scale})`,
    compared: 'numeric',
    check: ({ field, amount }) => `${field} >= ${amount!.min} and ${field} <= ${amount!.max}`,
    holds: ({ amount }) =>
      `小数，最多 ${amount!.scale} 位（${amount!.unit.zh}） · decimal, at most ` +
      `${amount!.scale} places (${amount!.unit.en}) ${amount!.min}–${amount!.max}`,
  },
  code: {
    sql: () => 'text',
    compared: 'text',
    check: ({ field, codes }) => isOneOf(field, codesOf(codes!)),
    holds: ({ codes, default: assumed }) =>
      `代码 · code: ${codes!.name}${assumed === undefined ? '' : `，缺省 · default \`${assumed}\``}`,
  },
  codes: {
    sql: () => 'text[]',
    compared: 'text[]',
    check: ({ field, codes }) =>
      `cardinality(${field}) >= 1 and ${field} = ${canonicalSet(field, codes!)}`,
    holds: ({ codes }) => `若干代码，用分号隔开 · several codes, separated by ";": ${codes!.name}`,
  },
  reference: {
    sql: () => 'integer',
    compared: 'text',
    check: () => null,
    holds: (column) => `引用 · reference: ${targetOf(column).table}`,
  },
});

/** The content of a column, in both languages. */
export const holdsOf = (column: Column): string => KINDS[column.kind].holds(column);

/** Whether a column refers to a row of another register. */
export const isReference = ({ kind }: Pick<Column, 'kind'>): boolean => kind === 'reference';
