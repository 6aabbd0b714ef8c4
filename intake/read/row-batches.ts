import type { RowBatch } from './source.ts';

const ROWS = 1_000;
const CELLS = 64 * 1024;
const CHARACTERS = 4 * 1024 * 1024;

/** A row as its parser found it: `columns[i]` (0 is the first, ascending) is the place of `texts[i]`; null when the texts stand side by side. */
export interface FoundRow {
  readonly row: number;
  readonly columns: readonly number[] | null;
  readonly texts: string[];
  readonly characters: number;
}

/**
 * Groups rows into batches of consecutive rows: fills the gaps in the numbering with empty rows, spreads sparse rows to at least `width`
 * cells, and cuts a batch at 1,000 rows, 64 Ki cells or 4 Mi characters, whichever comes first.
 */
export class RowBatches {
  /** How many cells a sparse row has at least: the width of the header. */
  width = 0;
  #start = 1;
  #rows: string[][] = [];
  #cells = 0;
  #characters = 0;

  /** The batches that are full after these rows; numbers must ascend. */
  *add(found: readonly FoundRow[]): Generator<RowBatch> {
    for (const it of found) {
      for (let next = this.#start + this.#rows.length; next < it.row; next++) {
        this.#rows.push([]);
        if (this.#rows.length === ROWS) yield this.#take();
      }
      const cells = it.columns === null ? it.texts : spread(it.columns, it.texts, this.width);
      this.#rows.push(cells);
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
    const batch = { start: this.#start, rows: this.#rows };
    this.#start += this.#rows.length;
    this.#rows = [];
    this.#cells = 0;
    this.#characters = 0;
    return batch;
  }
}

function spread(columns: readonly number[], texts: readonly string[], width: number): string[] {
  const cells: string[] = new Array<string>(Math.max(width, (columns.at(-1) ?? -1) + 1)).fill('');
  for (let i = 0; i < columns.length; i++) cells[columns[i]!] = texts[i]!;
  return cells;
}
