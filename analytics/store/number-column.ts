import { inChunks } from './yield-to-event-loop.ts';

/** Whole numbers, as narrow as all of them fit: the values of one of these kinds fit the next. */
export type IntColumn = Uint8Array | Int16Array | Int32Array;

/** Numbers of events: whole ones, amounts in hundredths as doubles. */
export type NumberColumn = IntColumn | Float64Array;

/** The value for "not stated" in a column of whole numbers of 32 bits; in a column of amounts it is NaN. */
export const NOT_STATED = -0x80000000;

/** The number in a row of a column; NaN if it is not stated. */
export function numberIn(column: NumberColumn, row: number): number {
  const number = column[row]!;
  return number === NOT_STATED && column instanceof Int32Array ? NaN : number;
}

/** An empty column for numbers of `[least, most]`. */
export function columnWithin(least: number, most: number, length: number): IntColumn {
  if (least >= 0 && most < 2 ** 8) return new Uint8Array(length);
  if (least >= -(2 ** 15) && most < 2 ** 15) return new Int16Array(length);
  return new Int32Array(length);
}

/** An empty column for the numbers of another, as narrow as they fit; yields to the event loop. */
export async function narrowestFor(numbers: IntColumn): Promise<IntColumn> {
  let least = 0;
  let most = 0;
  await inChunks(numbers.length, (begin, end) => {
    for (let i = begin; i < end; i++) {
      if (numbers[i]! < least) least = numbers[i]!;
      else if (numbers[i]! > most) most = numbers[i]!;
    }
  });
  return columnWithin(least, most, numbers.length);
}

/** An empty column of the kind of one of two that holds the numbers of both. */
export function columnForBoth<C extends NumberColumn>(a: C, b: C, length: number): C {
  const { constructor } = a.BYTES_PER_ELEMENT >= b.BYTES_PER_ELEMENT ? a : b;
  return new (constructor as new (length: number) => C)(length);
}
