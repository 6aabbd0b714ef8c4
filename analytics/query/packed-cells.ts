/** Up to three counts of 10 bits fit into one number, for at most `rows` rows at a time. */
export const PACKED = { cells: 3, bits: 10, rows: 1_023 } as const;

/** State to 1 in the bits of its cell, where there are few enough cells; see {@link PACKED}. */
export function packedCells(cellOf: Uint16Array, cells: number): Int32Array | null {
  return cells - 1 > PACKED.cells
    ? null
    : Int32Array.from(cellOf, (cell) => (cell === 0 ? 0 : 1 << (PACKED.bits * (cell - 1))));
}
