import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { isEnum } from '../../../schema/code-lists/code-list.ts';
import { keyColumns, referenceKey, targetOf } from '../../../schema/register/declared.ts';
import type { Column, Register } from '../../../schema/register/definition.ts';
import { inputName } from '../../../server/registers/types.ts';
import type { ModelFilter, ModelRow, Value } from './model.ts';
import { typed } from './server.ts';

/** A page of a register in the form of these documents. */
export interface ShownPage {
  readonly totalCount?: number;
  readonly edges: readonly { readonly cursor: string }[];
  readonly nodes: readonly ShownRow[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A row in the form of these documents: references with their key only. */
export type ShownRow = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>;

/** Arguments of a page. */
export interface PageVariables {
  readonly where?: ModelFilter | null;
  readonly orderBy?: readonly { readonly field: string; readonly direction?: string }[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** The selection of every column. */
export const selection = ({ columns }: Register): string =>
  columns
    .map((column) =>
      column.kind === 'reference'
        ? `${column.property} { ${referenceKey(targetOf(column)).property} }`
        : column.property,
    )
    .join(' ');

/** A document that queries a page of a register, under the name `page`. */
export const pageDocument = (
  register: Register,
  { count = true } = {},
): TypedDocumentNode<{ page: ShownPage }, PageVariables> =>
  typed(`
  query Page($where: ${register.name}Filter, $orderBy: [${register.name}Order!], $first: Int, $after: String,
    $last: Int, $before: String) {
    page: ${register.many}(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before:
      $before) {
      ${count ? 'totalCount' : ''} edges { cursor } nodes { ${selection(register)} } pageInfo { hasNextPage
        hasPreviousPage startCursor endCursor }
    }
  }`);

/** The name of the GraphQL type of a key column as an argument. */
export function argumentType({ kind, codes }: Column): string {
  if (kind === 'day') return 'LocalDate';
  if (kind === 'count') return 'Int';
  return kind === 'code' && isEnum(codes!) ? codes!.name : 'ID';
}

/** A document that queries one row by its key, under the name `one`. */
export function oneDocument(
  register: Register,
): TypedDocumentNode<{ one: ShownRow | null }, Record<string, Value>> {
  const key = keyColumns(register);
  const variables = key.map((column) => `$${inputName(column)}: ${argumentType(column)}!`);
  const values = key.map((column) => `${inputName(column)}: $${inputName(column)}`);
  return typed(`query One(${variables.join(', ')}) {
    one: ${register.one}(${values.join(', ')}) { ${selection(register)} }
  }`);
}

/** The variables of {@link oneDocument} for a row. */
export const keyVariables = (register: Register, row: ModelRow): Record<string, Value> =>
  Object.fromEntries(
    keyColumns(register).map((column) => [inputName(column), row[column.property]!]),
  );

/** A row of an answer in the form of the model. */
export const plain = (register: Register, row: ShownRow): ModelRow =>
  Object.fromEntries(
    register.columns.map((column) => {
      const value = row[column.property]!;
      return [
        column.property,
        column.kind === 'reference'
          ? ((value as Record<string, Value> | null)?.[referenceKey(targetOf(column)).property] ??
            null)
          : Array.isArray(value)
            ? value.join(';')
            : (value as Value),
      ];
    }),
  );
