import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  Float64,
  Int32,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Utf8,
  makeData,
  vectorFromArray,
  type Data,
  type RecordBatch,
} from 'apache-arrow';
import { recordBatch, type NamedData } from './record-batch.ts';

/** The media type of an Arrow IPC stream (IANA, registered by Apache Arrow). */
export const ARROW_STREAM = 'application/vnd.apache.arrow.stream';

/** The media type of an Arrow IPC file (IANA, registered by Apache Arrow). */
export const ARROW_FILE = 'application/vnd.apache.arrow.file';

/** A column on its way out: texts plain UTF-8, a `count` 32-bit integers, a `number` doubles. */
export interface ArrowColumn {
  readonly name: string;
  readonly kind: 'text' | 'count' | 'number';
}

/** Some rows, column by column; texts are never null. */
export interface ArrowRows {
  readonly rows: number;
  readonly cells: readonly (readonly (string | number | null)[])[];
}

/**
 * Texts as a column of plain UTF-8: dictionaries would have to be whole before the first batch,
 * since not every reader takes one that grows.
 */
function textData(cells: ArrowRows['cells'][number]): Data<Utf8> {
  const encoded = new Map<string, Buffer>();
  const valueOffsets = new Int32Array(cells.length + 1);
  const parts = cells.map((cell, i) => {
    const text = cell as string;
    let bytes = encoded.get(text);
    if (!bytes) encoded.set(text, (bytes = Buffer.from(text)));
    valueOffsets[i + 1] = valueOffsets[i]! + bytes.length;
    return bytes;
  });
  return makeData({
    type: new Utf8(),
    length: cells.length,
    nullCount: 0,
    valueOffsets,
    data: Buffer.concat(parts, valueOffsets.at(-1)),
  });
}

const numberData = (cells: ArrowRows['cells'][number], type: Int32 | Float64): Data =>
  cells.length === 0
    ? makeData({ type: type as Int32, length: 0, nullCount: 0 })
    : vectorFromArray(cells as (number | null)[], type).data[0]!;

const KINDS: Readonly<Record<ArrowColumn['kind'], (cells: ArrowRows['cells'][number]) => Data>> = {
  text: textData,
  count: (cells) => numberData(cells, new Int32()),
  number: (cells) => numberData(cells, new Float64()),
};

function batchOf(
  columns: readonly ArrowColumn[],
  { rows, cells }: ArrowRows,
  metadata: Readonly<Record<string, string>>,
): RecordBatch {
  const data = columns.map((column, i): NamedData => ({
    name: column.name,
    data: KINDS[column.kind](cells[i]!),
    nullable: column.kind !== 'text',
  }));
  return recordBatch(data, rows, metadata);
}

const NOTHING_YET = Symbol('nothing yet');

/**
 * Rows as the bytes of Arrow IPC, batch by batch, with at most one batch in memory, made no faster
 * than they are read; yields to the event loop in between.
 * @param form a stream, for the wire and pipes; or a file, which allows random access
 * @param parts if empty, the file has its columns and no rows; @param metadata is written to the
 *   schema
 */
export async function* arrowBytes(
  form: 'stream' | 'file',
  columns: readonly ArrowColumn[],
  parts: AsyncIterable<ArrowRows> | Iterable<ArrowRows>,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const writer = form === 'stream' ? new RecordBatchStreamWriter() : new RecordBatchFileWriter();
  const written = writer[Symbol.asyncIterator]();
  let isEmpty = true;
  const noRows: ArrowRows = { rows: 0, cells: columns.map(() => []) };
  const source =
    Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  for (let next = written.next(); ;) {
    const got: IteratorResult<Uint8Array> | typeof NOTHING_YET = await Promise.race([
      next,
      nextTurn<typeof NOTHING_YET>(NOTHING_YET),
    ]);
    if (got === NOTHING_YET) {
      const part = await source.next();
      const isDone = part.done === true;
      if (!isDone || isEmpty)
        writer.write(batchOf(columns, isDone ? noRows : part.value, metadata));
      isEmpty = false;
      if (isDone) writer.finish();
      continue;
    }
    if (got.done) return;
    yield got.value;
    next = written.next();
  }
}
