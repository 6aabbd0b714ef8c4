import type { Cell } from './cell.ts';
import type { FarCell, RowBatch } from './source.ts';

const ROWS = 1_000;
const CELLS = 64 * 1024;
const CHARACTERS = 4 * 1024 * 1024;

/** A row as its parser found it: `columns[i]` (0 is the first, ascending) is the place of `cells[i]`; null when the cells stand side by side. */
export interface FoundRow {
  readonly row: number;
  readonly columns: readonly number[] | null;
  readonly cells: Cell[];
  readonly characters: number;
  /** whether the file hides the row */
  readonly isHidden?: boolean;
}

/**
 * Groups rows into batches of consecutive rows: fills the gaps in the numbering with empty rows, spreads sparse rows to `width` cells, and
 * cuts a batch at 1,000 rows, 64 Ki cells or 4 Mi characters, whichever comes first. Cells of sparse rows beyond `width` stay apart, so
 * that a far cell costs no more than a near one.
 */
export class RowBatches {
  /** How many cells a sparse row is spread to: the width of the header. */
  width = 0;
  #start = 1;
  #rows: Cell[][] = [];
  #hidden: number[] = [];
  #far = new Map<number, FarCell[]>();
  #cells = 0;
  #characters = 0;

  /** The batches that are full after these rows; numbers must ascend. */
  *add(found: readonly FoundRow[]): Generator<RowBatch> {
    for (const it of found) {
      for (let next = this.#start + this.#rows.length; next < it.row; next++) {
        this.#rows.push([]);
        if (this.#rows.length === ROWS) yield this.#take();
      }
      const cells = it.columns === null ? it.cells : this.#spread(it.row, it.columns, it.cells);
      this.#rows.push(cells);
      if (it.isHidden === true) this.#hidden.push(it.row);
      this.#cells += cells.length;
      this.#characters += it.characters;
      if (this.#rows.length === ROWS || this.#cells >= CELLS || this.#characters >= CHARACTERS)
        yield this.#take();
    }
  }

  /** The last batch, if any row is left. */
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
