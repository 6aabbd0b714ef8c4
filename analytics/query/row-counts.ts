import type { DayNumber } from '../../base/civil.ts';
import type { StretchColumns } from '../facts/stretches.ts';
import type { PersonSet } from '../facts/person-set.ts';

/** Counts the rows `begin … end - 1` that hold on a day, by the cell of their state: `counts[at + cell]`. One pass, nothing allocated. */
export function countRows({ from, to, state }: StretchColumns, begin: number, end: number, day: DayNumber, cellOf: Uint16Array, counts: Float64Array, at: number): void {
  for (let i = begin; i < end; i++) if (from[i]! <= day && day < to[i]!) counts[at + cellOf[state[i]!]!]!++;
}

/** The same by the cell of their state and the age band of the person, of which there are five. @param cuts last days of birth of the bands above the first */
export function countRowsByAge({ from, to, state, born }: StretchColumns, begin: number, end: number, day: DayNumber, cuts: readonly number[], cellOf: Uint16Array, counts: Float64Array, at: number): void {
  const [c0, c1, c2, c3] = cuts as [number, number, number, number];
  for (let i = begin; i < end; i++) {
    if (from[i]! > day || day >= to[i]!) continue;
    const it = born[i]!, band = it > c1 ? (it > c0 ? 0 : 1) : it > c2 ? 2 : it > c3 ? 3 : 4;
    counts[at + cellOf[state[i]! * 5 + band]!]!++;
  }
}

/** What a measure of people asks beyond their state: a day after which they were born (-Infinity: any), a set that they are in (null: any). */
export interface PersonTest { readonly bornAfter: number; readonly among: PersonSet | null }

/** Which measures count in a cell, and its group. */
export interface TestedCells { readonly cellOf: Uint16Array; readonly masks: ArrayLike<number>; readonly bands: number }

/**
 * Counts the rows that hold on a day by cell and measure: `counts[cell × tests.length + measure]`, of the measures in the mask of the cell those whose test the person passes.
 * @param allowed the measures that count at this unit, one bit each
 */
export function countTested({ from, to, state, born, person }: StretchColumns, begin: number, end: number, day: DayNumber, cuts: readonly number[], { cellOf, masks, bands }: TestedCells, tests: readonly PersonTest[], allowed: number, counts: Float64Array): void {
  for (let i = begin; i < end; i++) {
    if (from[i]! > day || day >= to[i]!) continue;
    const cell = cellOf[bands === 1 ? state[i]! : state[i]! * 5 + bandAt(born[i]!, cuts)]!;
    for (let mask = masks[cell]! & allowed; mask !== 0; mask &= mask - 1) {
      const bit = 31 - Math.clz32(mask & -mask), test = tests[bit]!;
      if (born[i]! > test.bornAfter && (test.among === null || test.among.has(person[i]!))) counts[cell * tests.length + bit]!++;
    }
  }
}

const bandAt = (born: number, cuts: readonly number[]): number => (born > cuts[1]! ? (born > cuts[0]! ? 0 : 1) : born > cuts[2]! ? 2 : born > cuts[3]! ? 3 : 4);
