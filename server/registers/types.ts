import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { keyColumns } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { camelCase } from '../../schema/register/names.ts';
import { DataFindingType } from '../findings/types.ts';
import type { Page, PageRequest } from '../loaders/page.ts';
import { filterType } from './filter-types.ts';
import { API_KINDS } from './kinds.ts';

type AnyClass = new () => object;

const namedClass = (name: string): AnyClass =>
  Object.defineProperty(class {}, 'name', { value: name });
const field = (
  type: () => unknown,
  options: { nullable?: boolean; description?: string } = {},
): PropertyDecorator => Field(type as never, options);

/**
 * The name of a column in GraphQL inputs: `staffNo` for a reference by staff number, otherwise the
 * property.
 */
export const inputName = (column: Column): string =>
  isReference(column) ? camelCase(column.header) : column.property;

/** The input type of a column; references are given by key. */
export const inputType = (column: Column): unknown => API_KINDS[column.kind].input(column);

const CURSOR = '此行在该排序中的位置 · the place of the row in this order';

const titleOf = ({ title, note }: Column): string =>
  note ? `${title.zh}（${note.zh}） · ${title.en} (${note.en})` : `${title.zh} · ${title.en}`;

function inputOf(
  name: string,
  columns: readonly Column[],
  nullable: (column: Column) => boolean,
  description: string,
): AnyClass {
  const type = namedClass(name);
  for (const column of columns)
    field(() => inputType(column), { nullable: nullable(column), description: titleOf(column) })(
      type.prototype as object,
      inputName(column),
    );
  InputType(name, { description })(type);
  return type;
}

const hasDefault = ({ default: assumed }: Column): boolean => assumed !== undefined;

/** Directions of an order. */
const directions = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(directions, {
  name: 'Direction',
  description: '升序或降序 · ascending or descending; nulls are last',
  valuesConfig: {
    ASC: { description: '升序 · ascending' },
    DESC: { description: '降序 · descending' },
  },
});

/** Page information, as Relay defines it. */
@ObjectType({ description: '分页信息（Relay） · about a page (Relay)', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: '之后是否还有 · whether rows follow' })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: '之前是否还有 · whether there are rows before' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: '第一行的游标 · cursor of the first row' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: '最后一行的游标 · cursor of the last row' })
  endCursor!: string | null;
}

/** The GraphQL types of a register, each made once. */
export interface RegisterTypes {
  readonly connection: AnyClass;
  readonly pageArgs: AnyClass;
  readonly key: AnyClass;
  readonly input: AnyClass;
  readonly patch: AnyClass;
  readonly change: AnyClass;
}

interface Counted {
  readonly count: () => Promise<number>;
}

function makeTypes(register: Register): RegisterTypes {
  const { name, type, title, columns } = register;
  const both = `${title.zh} · ${title.en}`;
  const edge = namedClass(`${name}Edge`);
  field(() => String, { description: CURSOR })(edge.prototype as object, 'cursor');
  field(() => type, { description: '该行 · the row' })(edge.prototype as object, 'node');
  ObjectType(edge.name, { description: both, simpleResolvers: true })(edge);

  const connection = namedClass(`${name}Connection`);
  const inConnection = connection.prototype as object;
  field(() => [edge], { description: '各行及其游标 · the rows with their cursors' })(
    inConnection,
    'edges',
  );
  field(() => [type], { description: '各行，不带游标 · the rows without their cursors' })(
    inConnection,
    'nodes',
  );
  field(() => PageInfo, { description: '分页信息 · about this page' })(inConnection, 'pageInfo');
  const totalCount = {
    value(this: Counted) {
      return this.count();
    },
  };
  Object.defineProperty(inConnection, 'totalCount', totalCount);
  Field(() => Int, {
    description: '总行数；仅在查询时计算 · number of all rows; computed only if selected',
  })(inConnection, 'totalCount', totalCount);
  ObjectType(connection.name, { description: `${both}（Relay）`, simpleResolvers: true })(
    connection,
  );

  const orderField = Object.fromEntries(
    columns.map((column) => [inputName(column), column.property]),
  );
  const titles = Object.fromEntries(
    columns.map((column) => [inputName(column), { description: titleOf(column) }]),
  );
  registerEnumType(orderField, {
    name: `${name}OrderField`,
    description: both,
    valuesConfig: titles,
  });
  const order = namedClass(`${name}Order`);
  const inOrder = order.prototype as object;
  field(() => orderField, { description: '按哪一列 · the column' })(inOrder, 'field');
  Field(() => directions as never, {
    defaultValue: 'ASC',
    description: '升序或降序 · the direction',
  })(inOrder, 'direction');
  InputType(order.name, { description: `${both}：排序 · order` })(order);

  const pageArgs = namedClass(`${name}PageArgs`);
  const inArgs = pageArgs.prototype as object;
  const filter = filterType(register);
  field(() => filter, { nullable: true })(inArgs, 'where');
  field(() => [order], { nullable: true, description: '默认按主键 · default: by key' })(
    inArgs,
    'orderBy',
  );
  field(() => Int, {
    nullable: true,
    description: '前若干行，最多 500，默认 50 · the first rows, at most 500, default 50',
  })(inArgs, 'first');
  field(() => String, { nullable: true })(inArgs, 'after');
  field(() => Int, { nullable: true, description: '后若干行 · the last rows' })(inArgs, 'last');
  field(() => String, { nullable: true })(inArgs, 'before');
  ArgsType()(pageArgs);

  const change = namedClass(`${name}Change`);
  const inChange = change.prototype as object;
  field(() => Int, { description: '改动后的数据修订 · revision of the store after the change' })(
    inChange,
    'revision',
  );
  field(() => [type], { description: '新增或改动的行 · rows that are new or changed' })(
    inChange,
    'changed',
  );
  field(() => [DataFindingType], {
    description:
      '改动后与其他数据矛盾之处；不妨碍写入 · contradictions of the changed rows with other ' +
      'data; they do not prevent the change',
  })(inChange, 'warnings');
  ObjectType(change.name, {
    description: `${both}：改动结果 · result of the change`,
    simpleResolvers: true,
  })(change);

  return {
    connection,
    pageArgs,
    change,
    key: inputOf(`${name}Key`, keyColumns(register), hasDefault, `${both}：主键 · key`),
    input: inputOf(
      `${name}Input`,
      columns,
      (column) => column.optional || hasDefault(column),
      `${both}：新记录 · a new record`,
    ),
    patch: inputOf(
      `${name}Patch`,
      columns,
      () => true,
      `${both}：要改的值，未给出的不变 · values to change; omitted values stay`,
    ),
  };
}

const typesByRegister = new Map<Register, RegisterTypes>();

/** The GraphQL types of a register. */
export function typesOf(register: Register): RegisterTypes {
  const existing = typesByRegister.get(register);
  if (existing) return existing;
  const types = makeTypes(register);
  typesByRegister.set(register, types);
  return types;
}

/** A page as GraphQL shows it; `count` runs only when `totalCount` is selected. */
export const connectionOf = (
  { edges, hasNextPage, hasPreviousPage }: Page,
  count: () => Promise<number>,
): object => ({
  edges,
  nodes: edges.map(({ node }) => node),
  pageInfo: {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  },
  count,
});

/** Arguments of a page as GraphQL passes them. */
export type PageArgs = PageRequest;
