import type { DayNumber } from '../../base/civil.ts';
import type { Run } from '../facts/stretch-table.ts';
import type { StateCells } from './state-cells.ts';

/*
 * Of rows that end after a day those hold on it for which `from <= day`. Of day - from the sign says whether that is not so: shifted, it is a mask of all ones or
 * none, and what holds and what does not take the same steps, so that no branch is guessed wrong.
 */

/** Up to three counts of 10 bits fit one number, for so many rows at a time. */
const PACKED = { cells: 3, bits: 10, rows: 1_023 } as const;

/**
 * Counts the rows of a run that hold on a day, by the cell of their state: `counts[places[u] * cells + cell]` for the unit with place `u`; negative: it is left out.
 * One pass, nothing allocated a row. @param run all of its rows end after the day
 */
export function countRows(run: Run, day: DayNumber, cells: StateCells, cuts: readonly number[], counts: Float64Array, places: Int32Array): void {
  if (cells.bands > 1) countByAge(run, day, cuts, cells, counts, places);
  else if (cells.packed) countPacked(run, day, cells.packed, cells.length, counts, places);
  else countCells(run, day, cells, counts, places);
}

/** State to 1 in the bits of its cell, where there are few enough cells; see {@link PACKED}. */
export function packedCells(cellOf: Uint16Array, cells: number): Int32Array | null {
  return cells - 1 > PACKED.cells ? null : Int32Array.from(cellOf, (cell) => (cell === 0 ? 0 : 1 << (PACKED.bits * (cell - 1))));
}

function countPacked({ columns: { from, state }, begins, ends, first, last }: Run, day: DayNumber, packed: Int32Array, width: number, counts: Float64Array, places: Int32Array): void {
  for (let u = first; u < last; u++) {
    if (places[u]! < 0) continue;
    for (let i = begins[u]!, left = ends[u]! - i; left > 0; left -= PACKED.rows) {
      let sum = 0;
      for (const end = i + Math.min(left, PACKED.rows); i < end; i++) sum = (sum + (packed[state[i]!]! & ~((day - from[i]!) >> 31))) | 0;
      for (let at = places[u]! * width + 1; sum !== 0; at++, sum >>>= PACKED.bits) counts[at]! += sum & PACKED.rows;
    }
  }
}

function countCells({ columns: { from, state }, begins, ends, first, last }: Run, day: DayNumber, { cellOf, length }: StateCells, counts: Float64Array, places: Int32Array): void {
  for (let u = first; u < last; u++) {
    const at = places[u]! * length, end = at < 0 ? 0 : ends[u]!;
    for (let i = begins[u]!; i < end; i++) counts[at + (cellOf[state[i]!]! & ~((day - from[i]!) >> 31))]!++;
  }
}

function countByAge({ columns: { from, state, born }, begins, ends, first, last }: Run, day: DayNumber, cuts: readonly number[], { cellOf, length }: StateCells, counts: Float64Array, places: Int32Array): void {
  const [c0, c1, c2, c3] = cuts as [number, number, number, number];
  for (let u = first; u < last; u++) {
    const at = places[u]! * length, end = at < 0 ? 0 : ends[u]!;
    for (let i = begins[u]!; i < end; i++) {
      const it = born[i]!, band = ((it - c0 - 1) >>> 31) + ((it - c1 - 1) >>> 31) + ((it - c2 - 1) >>> 31) + ((it - c3 - 1) >>> 31);
      counts[at + (cellOf[state[i]! * 5 + band]! & ~((day - from[i]!) >> 31))]!++;
    }
  }
}

/** The age band of somebody by their day of birth, given the cuts of the day asked about. */
export const bandAt = (born: DayNumber, cuts: readonly number[]): number => (born > cuts[1]! ? (born > cuts[0]! ? 0 : 1) : born > cuts[2]! ? 2 : born > cuts[3]! ? 3 : 4);
