import type { Pool } from 'pg';
import type { Day } from '../../base/day.ts';
import { columnOf, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import type { RowChange } from './change-rows.ts';
import type { Values } from './record.ts';
import { cellOf, storedCells, withValues, type StoredCells } from './stored-cells.ts';

/** Whom to ask: any connection, or the one that alone may write. */
export type Client = Pick<Pool, 'query'>;

/** Later than every day; the end of a row that still holds. */
export const FOREVER: Day = '9999-12-31';

/** Days `[from, to)`. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The days on which a row holds. */
export function daysOf(register: Register, { cells }: StoredCells): Days {
  const [from, to] = register.interval!.map((property) => cellOf(register, cells, property));
  return { from: from!, to: to! === '' ? FOREVER : to! };
}

/** The last day of an interval as a cell. */
export const endCell = (to: Day): string => (to === FOREVER ? '' : to);

/** What is left of some days without others; in order, none empty. */
export function without({ from, to }: Days, others: readonly Days[]): Days[] {
  const left: Days[] = [];
  let at = from;
  for (const other of [...others].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (other.to <= at || other.from >= to || other.from >= other.to) continue;
    if (other.from > at) left.push({ from: at, to: other.from });
    at = other.to;
    if (at >= to) return left;
  }
  if (at < to) left.push({ from: at, to });
  return left;
}

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const fields = (register: Register): string[] =>
  register.interval!.map((property) => `t.${columnOf(register, property).field}`);

/** Reads rows of a register that satisfy a condition, which takes `ids` as `$1`, on or from a day on. */
type RowsOn = (
  client: Client,
  register: Register,
  where: string,
  ids: readonly unknown[],
  on: Day,
) => Promise<StoredCells[]>;

/** @param days the condition on the fields of the interval and the day, `$2` */
const rowsOn =
  (days: (from: string, to: string) => string): RowsOn =>
  (client, register, where, ids, on) => {
    const [from, to] = fields(register);
    return storedCells(client, register, `${where} and ${days(from!, to!)}`, [ids, on]);
  };

/** Rows of a register that hold on the day `on`. */
export const holding = rowsOn(
  (from, to) => `${from} <= $2::date and (${to} is null or ${to} > $2::date)`,
);

/** Rows of a register that hold on some day from `on` on, those that begin later too. */
export const holdingFrom = rowsOn(
  (from, to) => `(${to} is null or (${to} > $2::date and ${to} > ${from}))`,
);

/** A row that holds on no day from `on` on: it ends there, or where it begins when that is later, since rows are never deleted. */
export function endedFrom(register: Register, row: StoredCells, on: Day): RowChange {
  const { from } = daysOf(register, row);
  return {
    register,
    target: row.id,
    cells: withValues(register, row.cells, { [register.interval![1]]: later(from, on) }),
  };
}

/** Values that hold on some days. */
export interface Segment extends Days {
  readonly values: Values;
}

/**
 * A row that takes other values on some days: it is cut where they change, and keeps its own values on the other days. Segments are in order
 * and do not overlap. No change when none of them meets the row.
 */
export function carriedAlong(
  register: Register,
  row: StoredCells,
  segments: readonly Segment[],
): RowChange[] {
  const { from, to } = daysOf(register, row);
  const taken = segments
    .map((it) => ({ ...it, from: later(it.from, from), to: earlier(it.to, to) }))
    .filter((it) => it.from < it.to);
  const kept = without({ from, to }, taken).map((it) => ({ ...it, values: {} }));
  const pieces: Segment[] = [];
  for (const piece of [...taken, ...kept].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = pieces.at(-1);
    if (before && before.to === piece.from && isSame(before.values, piece.values))
      pieces[pieces.length - 1] = { ...before, to: piece.to };
    else pieces.push(piece);
  }
  if (taken.length === 0) return [];
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
 * New rows put in the place of stored ones that have the same key and hold on no day, which earlier changes left behind: else their key would be
 * taken. For registers whose key ends with the beginning of the interval.
 */
export async function inEmptyPlaces(
  client: Client,
  changes: readonly RowChange[],
): Promise<RowChange[]> {
  const places = new Map<string, number>();
  const name = ({ table }: Register, key: readonly string[]): string => [table, ...key].join('\n');
  const keyOf = (register: Register, cells: readonly string[]): string[] =>
    register.key.map((property) => cellOf(register, cells, property));
  for (const register of new Set(changes.map((it) => it.register))) {
    if (!register.interval || !register.key.includes(register.interval[0])) continue;
    const fresh = changes.filter((it) => it.register === register && it.target === null);
    if (fresh.length === 0) continue;
    const [from, to] = fields(register);
    const owner = columnOf(register, register.key[0]!);
    const cellsOf = (property: string): string[] =>
      fresh.map(({ cells }) => cellOf(register, cells, property));
    for (const { id, cells } of await storedCells(
      client,
      register,
      `${from!} = ${to!} and ${from!} = any($1::date[]) and r_${owner.field}.${referenceKey(targetOf(owner)).field} = any($2::text[])`,
      [cellsOf(register.interval[0]), cellsOf(owner.property)],
    ))
      places.set(name(register, keyOf(register, cells)), id);
  }
  const used = new Set(changes.map(({ register, target }) => `${register.table} ${target}`));
  return changes.map((it) => {
    const { register, target, cells } = it;
    const place = target === null ? places.get(name(register, keyOf(register, cells))) : undefined;
    return place === undefined || used.has(`${register.table} ${place}`)
      ? it
      : { ...it, target: place };
  });
}
