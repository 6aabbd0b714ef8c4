import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { keyColumns, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { RegisterRow } from '../loaders/page.ts';
import { method, type ResolverClass } from './method.ts';
import { assertReadable } from '../access/rights.ts';
import { connectionOf, inputName, inputType, typesOf, type PageArgs } from './types.ts';

const both = ({ title }: Register): string => `${title.zh} · ${title.en}`;

/** Keys are GraphQL IDs, except days and enums. */
const keyType = (column: Column): unknown =>
  inputType(column) === String ? ID : inputType(column);

function oneByKey(register: Register, prototype: object): void {
  const { one, type } = register;
  const key = keyColumns(register);
  method(
    prototype,
    one,
    [
      Ctx(),
      ...key.map((column) =>
        Arg(inputName(column), () => keyType(column) as never, {
          ...(column.default !== undefined && { defaultValue: column.default }),
          description: `${column.title.zh} · ${column.title.en}`,
        }),
      ),
    ],
    async (context: RequestContext, ...values: string[]) => {
      return context.loaders.rowByKey(register, values);
    },
  );
  Query(() => type as never, {
    name: one,
    nullable: true,
    description: `${both(register)}：一行；没有或看不到时为空 · one row; null when there is none in your scope`,
  })(prototype, one, {});
}

function listOf(register: Register, prototype: object): void {
  const { many } = register;
  const { connection, pageArgs } = typesOf(register);
  method(
    prototype,
    many,
    [Ctx(), Args(() => pageArgs)],
    async (context: RequestContext, args: PageArgs) => {
      return connectionOf(await context.loaders.page(register, args), () =>
        context.loaders.count(register, args.where),
      );
    },
  );
  Query(() => connection, { name: many, description: both(register) })(prototype, many, {});
}

function referenceField(column: Column, prototype: object): void {
  const target = targetOf(column);
  const property = `${column.property}Id`;
  method(
    prototype,
    column.property,
    [Root(), Ctx()],
    (row: RegisterRow, { loaders }: RequestContext) => {
      const id = row[property];
      return typeof id === 'number' ? loaders.row(target, id) : null;
    },
  );
  FieldResolver(() => target.type as never, { nullable: column.optional })(
    prototype,
    column.property,
    {},
  );
}

/** The resolver of a register: a row by key, a list, and its references. */
export function registerResolver(register: Register): ResolverClass {
  const type = Object.defineProperty(class {}, 'name', {
    value: `${register.name}Resolver`,
  }) as ResolverClass;
  const prototype = type.prototype as object;
  if (register.one !== 'orgUnit') oneByKey(register, prototype);
  listOf(register, prototype);
  for (const column of register.columns) if (isReference(column)) referenceField(column, prototype);
  Resolver(() => register.type as never)(type);
  return type;
}

/**
 * The resolver of the lists that other registers add to a register, such as `orgUnit { employments
 * }`.
 */
export function inverseResolver(target: Register, referring: readonly Register[]): ResolverClass {
  const type = Object.defineProperty(class {}, 'name', {
    value: `${target.name}ListsResolver`,
  }) as ResolverClass;
  const prototype = type.prototype as object;
  for (const register of referring) {
    const { connection, pageArgs } = typesOf(register);
    for (const column of register.columns) {
      if (!column.inverse || targetOf(column) !== target) continue;
      const { name, title } = column.inverse;
      method(
        prototype,
        name,
        [Root(), Ctx(), Args(() => pageArgs)],
        async (row: RegisterRow, context: RequestContext, args: PageArgs) => {
          assertReadable(register, context);
          const { loaders } = context;
          return connectionOf(await loaders.pageOf(register, column.field, row.id, args), () =>
            loaders.countOf(register, column.field, row.id, args.where),
          );
        },
      );
      FieldResolver(() => connection, { description: `${title.zh} · ${title.en}` })(
        prototype,
        name,
        {},
      );
    }
  }
  Resolver(() => target.type as never)(type);
  return type;
}
