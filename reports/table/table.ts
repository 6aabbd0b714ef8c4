import type { Bilingual } from '../../base/language.ts';

/** A cell of an exported table. */
export type Cell = string | number | null;

/**
 * A column: a permanent name for programs, a title for people; `count` is a whole number, `number`
 * any.
 */
export interface Column {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: 'text' | 'count' | 'number';
}

/** Some rows of a table, column by column, in the order of its columns. */
export interface Batch {
  readonly rows: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** A paragraph about a table: definitions, basis, rules. */
export interface Note {
  readonly name: string;
  readonly text: string;
}

/** A table for export, read once, batch by batch; a batch has at most some thousand rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly notes: readonly Note[];
  /** written to files whose format has a place for it */
  readonly metadata: Readonly<Record<string, string>>;
  /** total number of rows, if known in advance */
  readonly rows?: number;
  readonly batches: () => AsyncIterable<Batch>;
}

/** Rows of a batch that is made from a list. */
const BATCH_ROWS = 8_192;

/** The batches of a list; `cells` makes the cells of a row, in the order of the columns. */
export async function* batchesOf<T>(
  list: readonly T[],
  cells: readonly ((row: T) => Cell)[],
): AsyncGenerator<Batch> {
  for (let begin = 0; begin < list.length; begin += BATCH_ROWS) {
    const rows = list.slice(begin, begin + BATCH_ROWS);
    yield { rows: rows.length, cells: cells.map((of) => rows.map(of)) };
  }
}

/** The rows `begin … end - 1` of a batch; the batch itself if that is all of it. */
export const partOf = (batch: Batch, begin: number, end: number): Batch =>
  begin === 0 && end === batch.rows
    ? batch
    : { rows: end - begin, cells: batch.cells.map((column) => column.slice(begin, end)) };

/** Cuts and joins batches to `rows` rows each; the last has the rest. */
export async function* resized(batches: AsyncIterable<Batch>, rows: number): AsyncGenerator<Batch> {
  let cells: Cell[][] = [];
  let count = 0;
  for await (const batch of batches)
    for (let begin = 0; begin < batch.rows;) {
      const part = partOf(batch, begin, Math.min(batch.rows, begin + rows - count));
      if (count === 0) cells = part.cells.map(() => []);
      for (const [i, column] of part.cells.entries())
        for (const cell of column) cells[i]!.push(cell);
      begin += part.rows;
      count += part.rows;
      if (count < rows) continue;
      yield { rows, cells };
      count = 0;
    }
  if (count > 0) yield { rows: count, cells };
}

/** The rows of a batch, one after the other. */
export function* rowsOf({ rows, cells }: Batch): Generator<Cell[]> {
  for (let row = 0; row < rows; row++) yield cells.map((column) => column[row]!);
}
