import type { Pool } from 'pg';
import type { Day } from '../../base/day.ts';
import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import type { RowChange } from './change-rows.ts';
import type { Values } from './record.ts';
import { cellOf, storedCells, withValues, type StoredCells } from './stored-cells.ts';

/** Any connection, or the one that has the writers' lock. */
export type Client = Pick<Pool, 'query'>;

/** Later than every day; the end of a row without an end. */
export const FOREVER: Day = '9999-12-31';

/** Days `[from, to)`. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The days on which a row is valid. */
export function daysOf(register: Register, { cells }: StoredCells): Days {
  const [from, to] = register.interval!.map((property) => cellOf(register, cells, property));
  return { from: from!, to: to! === '' ? FOREVER : to! };
}

/** The end of an interval as a cell. */
export const endCell = (to: Day): string => (to === FOREVER ? '' : to);

/** Subtracts days from others; the rest in order, without empty intervals. */
export function subtractDays({ from, to }: Days, subtracted: readonly Days[]): Days[] {
  const remaining: Days[] = [];
  let at = from;
  for (const gap of [...subtracted].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (gap.to <= at || gap.from >= to || gap.from >= gap.to) continue;
    if (gap.from > at) remaining.push({ from: at, to: gap.from });
    at = gap.to;
    if (at >= to) return remaining;
  }
  if (at < to) remaining.push({ from: at, to });
  return remaining;
}

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const intervalFields = (register: Register): string[] =>
  register.interval!.map((property) => `t.${columnOf(register, property).field}`);

/** Reads rows of a register by day and by a condition that has `ids` as `$1`. */
type ReadRows = (
  client: Client,
  register: Register,
  where: string,
  ids: readonly unknown[],
  on: Day,
) => Promise<StoredCells[]>;

/** @param days condition on the columns of the interval and the day, `$2` */
const rowsReader =
  (days: (from: string, to: string) => string): ReadRows =>
  (client, register, where, ids, on) => {
    const [from, to] = intervalFields(register);
    return storedCells(client, register, `${where} and ${days(from!, to!)}`, [ids, on]);
  };

/** Rows of a register that are valid on the day `on`. */
export const rowsHoldingOn = rowsReader(
  (from, to) => `${from} <= $2::date and (${to} is null or ${to} > $2::date)`,
);

/** Rows of a register that are valid on the day `on` or later, including rows that begin later. */
export const rowsHoldingFrom = rowsReader(
  (from, to) => `(${to} is null or (${to} > $2::date and ${to} > ${from}))`,
);

/**
 * Ends a row on the day `on`, or on its first day if that is later, since rows are never deleted.
 */
export function endRow(register: Register, row: StoredCells, on: Day): RowChange {
  const { from } = daysOf(register, row);
  return {
    register,
    target: row.id,
    cells: withValues(register, row.cells, { [register.interval![1]]: later(from, on) }),
  };
}

/** Values that are valid on some days. */
export interface Segment extends Days {
  readonly values: Values;
}

/**
 * Gives a row other values on some days: splits the row where the values change; on the other days
 * it keeps its values. Segments are in order and do not overlap. No change if no segment meets the
 * row.
 */
export function withSegments(
  register: Register,
  row: StoredCells,
  segments: readonly Segment[],
): RowChange[] {
  const { from, to } = daysOf(register, row);
  const changed = segments
    .map((segment) => ({
      ...segment,
      from: later(segment.from, from),
      to: earlier(segment.to, to),
    }))
    .filter((segment) => segment.from < segment.to);
  const kept = subtractDays({ from, to }, changed).map((days) => ({ ...days, values: {} }));
  const pieces: Segment[] = [];
  for (const piece of [...changed, ...kept].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = pieces.at(-1);
    if (before && before.to === piece.from && isSame(before.values, piece.values))
      pieces[pieces.length - 1] = { ...before, to: piece.to };
    else pieces.push(piece);
  }
  if (changed.length === 0) return [];
  const [fromProperty, toProperty] = register.interval!;
  return pieces.map((piece, index) => ({
    register,
    target: index === 0 ? row.id : null,
    cells: withValues(register, row.cells, {
      ...piece.values,
      [fromProperty]: piece.from,
      [toProperty]: endCell(piece.to),
    }),
  }));
}

const isSame = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Earlier changes leave rows behind that are valid on no day. New rows with the key of such a row
 * replace it, since its key would be taken. For registers whose key ends with the first day of the
 * interval.
 */
export async function reuseEmptyRows(
  client: Client,
  changes: readonly RowChange[],
): Promise<RowChange[]> {
  const emptyRows = new Map<string, number>();
  const rowName = ({ table }: Register, key: readonly string[]): string =>
    [table, ...key].join('\n');
  const keyOf = (register: Register, cells: readonly string[]): string[] =>
    register.key.map((property) => cellOf(register, cells, property));
  for (const register of new Set(changes.map((change) => change.register))) {
    if (!register.interval || !register.key.includes(register.interval[0])) continue;
    const newRows = changes.filter(
      (change) => change.register === register && change.target === null,
    );
    if (newRows.length === 0) continue;
    const [from, to] = intervalFields(register);
    const owner = columnOf(register, register.key[0]!);
    const cellsOf = (property: string): string[] =>
      newRows.map(({ cells }) => cellOf(register, cells, property));
    for (const { id, cells } of await storedCells(
      client,
      register,
      `${from!} = ${to!} and ${from!} = any($1::date[])
        and r_${owner.field}.${referenceKey(targetOf(owner)).field} = any($2::text[])`,
      [cellsOf(register.interval[0]), cellsOf(owner.property)],
    ))
      emptyRows.set(rowName(register, keyOf(register, cells)), id);
  }
  const replaced = new Set(changes.map(({ register, target }) => `${register.table} ${target}`));
  return changes.map((change) => {
    const { register, target, cells } = change;
    const emptyRow =
      target === null ? emptyRows.get(rowName(register, keyOf(register, cells))) : undefined;
    return emptyRow === undefined || replaced.has(`${register.table} ${emptyRow}`)
      ? change
      : { ...change, target: emptyRow };
  });
}
