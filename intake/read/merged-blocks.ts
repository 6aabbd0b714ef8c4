import { parseRange, type Range } from './cell-place.ts';
import type { Cell, MergedCell } from './cell.ts';
import { scanPieces } from './workbook-parts.ts';
import { attribute, BrokenXml } from './xml-scan.ts';

/** A sheet with more merged blocks is no table. */
const MAX_BLOCKS = 200_000;

/** A sheet whose merged blocks cover more cells, in rows with values, is no table. */
const MAX_COVERED_CELLS = 5_000_000;

/** A merged block; `first` is the value of its first cell, once that is read. */
interface Block extends Range {
  readonly name: string;
  first: Cell;
}

/**
 * Reads the merged blocks of a sheet in a separate pass, since they follow the cells; blocks of one
 * cell are left out.
 */
export async function readMergedBlocks(chunks: AsyncIterable<Uint8Array>): Promise<MergedBlocks> {
  const blocks: Block[] = [];
  const handler = {
    open: (tag: string, attributes: string): void => {
      if (tag !== 'mergeCell') return;
      const name = attribute(attributes, 'ref') ?? '';
      const range = parseRange(name);
      if (range.top === range.bottom && range.left === range.right) return;
      if (blocks.push({ ...range, name, first: '' }) > MAX_BLOCKS)
        throw new BrokenXml('merged cells');
    },
    close: (): void => undefined,
    text: (): void => undefined,
  };
  for await (const _ of scanPieces(chunks, handler));
  return new MergedBlocks(blocks);
}

/** The merged blocks of a sheet while its rows are read from the top. */
export class MergedBlocks {
  readonly #waiting: Block[];
  #active: Block[] = [];
  #next = 0;
  #covered = 0;

  constructor(blocks: readonly Block[] = []) {
    this.#waiting = blocks.toSorted((a, b) => a.top - b.top);
  }

  /**
   * Marks the covered cells of a row, given by column, among the first `width` columns. Rows must
   * ascend; rows in between are empty. Cost: the covered cells of the row. Throws `BrokenXml` if
   * blocks overlap or cover millions of cells.
   */
  cover(row: number, cells: Map<number, Cell>, width: number): void {
    this.#active = this.#active.filter((block) => block.bottom >= row);
    for (
      let next = this.#waiting[this.#next];
      next && next.top <= row;
      next = this.#waiting[++this.#next]
    )
      if (next.bottom >= row) this.#active.push(next);
    const seenBlocks = new Set<number>();
    for (const block of this.#active) {
      if (block.top === row) block.first = cells.get(block.left) ?? '';
      for (let column = block.left; column <= block.right && column < width; column++) {
        if (seenBlocks.has(column)) throw new BrokenXml(`merged cells ${block.name}`);
        seenBlocks.add(column);
        if (++this.#covered > MAX_COVERED_CELLS) throw new BrokenXml('merged cells');
        if (block.top === row && column === block.left) continue;
        const merged = mergedCell(block, cells.get(column) ?? '');
        if (merged !== null) cells.set(column, merged);
      }
    }
  }

  /** Whether there are no merged blocks. */
  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }
}

/** The cell at a place that a block covers; null if both block and place are empty. */
function mergedCell({ name, first, left, right, top }: Block, present: Cell): MergedCell | null {
  if (first === '' && present === '') return null;
  const isPlain = left === right && top > 1 && (present === '' || present === first);
  return { kind: 'merged', range: name, first, isPlain };
}
