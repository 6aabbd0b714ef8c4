/** An item of the staff form. Items of one block rise and fall together; `reversed` ones are worded the other way round. */
export interface Item { readonly code: string; readonly block: number; readonly reversed: boolean }

/** Items in each of the eight dimensions S1 to S8 (source: domain reference, section 7.2). */
const DIMENSION_ITEMS = [3, 4, 3, 3, 3, 3, 3, 3];

const REVERSED = new Set(['S5-3', 'S8-3']);

/** The blocks of the extra items: E1 to E5 stand together, T3 and O1 go with trust in the union (S1), O2 with well-being (S8). */
const EXTRA: readonly (readonly [code: string, block: number])[] =
  [['E1', 8], ['E2', 8], ['E3', 8], ['E4', 8], ['E5', 8], ['T3', 0], ['O1', 0], ['O2', 7]];

/** Blocks of items: eight dimensions and E. */
export const BLOCKS = 9;

/** The 33 items of the staff form in the order of its columns: S1-1 to S8-3, E1 to E5, T3, O1, O2. */
export const ITEMS: readonly Item[] = [
  ...DIMENSION_ITEMS.flatMap((count, block) => Array.from({ length: count }, (_, i) => {
    const code = `S${block + 1}-${i + 1}`;
    return { code, block, reversed: REVERSED.has(code) };
  })),
  ...EXTRA.map(([code, block]) => ({ code, block, reversed: false })),
];
