import { open, type FileHandle } from 'node:fs/promises';

/** Characters gathered before they go to the disk. */
const CHUNK = 1 << 18;

/**
 * One CSV file being written: UTF-8, LF, header first. Rows gather in memory until {@link CsvFile.flush}, which waits for the disk
 * and is called after every unit, so memory stays bounded by the largest unit. Cells must hold no comma, quote or line break.
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

  /** Creates the file, replacing one that is there. */
  static async create(path: string, columns: readonly string[]): Promise<CsvFile> {
    return new CsvFile(await open(path, 'w'), columns);
  }

  /** Rows so far, without the header. */
  get rows(): number {
    return this.#rows;
  }

  /** Appends a row, its cells already joined by commas. */
  row(line: string): void {
    this.#pending += `${line}\n`;
    this.#rows++;
  }

  /** Writes what has gathered: always with `all`, else once there is enough of it. */
  async flush(all = false): Promise<void> {
    if (!all && this.#pending.length < CHUNK) return;
    const chunk = this.#pending;
    this.#pending = '';
    await this.file.appendFile(chunk);
  }

  /** Gives the file back; what has not been flushed is lost. */
  async close(): Promise<void> {
    await this.file.close();
  }
}
