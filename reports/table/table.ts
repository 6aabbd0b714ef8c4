import type { Bilingual } from '../../base/language.ts';

/** A cell of a table that leaves as a file. */
export type Cell = string | number | null;

/** A column: its name for programs, which is for ever, its title for people; `count` a whole number, `number` any. */
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

/** A paragraph of what must be known of a table: definitions, basis, rules. */
export interface Note {
  readonly name: string;
  readonly text: string;
}

/** A table on its way out. It is read once, batch by batch; batches have thousands of rows at most. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly notes: readonly Note[];
  /** goes with files that have room for it */
  readonly metadata: Readonly<Record<string, string>>;
  /** how many rows its batches have together, where that is known before */
  readonly rows?: number;
  readonly batches: () => AsyncIterable<Batch>;
}

/** The rows `begin … end - 1` of a batch; nothing is copied where that is all of it. */
export const partOf = (batch: Batch, begin: number, end: number): Batch =>
  begin === 0 && end === batch.rows
    ? batch
    : { rows: end - begin, cells: batch.cells.map((column) => column.slice(begin, end)) };

/** Batches cut and joined to `rows` rows each; the last has what is left. */
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
