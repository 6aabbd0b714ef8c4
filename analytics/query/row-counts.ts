import type { DayNumber } from '../../base/civil.ts';
import type { Segment } from '../facts/spell-table.ts';
import { PACKED } from './packed-cells.ts';
import type { StateCells } from './state-cells.ts';

/*
 * Of the rows that end after a day, a row is valid on it if `from <= day`; rows without an end that
 * have begun are always valid. The sign of `day - from`, shifted, is a mask of all ones (not valid)
 * or zeros, so that every row takes the same steps and no branch is mispredicted.
 */

/**
 * Counts the rows of a run that are valid on a day, by the cell of their state: `counts[places[u] *
 * cells + cell]` for the unit with place `u`; a negative place: the unit is left out. One pass, no
 * allocation. All in one function, since V8 makes slower code of loops that it inlines into a
 * caller.
 * @param run rows that may be valid on that day
 */
export function countRows(
  { columns: { from, state, born }, begins, middles, ends, first, last }: Segment,
  day: DayNumber,
  { bands, cellOf, packed, length }: StateCells,
  cuts: readonly number[],
  counts: Float64Array,
  places: Int32Array,
): void {
  const [c0, c1, c2, c3] = cuts as [number, number, number, number];
  for (let u = first; u < last; u++) {
    const at = places[u]! * length;
    if (at < 0) continue;
    let i = begins[u]!;
    const middle = middles[u]!;
    const end = ends[u]!;
    if (bands > 1) {
      for (; i < end; i++) {
        const birth = born[i]!;
        const band =
          ((birth - c0 - 1) >>> 31) +
          ((birth - c1 - 1) >>> 31) +
          ((birth - c2 - 1) >>> 31) +
          ((birth - c3 - 1) >>> 31);
        counts[at + (cellOf[state[i]! * 5 + band]! & ~((day - from[i]!) >> 31))]!++;
      }
    } else if (packed && end - i <= PACKED.rows) {
      let sum = 0;
      for (; i < middle; i++) sum = (sum + (packed[state[i]!]! & ~((day - from[i]!) >> 31))) | 0;
      for (; i < end; i++) sum = (sum + packed[state[i]!]!) | 0;
      for (let cell = 1; sum !== 0; cell++, sum >>>= PACKED.bits)
        counts[at + cell]! += sum & PACKED.rows;
    } else {
      for (; i < middle; i++) counts[at + (cellOf[state[i]!]! & ~((day - from[i]!) >> 31))]!++;
      for (; i < end; i++) counts[at + cellOf[state[i]!]!]!++;
    }
  }
}

/** The age band of a person by day of birth, given the cuts of the day of the query. */
export const bandAt = (born: DayNumber, cuts: readonly number[]): number =>
  born > cuts[1]! ? (born > cuts[0]! ? 0 : 1) : born > cuts[2]! ? 2 : born > cuts[3]! ? 3 : 4;
