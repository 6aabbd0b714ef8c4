import { open, type FileHandle } from 'node:fs/promises';

/** Characters that are buffered before they are written to disk. */
const CHUNK = 1 << 18;

/**
 * Writes one CSV file: UTF-8, LF, header first. Rows are buffered until {@link CsvFile.flush},
 * which waits for the disk and is called after every unit, so that memory is bounded by the largest
 * unit. Cells must contain no comma, quote or line break.
 */
export class CsvFile {
  #pending: string;
  #rows = 0;

  private constructor(
    private readonly file: FileHandle,
    columns: readonly string[],
  ) {
    this.#pending = `${columns.join(',')}\n`;
  }

  /** Creates the file, or replaces an existing one. */
  static async create(path: string, columns: readonly string[]): Promise<CsvFile> {
    return new CsvFile(await open(path, 'w'), columns);
  }

  /** Number of rows so far, without the header. */
  get rows(): number {
    return this.#rows;
  }

  /** Appends a row whose cells are joined by commas already. */
  row(line: string): void {
    this.#pending += `${line}\n`;
    this.#rows++;
  }

  /** Writes the buffer to disk: always with `all`, else if it is full. */
  async flush(all = false): Promise<void> {
    if (!all && this.#pending.length < CHUNK) return;
    const chunk = this.#pending;
    this.#pending = '';
    await this.file.appendFile(chunk);
  }

  /** Closes the file; rows that were not flushed are lost. */
  async close(): Promise<void> {
    await this.file.close();
  }
}
