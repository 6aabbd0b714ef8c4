import { gql, type TypedDocumentNode } from 'urql';
import type { RegistersQuery } from '../../operations/generated.ts';
import type { FindingRow } from '../../parts/finding-rows.tsx';

/** A register as the API describes it. */
export type Register = RegistersQuery['registers'][number];

/** A column of a register. */
export type Column = Register['columns'][number];

/** A row as the API returns it; a reference is an object. */
export type Row = Readonly<Record<string, unknown>> & { readonly revision: number };

/** A page of rows. */
export interface Page {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Variables of a page. */
export interface PageVariables {
  readonly [name: string]: unknown;
  /** null: all rows */
  readonly where: object | null;
  readonly orderBy: readonly object[] | null;
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
}

const selection = ({ columns }: Register): string =>
  [
    'revision',
    ...columns.map(({ field, targetField, targetName }) =>
      targetField == null ? field : `${field} { ${targetField} ${targetName ?? ''} }`,
    ),
  ].join(' ');

// the fields depend on the registers that the API describes, so these documents are made at run
// time

/** The query for a page of a register. */
export const pageDocument = (
  register: Register,
): TypedDocumentNode<{ readonly page: Page }, PageVariables> =>
  gql(`query Page($where: ${register.name}Filter, $orderBy: [${register.name}Order!], $first: Int, $after: String,
    $last: Int, $before: String) {
  page: ${register.many}(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before)
    { totalCount nodes { ${selection(register)} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
}`);

/** The mutations of a register. */
export type Verb = 'create' | 'correct' | 'end' | 'change';

const ARGUMENTS: Readonly<
  Record<Verb, readonly [name: string, type: (register: string) => string][]>
> = {
  create: [['input', (name) => `${name}Input!`]],
  correct: [
    ['key', (name) => `${name}Key!`],
    ['revision', () => 'Int!'],
    ['patch', (name) => `${name}Patch!`],
  ],
  end: [
    ['key', (name) => `${name}Key!`],
    ['revision', () => 'Int!'],
    ['on', () => 'LocalDate!'],
  ],
  change: [
    ['key', (name) => `${name}Key!`],
    ['revision', () => 'Int!'],
    ['on', () => 'LocalDate!'],
    ['patch', (name) => `${name}Patch!`],
  ],
};

/** The result of a change. */
export interface Done {
  readonly revision: number;
  /** contradictions in which the changed rows take part */
  readonly warnings: readonly FindingRow[];
}

/** The mutation for a change of a register. */
export const changeDocument = (
  { name }: Register,
  verb: Verb,
): TypedDocumentNode<{ readonly done: Done }, Readonly<Record<string, unknown>>> =>
  gql(`mutation Change(${ARGUMENTS[verb].map(([argument, type]) => `$${argument}: ${type(name)}`).join(', ')}) {
  done: ${verb}${name}(${ARGUMENTS[verb].map(([name]) => `${name}: $${name}`).join(', ')}) {
    revision
    warnings { kind title { zh en } register registerTitle { zh en } key unitCode day message }
  }
}`);

/** The value of a cell as inputs take it; of a reference, its key. */
export const valueOf = (row: Row, { field, targetField }: Column): unknown => {
  const value = row[field];
  return targetField == null || value === null || value === undefined
    ? (value ?? null)
    : (value as Record<string, unknown>)[targetField];
};

/** The key of a row as inputs take it. */
export const keyOf = (row: Row, { columns }: Register): Record<string, unknown> =>
  Object.fromEntries(
    columns.filter(({ inKey }) => inKey).map((column) => [column.input, valueOf(row, column)]),
  );
