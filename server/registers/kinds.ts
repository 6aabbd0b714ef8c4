import { Field, InputType, Int } from 'type-graphql';
import { plainAmount } from '../../base/decimal.ts';
import { isDay } from '../../base/day.ts';
import { isEnum, type CodeList } from '../../schema/code-lists/code-list.ts';
import { enumOf } from '../../schema/register/columns.ts';
import type { Column, ColumnKind } from '../../schema/register/definition.ts';
import { Decimal } from '../../schema/scalars/decimal.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { AmountFilter, CountFilter, DayFilter, FlagFilter, TextFilter } from './inputs.ts';

type InputClass = new () => object;

const optional = (type: () => unknown, description: string): PropertyDecorator =>
  Field(type as never, { nullable: true, description });

/** The GraphQL type of a code of a list. */
const codeType = (list: CodeList): unknown => (isEnum(list) ? enumOf(list) : String);

/** An input type made once for each code list. */
function perList(
  name: (list: CodeList) => string,
  fill: (prototype: object, code: unknown) => void,
): (list: CodeList) => InputClass {
  const inputClasses = new Map<CodeList, InputClass>();
  return (list) => {
    const before = inputClasses.get(list);
    if (before) return before;
    const type = Object.defineProperty(class {}, 'name', { value: name(list) });
    fill(type.prototype, codeType(list));
    InputType(type.name, { description: `${list.title.zh} · ${list.title.en}` })(type);
    inputClasses.set(list, type);
    return type;
  };
}

const IS_NULL = '是否为空 · whether it is empty';

const codeFilter = perList(
  ({ name }) => `${name}Filter`,
  (prototype, code) => {
    optional(() => code, '等于 · equals')(prototype, 'eq');
    optional(() => [code], '为其中之一 · is one of')(prototype, 'in');
    optional(() => Boolean, IS_NULL)(prototype, 'isNull');
  },
);

const codesFilter = perList(
  ({ name }) => `${name}SetFilter`,
  (prototype, code) => {
    optional(() => code, '含有 · contains this code')(prototype, 'has');
    optional(() => [code], '含有其中之一 · contains one of these')(prototype, 'hasAny');
    optional(() => [code], '全部含有 · contains all of these')(prototype, 'hasAll');
    optional(() => Boolean, IS_NULL)(prototype, 'isNull');
  },
);

/** The functions of the API for a kind of column. */
interface ApiKind {
  /** the GraphQL type in inputs; references are keys */
  input: (column: Column) => unknown;
  /** the conditions that a filter may state; null for references, which have filters of their targets */
  filter: ((column: Column) => InputClass) | null;
  /** whether a text from a cursor is a value of this kind */
  isValue: (text: string) => boolean;
}

const anyText = (): boolean => true;

/** Everything in the API that depends on the kind of a column. */
export const API_KINDS: Readonly<Record<ColumnKind, ApiKind>> = Object.freeze({
  text: { input: () => String, filter: () => TextFilter, isValue: anyText },
  day: { input: () => LocalDate, filter: () => DayFilter, isValue: isDay },
  flag: {
    input: () => Boolean,
    filter: () => FlagFilter,
    isValue: (text) => text === 'true' || text === 'false',
  },
  count: {
    input: () => Int,
    filter: () => CountFilter,
    isValue: (text) => /^-?\d{1,9}$/.test(text),
  },
  amount: {
    input: () => Decimal,
    filter: () => AmountFilter,
    isValue: (text) => plainAmount(text) !== null,
  },
  code: {
    input: ({ codes }) => codeType(codes!),
    filter: ({ codes }) => (isEnum(codes!) ? codeFilter(codes!) : TextFilter),
    isValue: anyText,
  },
  codes: {
    input: ({ codes }) => [codeType(codes!)],
    filter: ({ codes }) => codesFilter(codes!),
    isValue: (text) => /^\{[\w,]*\}$/.test(text),
  },
  reference: { input: () => String, filter: null, isValue: anyText },
});
