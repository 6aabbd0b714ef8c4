import type { Pool, PoolClient } from 'pg';
import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import { currentRevision } from '../write/revision.ts';
import type { RowChange } from './change-rows.ts';
import { cellOf, storedCells, withValues, type StoredCells } from './stored-cells.ts';

/**
 * New values by property, as texts of the data package; null empties a cell. Missing properties
 * keep their value.
 */
export type Values = Readonly<Record<string, string | null>>;

/**
 * A stored row that is about to change: its cells, its key as text, and the revision at which the
 * caller saw it.
 */
export interface SeenRow {
  readonly register: Register;
  readonly stored: StoredCells;
  readonly key: string;
  readonly seen: number;
}

/**
 * Reads a row that is about to change. Throws NOT_FOUND; STALE_REVISION if it has changed since
 * `seen`.
 */
export async function seenRow(
  pool: Pool,
  register: Register,
  id: number,
  key: string,
  seen: number,
): Promise<SeenRow> {
  const [stored] = await storedCells(pool, register, 't.id = $1', [id]);
  if (!stored) throw new TongxinError('NOT_FOUND', { register: register.title, key });
  if (stored.revision > seen)
    throw new TongxinError('STALE_REVISION', { seen, current: stored.revision });
  return { register, stored, key, seen };
}

/**
 * Asserts that a row has not changed since the caller saw it. Throws STALE_REVISION, also for a
 * future revision.
 */
export async function assertUnchanged(
  client: PoolClient,
  { register, stored, seen }: SeenRow,
): Promise<void> {
  const {
    rows: [row],
  } = await client.query<{ revision: number }>(
    `select revision from ${register.table} where id = $1`,
    [stored.id],
  );
  const current = row!.revision;
  if (current > seen || current !== stored.revision || seen > (await currentRevision(client)))
    throw new TongxinError('STALE_REVISION', { seen, current });
}

/** A new row of a register. */
export const created = (register: Register, values: Values): RowChange[] => [
  {
    register,
    target: null,
    cells: withValues(
      register,
      register.columns.map(() => ''),
      values,
    ),
  },
];

/** Corrects a row: values that should always have been so. Throws NOTHING_TO_CHANGE. */
export function corrected({ register, stored }: SeenRow, values: Values): RowChange[] {
  if (Object.keys(values).length === 0) throw new TongxinError('NOTHING_TO_CHANGE', {});
  return [{ register, target: stored.id, cells: withValues(register, stored.cells, values) }];
}

/** Asserts that a row is valid on `on`, so that it can end there. Throws NOT_IN_FORCE. */
function assertHolds({ register, stored, key }: SeenRow, on: Day): void {
  const [from, to] = register.interval!.map((property) => cellOf(register, stored.cells, property));
  if (!(from! <= on && (to === '' || to! > on)))
    throw new TongxinError('NOT_IN_FORCE', { key, day: on });
}

/** Ends a row: it is valid until the day before `on`. Throws NOT_IN_FORCE. */
export function ended(row: SeenRow, on: Day): RowChange[] {
  assertHolds(row, on);
  const { register, stored } = row;
  return [
    {
      register,
      target: stored.id,
      cells: withValues(register, stored.cells, { [register.interval![1]]: on }),
    },
  ];
}

/**
 * Changes a row from `on` on: it ends there, and a new row with the new values is valid until its
 * old end. A row that begins on `on` is corrected. Throws NOT_IN_FORCE, NOTHING_TO_CHANGE.
 */
export function changed(row: SeenRow, on: Day, values: Values): RowChange[] {
  const { register, stored } = row;
  const [from] = register.interval!;
  const otherwise = { ...values, [from]: on };
  if (Object.keys(values).length === 0) throw new TongxinError('NOTHING_TO_CHANGE', {});
  if (cellOf(register, stored.cells, from) === on) return corrected(row, otherwise);
  return [
    ...ended(row, on),
    { register, target: null, cells: withValues(register, stored.cells, otherwise) },
  ];
}

/**
 * Whether a register can contain successive rows of one thing: its key includes their first day.
 */
export const hasSpells = ({ key, interval }: Register): boolean =>
  interval !== undefined && key.includes(interval[0]);
