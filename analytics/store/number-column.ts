/** Numbers of events: whole ones in 32 bits, amounts in hundredths as doubles. */
export type NumberColumn = Int32Array | Float64Array;

/** The value for "not stated" in a column of whole numbers; in a column of amounts it is NaN. */
export const NOT_STATED = -0x80000000;

/** The number in a row of a column; NaN if it is not stated. */
export function numberIn(column: NumberColumn, row: number): number {
  const number = column[row]!;
  return number === NOT_STATED && column instanceof Int32Array ? NaN : number;
}
