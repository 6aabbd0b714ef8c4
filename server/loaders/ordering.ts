import { TongxinError } from '../../base/errors/errors.ts';
import { columnOf, keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference, KINDS } from '../../schema/register/kinds.ts';
import { API_KINDS } from '../registers/kinds.ts';
import type { SqlParams } from './sql-params.ts';

/** One column to order by. */
export interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

interface Term {
  readonly expression: string;
  readonly type: string;
  readonly isValue: (text: string) => boolean;
  readonly nullable: boolean;
  readonly descending: boolean;
}

/** A total order of the rows of a register: ties are broken by the key. */
export interface Ordering {
  /** joins that the terms need */
  readonly joins: string;
  readonly terms: readonly Term[];
  /** identifies the order, so that a cursor of another order is refused */
  readonly signature: string;
}

const alias = (column: Column): string => `o_${column.field}`;

const expressionOf = (column: Column): string =>
  isReference(column)
    ? `${alias(column)}.${referenceKey(targetOf(column)).field}`
    : `t.${column.field}`;

/** The requested order, completed by the key; a column that is named again is ignored. */
export function ordering(register: Register, orders: readonly Order[]): Ordering {
  const requestedOrders = orders
    .filter(({ field }, index) => orders.findIndex((order) => order.field === field) === index)
    .map(({ field, direction }) => ({
      column: columnOf(register, field),
      descending: direction === 'DESC',
    }));
  const rest = keyColumns(register)
    .filter((key) => !requestedOrders.some(({ column }) => column === key))
    .map((column) => ({ column, descending: false }));
  const all = [...requestedOrders, ...rest];
  const joins = all
    .filter(({ column }) => isReference(column))
    .map(
      ({ column }) =>
        `${column.optional ? 'left ' : ''}join ${targetOf(column).table} ${alias(column)} ` +
        `on ${alias(column)}.id = t.${column.field}`,
    )
    .join(' ');
  return {
    joins,
    terms: all.map(({ column, descending }) => ({
      expression: expressionOf(column),
      type: KINDS[column.kind].compared,
      isValue: API_KINDS[column.kind].isValue,
      nullable: column.optional,
      descending,
    })),
    signature: all
      .map(({ column, descending }) => `${descending ? '-' : ''}${column.field}`)
      .join(','),
  };
}

/** The ORDER BY of an order, nulls last; `reversed` for reading from the end. */
export const orderBy = ({ terms }: Ordering, reversed: boolean): string =>
  terms
    .map(
      ({ expression, descending }) =>
        `${expression} ${descending === reversed ? 'asc' : 'desc'} nulls ${reversed ? 'first' : 'last'}`,
    )
    .join(', ');

/** SQL for the values of the terms as one JSON array; {@link cursorOf} makes a cursor of it. */
export const cursorColumn = ({ terms }: Ordering): string =>
  `jsonb_build_array(${terms.map(({ expression }) => `${expression}::text`).join(', ')})`;

/** The opaque cursor of a row. */
export const cursorOf = ({ signature }: Ordering, values: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify([signature, ...values])).toString('base64url');

function readCursor({ signature, terms }: Ordering, cursor: string): (string | null)[] {
  try {
    const [signed, ...values] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    ) as unknown[];
    const fits = (value: unknown, { isValue }: Term): boolean =>
      value === null || (typeof value === 'string' && isValue(value));
    if (
      signed === signature &&
      values.length === terms.length &&
      terms.every((term, index) => fits(values[index], term))
    )
      return values as (string | null)[];
  } catch {
    /* thrown below */
  }
  throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
}

/** The condition that a row is after the cursor, or before it. Throws INVALID_CURSOR. */
export function besideCursor(
  order: Ordering,
  cursor: string,
  side: 'after' | 'before',
  params: SqlParams,
): string {
  const values = readCursor(order, cursor);
  const place = (index: number): string =>
    `${params.add(values[index])}::${order.terms[index]!.type}`;
  const same = (index: number): string => {
    const { expression } = order.terms[index]!;
    return values[index] === null ? `${expression} is null` : `${expression} = ${place(index)}`;
  };
  const beyond = (index: number): string => {
    const { expression, descending, nullable } = order.terms[index]!;
    const after = side === 'after';
    if (values[index] === null) return after ? 'false' : `${expression} is not null`;
    const compared = `${expression} ${after === descending ? '<' : '>'} ${place(index)}`;
    return after && nullable ? `(${compared} or ${expression} is null)` : compared;
  };
  const cases = order.terms.map((_, index) => {
    const equalBefore = Array.from({ length: index }, (__, before) => same(before));
    return `(${[...equalBefore, beyond(index)].join(' and ')})`;
  });
  return `(${cases.join(' or ')})`;
}
