import type { CellContext } from './cell-value.ts';
import { sizeText, type ReadLimits } from './limits.ts';
import { MergedBlocks, readMergedBlocks } from './merged-blocks.ts';
import { RowBatches } from './row-batches.ts';
import { SheetRows, type SheetBounds } from './sheet-rows.ts';
import type { RowBatch, TableSource } from './source.ts';
import { both, damaged, reportOrThrow, tooLarge, Unreadable } from './unreadable.ts';
import { scanPieces } from './workbook-parts.ts';
import { BrokenXml } from './xml-scan.ts';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly place: string;
  readonly bytes: number;
  /** whether the sheet may have merged cells */
  readonly mayBeMerged: boolean;
  /** whether no cell has a value */
  readonly isEmpty: boolean;
  /** the XML of the sheet from the beginning; closes its reader when the caller stops */
  open(): AsyncIterable<Uint8Array>;
  /** the parts that its cells refer to; read once for all sheets of a workbook */
  context(): Promise<CellContext>;
}

/** A sheet as a table: each row has as many cells as the header. */
export function sheetTable(sheet: Sheet, limits: ReadLimits): TableSource {
  return {
    name: sheet.name,
    place: sheet.place,
    bytes: sheet.bytes,
    isEmpty: sheet.isEmpty,
    async *read(report, onBytes) {
      try {
        yield* rowsOf(sheet, limits, onBytes);
      } catch (error) {
        reportOrThrow(error, report);
      }
    },
  };
}

async function* rowsOf(
  sheet: Sheet,
  limits: ReadLimits,
  onBytes: (done: number) => void = () => undefined,
): AsyncGenerator<RowBatch> {
  const { name, place } = sheet;
  const merged = sheet.mayBeMerged ? await mergedBlocksOf(sheet) : new MergedBlocks();
  const rows = new SheetRows(await sheet.context(), boundsOf(sheet, limits), merged);
  const batches = new RowBatches();
  let isFirst = true;
  function* noted(ready: Generator<RowBatch>): Generator<RowBatch> {
    for (const batch of ready) {
      yield isFirst && rows.hiddenColumns.length > 0
        ? { ...batch, hiddenColumns: rows.hiddenColumns }
        : batch;
      isFirst = false;
    }
  }
  const ready = (): Generator<RowBatch> => {
    batches.width = rows.width;
    return noted(batches.add(rows.take()));
  };
  let done = 0;
  const pieces = scanPieces(
    counting(sheet.open(), (bytes) => {
      done += bytes;
    }),
    rows,
  );
  try {
    for await (const _ of pieces) {
      yield* ready();
      onBytes(done);
    }
  } catch (error) {
    if (!(error instanceof BrokenXml || error instanceof Unreadable)) throw error;
    yield* ready();
    yield* noted(batches.rest());
    throw error instanceof BrokenXml ? brokenPart(error, place, name, rows.row) : error;
  }
  yield* ready();
  yield* noted(batches.rest());
  onBytes(done);
}

async function mergedBlocksOf(sheet: Sheet): Promise<MergedBlocks> {
  try {
    return await readMergedBlocks(sheet.open());
  } catch (error) {
    throw error instanceof BrokenXml ? brokenPart(error, sheet.place, sheet.name) : error;
  }
}

/** The fault that the XML of a part is broken. */
export function brokenPart(
  error: BrokenXml,
  place: string,
  table: string | null = null,
  row: number | null = null,
): Unreadable {
  return damaged(
    both(
      `“${place}”的内容有误（${error.message}）`,
      `the content of "${place}" is broken (${error.message})`,
    ),
    table,
    row || null,
  );
}

function boundsOf({ name, place }: Sheet, limits: ReadLimits): SheetBounds {
  const texts = {
    rows: both(`${limits.sheetRows} 行`, `${limits.sheetRows} rows`),
    columns: both(`${limits.columns} 列`, `${limits.columns} columns`),
    cells: both(`${limits.sheetCells} 格`, `${limits.sheetCells} cells`),
    characters: sizeText(limits.recordBytes),
  };
  return {
    rows: limits.sheetRows,
    columns: limits.columns,
    cells: limits.sheetCells,
    characters: limits.recordBytes,
    exceeded: (row, bound) => {
      throw tooLarge(
        both(`${place} 第 ${row} 行`, `${place}: row ${row}`),
        texts[bound],
        name,
        row,
      );
    },
  };
}

async function* counting(
  chunks: AsyncIterable<Uint8Array>,
  add: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    add(chunk.length);
    yield chunk;
  }
}
