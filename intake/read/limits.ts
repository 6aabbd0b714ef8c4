const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** How large a package may be before it is refused with TOO_LARGE; sizes in bytes. Counted while inflating, since headers lie. */
export interface ReadLimits {
  /** A .zip file itself. */
  readonly archiveBytes: number;
  /** A .xlsx file itself. */
  readonly workbookBytes: number;
  /** Entries of an archive or workbook. */
  readonly entries: number;
  /** One entry of an archive, inflated. */
  readonly entryBytes: number;
  /** All entries of an archive together, inflated. */
  readonly totalBytes: number;
  /** One part of a workbook, inflated. */
  readonly partBytes: number;
  /** All parts of a workbook together, inflated. */
  readonly partsBytes: number;
  /** The shared strings of a workbook, inflated: the only part that is held in memory as a whole. */
  readonly sharedStringsBytes: number;
  /** Inflated size over compressed size, of entries above 1 MiB inflated. */
  readonly ratio: number;
  /** One record of a CSV, or the text of one cell of a sheet. */
  readonly recordBytes: number;
  /** Cells in a row. */
  readonly columns: number;
  /** Rows of a sheet. */
  readonly sheetRows: number;
  /** Cells of a sheet, empty ones before the last of each row included: a small file may ask for billions of them. */
  readonly sheetCells: number;
}

/** The limits unless others are given: those of the .xlsx format for rows and columns, generous ones for sizes. */
export const DEFAULT_LIMITS: ReadLimits = Object.freeze({
  archiveBytes: 2 * GIB,
  workbookBytes: 200 * MIB,
  entries: 200,
  entryBytes: 4 * GIB,
  totalBytes: 8 * GIB,
  partBytes: 2 * GIB,
  partsBytes: 3 * GIB,
  sharedStringsBytes: 512 * MIB,
  ratio: 200,
  recordBytes: 16 * MIB,
  columns: 16_384,
  sheetRows: 1_048_576,
  sheetCells: 200_000_000,
});

/** Entries up to this inflated size, in bytes, may have any compression ratio. */
export const RATIO_FROM = MIB;

/** A size as people read it: "2 GiB", "1.5 MiB", "200 B". */
export function sizeText(bytes: number): string {
  const [unit, name] =
    bytes >= GIB
      ? [GIB, 'GiB']
      : bytes >= MIB
        ? [MIB, 'MiB']
        : bytes >= KIB
          ? [KIB, 'KiB']
          : [1, 'B'];
  return `${Math.round((bytes / unit) * 10) / 10} ${name}`;
}
