import { EARLIEST } from '../../base/civil.ts';
import { lengthOf, SpellWriter, type Slice } from './spell-columns.ts';

/** This many days from EARLIEST on leave room for every internal id in an exact number. */
const DAYS = 2 ** 21;

/** Rows of a unit that were there before only, and that are there afterwards only; in no order. */
export interface DifferingRows {
  readonly removed: Slice;
  readonly come: Slice;
}

/**
 * Compares the rows of a unit at two times, as far as sums depend on them. A person has at most one
 * spell at a unit that begins on a day.
 */
export function differingRows(before: Slice, after: Slice): DifferingRows {
  const hasPeople = before.columns.person.length + after.columns.person.length > 0;
  const keyOf = ({ columns: { person, from } }: Slice, i: number): number =>
    (hasPeople ? person[i]! : 0) * DAYS + from[i]! - EARLIEST;
  const unmatched = new Map<number, number>();
  const come = new SpellWriter(hasPeople, 8);
  const removed = new SpellWriter(hasPeople, 8);
  for (let i = before.begin; i < before.end; i++) unmatched.set(keyOf(before, i), i);
  for (let i = after.begin; i < after.end; i++) {
    const key = keyOf(after, i);
    const same = unmatched.get(key);
    if (same !== undefined && isSame(before, same, after, i)) unmatched.delete(key);
    else come.addAll({ columns: after.columns, begin: i, end: i + 1 });
  }
  for (const i of unmatched.values())
    removed.addAll({ columns: before.columns, begin: i, end: i + 1 });
  return { removed: removed.view(), come: come.view() };
}

function isSame({ columns: a }: Slice, i: number, { columns: b }: Slice, j: number): boolean {
  return a.to[i] === b.to[j] && a.state[i] === b.state[j] && a.born[i] === b.born[j];
}

/** Whether nothing differs. */
export const isNone = ({ removed: gone, come }: DifferingRows): boolean =>
  lengthOf(gone) + lengthOf(come) === 0;
