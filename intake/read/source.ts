import type { FaultSink } from '../../base/errors/faults.ts';
import type { Cell } from './cell.ts';

/** A cell of a sheet to the right of its header; `column` counts from 0. */
export interface FarCell {
  readonly column: number;
  readonly cell: Cell;
}

/**
 * Consecutive rows of a table; `start` is the row number of the first (the header is row 1, as a spreadsheet shows it). A wholly empty row
 * is `[]`; a row of a sheet has as many cells as the header spans.
 */
export interface RowBatch {
  readonly start: number;
  readonly rows: Cell[][];
  /** numbers of rows, of those that are not empty, that the file hides */
  readonly hiddenRows?: readonly number[];
  /** by row number, the cells to the right of the header; in the row of the header, those beyond its first 512 columns */
  readonly far?: ReadonlyMap<number, readonly FarCell[]>;
  /** columns, from 0, that the file hides; with the first batch of a sheet */
  readonly hiddenColumns?: readonly number[];
  /** whether the last row ends with the file and not with a line end, so that it may be cut off */
  readonly isCutOff?: boolean;
}

/** How the text of a file is encoded; `ascii` is the same in both. */
export type Encoding = 'ascii' | 'utf-8' | 'gb18030';

/** One table of a package, read as a stream. */
export interface TableSource {
  /** As named by the file or sheet, without ending, trimmed: "staff", "教职工". */
  readonly name: string;
  /** What the user sees: "staff.csv", "union.zip/staff.csv", "book.xlsx/staff". */
  readonly place: string;
  /** Whether it is a sheet without any value. */
  readonly isEmpty?: boolean;
  /** How a text file is encoded; null when that cannot be told. Absent for a sheet. */
  encoding?(): Promise<Encoding | null>;
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
  /** Those of `ignored` that are hidden sheets. */
  readonly hiddenSheets?: readonly string[];
  /** Closes every file, also under readers that have not finished. May be called twice. */
  close(): Promise<void>;
}
