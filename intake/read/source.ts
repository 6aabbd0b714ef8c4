import type { FaultSink } from '../../base/errors/faults.ts';

/** Consecutive rows of a table as trimmed text cells; `start` is the row number of the first (the header is row 1, as a spreadsheet shows it). A wholly empty row is `[]`. */
export interface RowBatch {
  readonly start: number;
  readonly rows: string[][];
}

/** One table of a package, read as a stream. */
export interface TableSource {
  /** As named by the file or sheet, without ending, trimmed: "staff", "教职工". */
  readonly name: string;
  /** What the user sees: "staff.csv", "union.zip/staff.csv", "book.xlsx/staff". */
  readonly place: string;
  /** Size in bytes of what will be read, decompressed; of a sheet, that of its XML. */
  readonly bytes: number;
  /**
   * The rows in order, in batches of at most 1,000; may be called several times. Faults in the file's form go to `report` and may end the table
   * early; `onBytes` tells how many of `bytes` are read so far. Memory does not grow with the table. Trailing empty rows are dropped.
   */
  read(report: FaultSink, onBytes?: (done: number) => void): AsyncIterable<RowBatch>;
}

/** An opened package. */
export interface PackageSource {
  /** In the order of the folder (by name), the archive or the workbook; names may repeat. */
  readonly tables: readonly TableSource[];
  /** Files or sheets that are no tables and were passed over, by place. */
  readonly ignored: readonly string[];
  /** Closes every file, also under readers that have not finished. May be called twice. */
  close(): Promise<void>;
}
