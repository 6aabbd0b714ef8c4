const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/**
 * Limits of the size of a package, in bytes, above which it is TOO_LARGE. Sizes are counted while
 * inflating, since headers may be wrong.
 */
export interface ReadLimits {
  /** a .zip file itself */
  readonly archiveBytes: number;
  /** an .xlsx file itself */
  readonly workbookBytes: number;
  /** entries of an archive or workbook */
  readonly entries: number;
  /** one entry of an archive, inflated */
  readonly entryBytes: number;
  /** all entries of an archive, inflated */
  readonly totalBytes: number;
  /** one part of a workbook, inflated */
  readonly partBytes: number;
  /** all parts of a workbook, inflated */
  readonly partsBytes: number;
  /** the shared strings of a workbook, inflated: the only part that is in memory completely */
  readonly sharedStringsBytes: number;
  /** inflated size over compressed size, of entries above 1 MiB inflated */
  readonly ratio: number;
  /** one record of a CSV, or the text of one cell of a sheet */
  readonly recordBytes: number;
  /** cells in a row */
  readonly columns: number;
  /** rows of a sheet */
  readonly sheetRows: number;
  /**
   * cells of a sheet, including empty ones before the last of each row; a small file may claim
   * billions
   */
  readonly sheetCells: number;
}

/**
 * The default limits: the limits of the .xlsx format for rows and columns, generous ones for sizes.
 */
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

/** A size for people: "2 GiB", "1.5 MiB", "200 B". */
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
