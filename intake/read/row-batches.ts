import type { Cell } from './cell.ts';
import type { FarCell, RowBatch } from './source.ts';

const ROWS = 1_000;
const CELLS = 64 * 1024;
const CHARACTERS = 4 * 1024 * 1024;

/**
 * A parsed row: `columns[i]` (0 is the first, ascending) is the column of `cells[i]`; null if the
 * cells are adjacent.
 */
export interface ParsedRow {
  readonly row: number;
  readonly columns: readonly number[] | null;
  readonly cells: Cell[];
  readonly characters: number;
  /** whether the file hides the row */
  readonly isHidden?: boolean;
}

/**
 * Groups rows into batches of consecutive rows: fills gaps in the numbering with empty rows,
 * spreads sparse rows to `width` cells, and ends a batch at 1,000 rows, 64 Ki cells or 4 Mi
 * characters. Cells of sparse rows beyond `width` are stored separately, so that a far cell costs
 * no more than a near one.
 */
export class RowBatches {
  /** The width of the header, to which sparse rows are spread. */
  width = 0;
  #start = 1;
  #rows: Cell[][] = [];
  #hidden: number[] = [];
  #far = new Map<number, FarCell[]>();
  #cells = 0;
  #characters = 0;

  /** Adds rows in ascending order; yields the batches that are full. */
  *add(rows: readonly ParsedRow[]): Generator<RowBatch> {
    for (const row of rows) {
      for (let next = this.#start + this.#rows.length; next < row.row; next++) {
        this.#rows.push([]);
        if (this.#rows.length === ROWS) yield this.#take();
      }
      const cells =
        row.columns === null ? row.cells : this.#spread(row.row, row.columns, row.cells);
      this.#rows.push(cells);
      if (row.isHidden === true) this.#hidden.push(row.row);
      this.#cells += cells.length;
      this.#characters += row.characters;
      if (this.#rows.length === ROWS || this.#cells >= CELLS || this.#characters >= CHARACTERS)
        yield this.#take();
    }
  }

  /** Yields the last batch if any row is left. */
  *rest(): Generator<RowBatch> {
    if (this.#rows.length > 0) yield this.#take();
  }

  #take(): RowBatch {
    const batch = {
      start: this.#start,
      rows: this.#rows,
      ...(this.#hidden.length > 0 && { hiddenRows: this.#hidden }),
      ...(this.#far.size > 0 && { far: this.#far }),
    };
    this.#start += this.#rows.length;
    this.#rows = [];
    this.#hidden = [];
    this.#far = new Map();
    this.#cells = 0;
    this.#characters = 0;
    return batch;
  }

  #spread(row: number, columns: readonly number[], cells: readonly Cell[]): Cell[] {
    const spread: Cell[] = new Array<Cell>(this.width).fill('');
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      if (column < this.width) spread[column] = cells[i]!;
      else {
        const far = this.#far.get(row) ?? [];
        if (far.length === 0) this.#far.set(row, far);
        far.push({ column, cell: cells[i]! });
        this.#cells++;
      }
    }
    return spread;
  }
}
