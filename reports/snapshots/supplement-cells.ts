import type { BlockCell } from './block.ts';

/** A row of a supplement, by the names of its columns. */
export type SupplementCells = Readonly<Record<string, BlockCell>>;
