import type { DayNumber } from '../../base/civil.ts';
import type { Slice, StretchColumns } from '../facts/stretches.ts';
import type { StateCells } from './state-cells.ts';

/*
 * Of rows that end after a day those hold on it for which `from <= day`. Of day - from the sign says whether that is not so: shifted, it is a mask of all ones or
 * none, and what holds and what does not take the same steps, so that no branch is guessed wrong.
 */

/** Up to three counts of 10 bits fit one number, for so many rows at a time. */
const PACKED = { cells: 3, bits: 10, rows: 1_023 } as const;

/** Counts the rows that hold on a day, by the cell of their state: `counts[at + cell]`. One pass, nothing allocated. @param rows all of them end after the day */
export function countRows({ columns, begin, end }: Slice, day: DayNumber, cells: StateCells, cuts: readonly number[], counts: Float64Array, at: number): void {
  if (cells.bands > 1) countByAge(columns, begin, end, day, cuts, cells.cellOf, counts, at);
  else if (cells.packed) for (let i = begin; i < end; i += PACKED.rows) countPacked(columns, i, Math.min(end, i + PACKED.rows), day, cells.packed, counts, at);
  else countCells(columns, begin, end, day, cells.cellOf, counts, at);
}

/** State to 1 in the bits of its cell, where there are few enough cells; see {@link PACKED}. */
export function packedCells(cellOf: Uint16Array, cells: number): Int32Array | null {
  return cells - 1 > PACKED.cells ? null : Int32Array.from(cellOf, (cell) => (cell === 0 ? 0 : 1 << (PACKED.bits * (cell - 1))));
}

function countPacked({ from, state }: StretchColumns, begin: number, end: number, day: DayNumber, packed: Int32Array, counts: Float64Array, at: number): void {
  let sum = 0;
  for (let i = begin; i < end; i++) sum = (sum + (packed[state[i]!]! & ~((day - from[i]!) >> 31))) | 0;
  for (let cell = 1; sum !== 0; cell++, sum >>>= PACKED.bits) counts[at + cell]! += sum & PACKED.rows;
}

function countCells({ from, state }: StretchColumns, begin: number, end: number, day: DayNumber, cellOf: Uint16Array, counts: Float64Array, at: number): void {
  for (let i = begin; i < end; i++) counts[at + (cellOf[state[i]!]! & ~((day - from[i]!) >> 31))]!++;
}

function countByAge({ from, state, born }: StretchColumns, begin: number, end: number, day: DayNumber, cuts: readonly number[], cellOf: Uint16Array, counts: Float64Array, at: number): void {
  const [c0, c1, c2, c3] = cuts as [number, number, number, number];
  for (let i = begin; i < end; i++) {
    const it = born[i]!, band = ((it - c0 - 1) >>> 31) + ((it - c1 - 1) >>> 31) + ((it - c2 - 1) >>> 31) + ((it - c3 - 1) >>> 31);
    counts[at + (cellOf[state[i]! * 5 + band]! & ~((day - from[i]!) >> 31))]!++;
  }
}

/** The age band of somebody by their day of birth, given the cuts of the day asked about. */
export const bandAt = (born: DayNumber, cuts: readonly number[]): number => (born > cuts[1]! ? (born > cuts[0]! ? 0 : 1) : born > cuts[2]! ? 2 : born > cuts[3]! ? 3 : 4);
