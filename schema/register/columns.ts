import { MetadataStorage } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, registerEnumType } from 'type-graphql';
import type { GraphQLScalarType } from 'graphql';
import { codesOf, isEnum, type CodeList } from '../code-lists/code-list.ts';
import { Decimal } from '../scalars/decimal.ts';
import { LocalDate } from '../scalars/local-date.ts';
import { declareColumn } from './declared.ts';
import type { Amount, Column, ColumnKind, ColumnOptions, RegisterClass } from './definition.ts';
import { KINDS } from './kinds.ts';
import { snakeCase } from './names.ts';

type GraphQLValue = () => GraphQLScalarType | StringConstructor | BooleanConstructor | object;
type Extra = Omit<Partial<Column>, keyof ColumnOptions>;

const describe = ({ title, note }: ColumnOptions): string =>
  note ? `${title.zh}：${note.zh} · ${title.en}: ${note.en}` : `${title.zh} · ${title.en}`;

/** The names in MikroORM of types that it does not take from PostgreSQL's name. */
const ORM_TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  date: 'string',
  'text[]': 'string[]',
};

/**
 * States where an entity is declared: its name will do. Otherwise MikroORM reads the path of the file
 * from a stack trace of each class, for which Node parses source maps: a tenth of a second.
 */
function statePlace({ constructor: type }: object): void {
  if (Object.hasOwn(type, MetadataStorage.PATH_SYMBOL)) return;
  Object.defineProperty(type, MetadataStorage.PATH_SYMBOL, { value: type.name, writable: true });
}

function column(
  kind: ColumnKind,
  graphql: GraphQLValue,
  options: ColumnOptions,
  extra: Extra = {},
): PropertyDecorator {
  return (prototype, key) => {
    const property = String(key);
    const optional = options.optional ?? false;
    const field = extra.field ?? snakeCase(property);
    const declared: Column = {
      header: field,
      ...options,
      ...extra,
      omissible: options.omissible ?? extra.default !== undefined,
      property,
      kind,
      optional,
      field,
    };
    const sql = KINDS[kind].sql(declared);
    statePlace(prototype);
    Property({
      type: ORM_TYPES[sql] ?? (kind === 'amount' ? 'string' : sql),
      columnType: sql,
      fieldName: field,
      nullable: optional,
      ...(extra.default !== undefined && { default: extra.default }),
      ...(sql.startsWith('text') && { collation: 'C' }),
    })(prototype, property);
    Field(graphql as never, { nullable: optional, description: describe(options) })(prototype, key);
    declareColumn(prototype, declared);
  };
}

/** A text of at most `limit` (default 200) characters. */
export const Text = (
  options: ColumnOptions & { limit?: number } & Pick<Extra, 'pattern'>,
): PropertyDecorator => column('text', () => String, options, { limit: options.limit ?? 200 });

/** A civil day. */
export const DayColumn = (options: ColumnOptions): PropertyDecorator =>
  column('day', () => LocalDate, options);

/** Yes or no. */
export const Flag = (options: ColumnOptions): PropertyDecorator =>
  column('flag', () => Boolean, options);

/** A whole number within `range`, both ends included. */
export const Count = (
  options: ColumnOptions & { range: readonly [number, number] } & Pick<Extra, 'noAnswer' | 'field'>,
): PropertyDecorator => column('count', () => Int, options, options);

/**
 * The defaults of a column of kind amount: not negative, with two decimal places, below one
 * trillion.
 */
const AMOUNT = { scale: 2, digits: 14, min: '0', max: '999999999999.99' } as const;

/**
 * An exact decimal with a unit of measurement, by default from 0 up and with two decimal places.
 */
export const AmountColumn = (
  options: ColumnOptions & Pick<Amount, 'unit'> & Partial<Amount>,
): PropertyDecorator => {
  const { unit, scale, digits, min, max, ...others } = { ...AMOUNT, ...options };
  return column('amount', () => Decimal, others, { amount: { unit, scale, digits, min, max } });
};

const enums = new Map<CodeList, object>();

/** The GraphQL enum of a code list, its values being the codes; made once. */
export function enumOf(list: CodeList): object {
  const cachedEnum = enums.get(list);
  if (cachedEnum) return cachedEnum;
  const values = Object.fromEntries(codesOf(list).map((code) => [code, code]));
  registerEnumType(values, {
    name: list.name,
    description: `${list.title.zh} · ${list.title.en} (${list.source})`,
    valuesConfig: Object.fromEntries(
      Object.entries(list.codes).map(([code, title]) => [
        code,
        { description: `${title.zh} · ${title.en}` },
      ]),
    ),
  });
  enums.set(list, values);
  return values;
}

/** A code of `list`. */
export function Code(
  list: CodeList,
  options: ColumnOptions & Pick<Extra, 'default'>,
): PropertyDecorator {
  const type = isEnum(list) ? enumOf(list) : String;
  return column('code', () => type, options, {
    ...(options.default !== undefined && { default: options.default }),
    codes: list,
  });
}

/**
 * A set of codes of `list`: at least one if the column is not optional, each once, in the order of
 * the list.
 */
export function Codes(list: CodeList, options: ColumnOptions): PropertyDecorator {
  const type = isEnum(list) ? enumOf(list) : String;
  return column('codes', () => [type], options, { codes: list });
}

/** A reference to a row of another register, by its key in the package and by an internal id in the database. */
export const Reference =
  (
    target: () => RegisterClass,
    options: ColumnOptions & { header: string; inverse: NonNullable<Column['inverse']> },
  ): PropertyDecorator =>
  (prototype, key) => {
    const property = String(key);
    const optional = options.optional ?? false;
    const field = `${snakeCase(property)}_id`;
    statePlace(prototype);
    ManyToOne({
      entity: target,
      ref: true,
      nullable: optional,
      fieldName: field,
      index: false,
      deleteRule: 'restrict',
      updateRule: 'restrict',
    } as never)(prototype, property);
    Field(target as never, { nullable: optional, description: describe(options) })(prototype, key);
    declareColumn(prototype, {
      ...options,
      omissible: options.omissible ?? false,
      property,
      kind: 'reference',
      optional,
      field,
      target,
    });
  };
