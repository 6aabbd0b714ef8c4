import { parse, type Parser } from 'csv-parse';
import type { Bilingual } from '../../base/language.ts';
import { fault } from '../../base/errors/faults.ts';
import type { ReadLimits } from './limits.ts';
import { sizeText } from './limits.ts';
import type { ParsedRow } from './row-batches.ts';
import { both, tooLarge, Unreadable } from './unreadable.ts';

const REASONS: Readonly<Record<string, Bilingual>> = {
  CSV_QUOTE_NOT_CLOSED: both('引号没有闭合', 'a quote is never closed'),
  CSV_INVALID_CLOSING_QUOTE: both(
    '引号闭合之后还有内容；格内的引号要写成两个',
    'text follows a closing quote; a quote inside a cell is written twice',
  ),
  INVALID_OPENING_QUOTE: both(
    '引号出现在格子中间；含引号的格子要整格加引号',
    'a quote stands inside an unquoted cell; put the whole cell in quotes',
  ),
};

/** Name and place of a table, for its faults. */
export interface TablePlace {
  readonly name: string;
  readonly place: string;
}

/**
 * Splits UTF-8 bytes into records of trimmed cells. One record is one row; an empty record only
 * takes a row number.
 */
export class CsvRecords {
  #rows: ParsedRow[] = [];
  #row = 0;
  #header: readonly string[] = [];
  #sinceRecord = 0;
  #lastByte = 0;
  readonly #parser: Parser;
  readonly #table: TablePlace;
  readonly #limits: ReadLimits;

  constructor(table: TablePlace, delimiter: string, limits: ReadLimits) {
    this.#table = table;
    this.#limits = limits;
    this.#parser = parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: limits.recordBytes,
      on_record: (cells: string[]) => this.#take(cells),
    });
    this.#parser.on('error', () => undefined);
    this.#parser.resume();
  }

  /** The rows read since the last call. */
  take(): ParsedRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /**
   * Reads more bytes. Rejects with an `Unreadable` at the first record that is malformed or too
   * large; `take` still returns the rows before it.
   */
  async push(bytes: Uint8Array): Promise<void> {
    const before = this.#row;
    this.#lastByte = bytes.at(-1) ?? this.#lastByte;
    await new Promise<void>((resolve, reject) => {
      this.#parser.write(bytes, (error) => (error ? reject(this.#unreadable(error)) : resolve()));
    });
    this.#sinceRecord = this.#row === before ? this.#sinceRecord + bytes.length : 0;
    if (this.#sinceRecord > this.#limits.recordBytes) throw this.#recordTooLarge();
  }

  /** Whether the text read so far ends within a line. */
  get isCutOff(): boolean {
    return this.#lastByte !== 0x0a && this.#lastByte !== 0x0d;
  }

  /** Reads the last record, which the end of the file ends. */
  async end(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#parser.once('error', (error) => reject(this.#unreadable(error)));
      this.#parser.once('end', resolve);
      this.#parser.end();
    });
  }

  /** Frees the parser; may be called at any time. */
  close(): void {
    this.#parser.destroy();
  }

  #take(cells: string[]): undefined {
    this.#row++;
    let characters = 0;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!.trim();
      cells[i] = cell;
      characters += cell.length;
    }
    if (this.#row === 1) this.#header = cells;
    if (cells.length > this.#limits.columns)
      throw tooLarge(
        `${this.#table.place} (${cells.length})`,
        both(`${this.#limits.columns} 列`, `${this.#limits.columns} columns`),
        this.#table.name,
        this.#row,
      );
    if (characters > 0) this.#rows.push({ row: this.#row, columns: null, cells, characters });
  }

  #recordTooLarge(): Unreadable {
    return tooLarge(
      both(
        `${this.#table.place} 第 ${this.#row + 1} 行`,
        `${this.#table.place}: row ${this.#row + 1}`,
      ),
      sizeText(this.#limits.recordBytes),
      this.#table.name,
      this.#row + 1,
    );
  }

  #unreadable(error: Error): Error {
    if (error instanceof Unreadable || !('code' in error)) return error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') return this.#recordTooLarge();
    const reason = REASONS[String(error.code)] ?? error.message;
    const at = 'column' in error && typeof error.column === 'number' ? error.column : null;
    const column = at === null ? null : (this.#header[at] ?? String(at + 1));
    return new Unreadable(
      fault('BAD_CSV', { table: this.#table.name, row: this.#row + 1, column }, { reason }),
    );
  }
}
