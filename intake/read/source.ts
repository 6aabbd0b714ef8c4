import type { FaultSink } from '../../base/errors/faults.ts';
import type { Encoding } from '../../base/file-notes.ts';
import type { Cell } from './cell.ts';

/** A cell of a sheet to the right of its header; `column` counts from 0. */
export interface FarCell {
  readonly column: number;
  readonly cell: Cell;
}

/**
 * Consecutive rows of a table; `start` is the number of the first (the header is row 1, as in a
 * spreadsheet). An empty row is `[]`; a row of a sheet has as many cells as the header.
 */
export interface RowBatch {
  readonly start: number;
  readonly rows: Cell[][];
  /** numbers of non-empty rows that the file hides */
  readonly hiddenRows?: readonly number[];
  /**
   * by row number, the cells to the right of the header; in the header row, those beyond its first
   * 512 columns
   */
  readonly far?: ReadonlyMap<number, readonly FarCell[]>;
  /** columns, from 0, that the file hides; with the first batch of a sheet */
  readonly hiddenColumns?: readonly number[];
  /** whether the last row ends with the file instead of a line end, so that it may be cut off */
  readonly isCutOff?: boolean;
}

/** One table of a package, read as a stream. */
export interface TableSource {
  /** name of the file or sheet without extension, trimmed: "staff", "教职工" */
  readonly name: string;
  /** the path shown to the user: "staff.csv", "union.zip/staff.csv", "book.xlsx/staff" */
  readonly place: string;
  /** whether it is a sheet without any value */
  readonly isEmpty?: boolean;
  /** whether empty cells keep the stored values, since the rows are made from a wide sheet */
  readonly keepsStored?: boolean;
  /** names of columns of the wide sheet that have no place; they are dropped */
  readonly surplus?: readonly string[];
  /** The encoding of a text file; null if it is unknown. Absent for a sheet. */
  encoding?(): Promise<Encoding | null>;
  /** size of the decompressed data in bytes; of a sheet, that of its XML */
  readonly bytes: number;
  /**
   * The rows in order, in batches of at most 1,000; may be called several times. Faults in the form
   * of the file go to `report` and may end the table early. `onBytes` receives how many of `bytes`
   * are read. Memory does not grow with the table. Trailing empty rows are dropped.
   */
  read(report: FaultSink, onBytes?: (done: number) => void): AsyncIterable<RowBatch>;
}

/** An opened package. */
export interface PackageSource {
  /** in the order of the folder (by name), the archive or the workbook; names may repeat */
  readonly tables: readonly TableSource[];
  /** places of files or sheets that are no tables */
  readonly ignored: readonly string[];
  /** the hidden sheets among `ignored` */
  readonly hiddenSheets?: readonly string[];
  /** Closes every file, even during a read. May be called twice. */
  close(): Promise<void>;
}
