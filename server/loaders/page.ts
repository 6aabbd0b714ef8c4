import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { assertFilterSize, filterCondition, type Filter } from './filter-condition.ts';
import {
  besideCursor,
  cursorColumn,
  cursorOf,
  orderBy,
  ordering,
  type Order,
  type Ordering,
} from './ordering.ts';
import { readCondition } from './scope-condition.ts';
import { assertFilterStated } from './stated-filter.ts';
import { SqlParams } from './sql-params.ts';
import type { LoaderContext } from './loader-context.ts';

/** Maximum number of rows of one page. */
export const PAGE_LIMIT = 500;
const PAGE_DEFAULT = 50;

/**
 * A row of a register: its columns by property, `id`, `revision`, and the internal id of each
 * reference as `<property>Id`.
 */
export type RegisterRow = Readonly<Record<string, unknown>> & {
  readonly id: number;
  readonly revision: number;
};

/**
 * The requested page. `first` counts from the beginning, `last` from the end; neither: the first
 * 50.
 */
export interface PageRequest {
  readonly where?: Filter | null;
  readonly orderBy?: readonly Order[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** One page of rows with its cursors; `count` counts all rows, when called. */
export interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: RegisterRow }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The columns of a register as a {@link RegisterRow}, from the alias `t`. */
export const selectColumns = ({ columns }: Register): string =>
  [
    't.id',
    't.revision',
    ...columns.map(
      (column) =>
        `t.${column.field} as "${isReference(column) ? `${column.property}Id` : column.property}"`,
    ),
  ].join(', ');

/** The number of rows that a page may have; 50 by default. Throws INVALID_PAGE. */
export function pageLimit(requested: number | null | undefined): number {
  const limit = requested ?? PAGE_DEFAULT;
  if (limit < 0 || limit > PAGE_LIMIT)
    throw new TongxinError('INVALID_PAGE', {
      reason: {
        zh: `每页 0 到 ${PAGE_LIMIT} 行，给出的是 ${limit}`,
        en: `a page has 0 to ${PAGE_LIMIT} rows, not ${limit}`,
      },
    });
  return limit;
}

interface Size {
  readonly limit: number;
  readonly fromEnd: boolean;
}

function sizeOf({ first, last, after, before }: PageRequest): Size {
  const wrong = (zh: string, en: string): never => {
    throw new TongxinError('INVALID_PAGE', { reason: { zh, en } });
  };
  if (typeof first === 'number' && typeof last === 'number')
    wrong('first 与 last 只能给出一个', 'give either first or last');
  if (typeof after === 'string' && typeof before === 'string')
    wrong('after 与 before 只能给出一个', 'give either after or before');
  return { limit: pageLimit(first ?? last), fromEnd: typeof last === 'number' };
}

/**
 * Conditions on the rows of a register under the alias `t`: the filter's and the viewer's scope.
 */
function conditions(
  register: Register,
  where: Filter | null | undefined,
  context: LoaderContext,
  params: SqlParams,
): string[] {
  context.database.spendConditions(assertFilterSize(where));
  assertFilterStated(where);
  const filter = filterCondition(register, 't', where, {
    params,
    subtree: (unit, asOf) => context.subtree(unit, asOf),
  });
  return [filter, readCondition(register, 't', context, params)].filter(
    (part) => part !== null && part !== 'true',
  ) as string[];
}

interface Fetched extends RegisterRow {
  readonly place: (string | null)[];
  readonly parent: number;
}

function toPage(
  order: Ordering,
  rows: readonly Fetched[],
  { limit, fromEnd }: Size,
  { after, before }: PageRequest,
): Page {
  const more = rows.length > limit;
  const pageRows = more ? rows.slice(0, limit) : rows;
  const edges = (fromEnd ? [...pageRows].reverse() : pageRows).map((node) => ({
    cursor: cursorOf(order, node.place),
    node,
  }));
  return {
    edges,
    hasNextPage: fromEnd ? typeof before === 'string' : more,
    hasPreviousPage: fromEnd ? more : typeof after === 'string',
  };
}

function pageSql(
  register: Register,
  request: PageRequest,
  context: LoaderContext,
  params: SqlParams,
  parent: string | null,
): { sql: string; order: Ordering; size: Size } {
  const size = sizeOf(request);
  const order = ordering(register, request.orderBy ?? []);
  const all = conditions(register, request.where, context, params);
  if (parent !== null) all.push(parent);
  if (typeof request.after === 'string')
    all.push(besideCursor(order, request.after, 'after', params));
  if (typeof request.before === 'string')
    all.push(besideCursor(order, request.before, 'before', params));
  const sql = `select ${selectColumns(register)}, ${cursorColumn(order)} as place
    from ${register.table} t ${order.joins}
    ${all.length > 0 ? `where ${all.join(' and ')}` : ''} order by ${orderBy(order, size.fromEnd)}
      limit ${size.limit + 1}`;
  return { sql, order, size };
}

/** A page of all rows of a register that the viewer may see. One statement. */
export async function loadPage(
  register: Register,
  request: PageRequest,
  context: LoaderContext,
): Promise<Page> {
  const params = new SqlParams();
  const { sql, order, size } = pageSql(register, request, context, params, null);
  const rows = await context.database.query<Fetched>(sql, params.values);
  context.database.spend(rows.length);
  return toPage(order, rows, size, request);
}

/** The same page of the rows that refer, through `field`, to each of several parents. One statement for all parents. */
export async function loadPagesOf(
  register: Register,
  field: string,
  parents: readonly number[],
  request: PageRequest,
  context: LoaderContext,
): Promise<Page[]> {
  const params = new SqlParams();
  const { sql, order, size } = pageSql(register, request, context, params, `t.${field} = p.parent`);
  const rows = await context.database.query<Fetched>(
    `select q.*, p.parent from unnest(${params.add(parents)}::integer[]) p(parent) cross join ` +
      `lateral (${sql}) q limit ${context.database.left + 1}`,
    params.values,
  );
  context.database.spend(rows.length);
  const byParent = new Map<number, Fetched[]>();
  for (const row of rows) {
    const rowsOfParent = byParent.get(row.parent);
    if (rowsOfParent) rowsOfParent.push(row);
    else byParent.set(row.parent, [row]);
  }
  return parents.map((parent) => toPage(order, byParent.get(parent) ?? [], size, request));
}

/**
 * Counts the rows that satisfy a filter; for each parent, where `field` refers to parents. One
 * statement.
 */
export async function countRows(
  register: Register,
  where: Filter | null | undefined,
  context: LoaderContext,
  of?: { field: string; parents: readonly number[] },
): Promise<number[]> {
  const params = new SqlParams();
  const all = conditions(register, where, context, params);
  if (of) all.push(`t.${of.field} = any(${params.add(of.parents)}::integer[])`);
  const rows = await context.database.query<{ parent: number; count: number }>(
    `select ${of ? `t.${of.field}` : '0'} as parent, count(*)::integer as count from ` +
      `${register.table} t ${all.length > 0 ? `where ${all.join(' and ')}` : ''} ` +
      (of ? 'group by 1' : ''),
    params.values,
  );
  const byParent = new Map(rows.map(({ parent, count }) => [parent, count]));
  return of ? of.parents.map((parent) => byParent.get(parent) ?? 0) : [rows[0]!.count];
}
