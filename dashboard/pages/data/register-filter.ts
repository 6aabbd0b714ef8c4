import type { useAddress } from '../../app/address.ts';
import { viewOf } from './kinds.tsx';
import type { Column, Register } from './operations.ts';

/** The parameter of a column's filter in the address. */
export const filterName = (column: Column): string => `f.${column.input}`;

/** The filter in the address for the columns of a register. */
export function whereOf(
  { columns }: Register,
  { get, list }: ReturnType<typeof useAddress>,
  isCode: (column: Column, code: string) => boolean,
): object | null {
  const conditions: Record<string, unknown> = {};
  for (const column of columns) {
    const text = get(filterName(column));
    if (text === null) continue;
    const codes =
      column.codes == null ? [] : list(filterName(column)).filter((code) => isCode(column, code));
    const condition = viewOf(column).condition(text, codes, column);
    if (condition !== null) conditions[column.field] = condition;
  }
  const on = get('on');
  return Object.keys(conditions).length === 0 && on === null
    ? null
    : { ...conditions, ...(on !== null && { holdsOn: on }) };
}
