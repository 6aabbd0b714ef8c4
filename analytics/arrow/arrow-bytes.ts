import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  Dictionary,
  Float64,
  Int32,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Utf8,
  makeBuilder,
  vectorFromArray,
  type Data,
  type RecordBatch,
} from 'apache-arrow';
import { recordBatch, type NamedData } from './record-batch.ts';

/** The media type of an Arrow IPC stream (IANA, registered by Apache Arrow). */
export const ARROW_STREAM = 'application/vnd.apache.arrow.stream';

/** The media type of an Arrow IPC file (IANA, registered by Apache Arrow). */
export const ARROW_FILE = 'application/vnd.apache.arrow.file';

/** A column on its way out: texts become dictionaries, a `count` 32-bit integers, a `number` doubles. */
export interface ArrowColumn {
  readonly name: string;
  readonly kind: 'text' | 'count' | 'number';
}

/** Some rows, column by column; texts are never null. */
export interface ArrowRows {
  readonly rows: number;
  readonly cells: readonly (readonly (string | number | null)[])[];
}

/** Makes the data of one column, batch after batch. A dictionary grows from batch to batch, since files may not have another one in its place. */
type DataMaker = (cells: ArrowRows['cells'][number]) => Data;

function dataMaker({ kind }: ArrowColumn, id: number): DataMaker {
  if (kind !== 'text')
    return (cells) =>
      vectorFromArray(cells as (number | null)[], kind === 'count' ? new Int32() : new Float64())
        .data[0]!;
  const builder = makeBuilder({
    type: new Dictionary(new Utf8(), new Int32(), id),
    nullValues: [],
  });
  return (cells) => {
    for (const cell of cells) builder.append(cell as string);
    return builder.flush();
  };
}

function batchOf(
  columns: readonly ArrowColumn[],
  makers: readonly DataMaker[],
  { rows, cells }: ArrowRows,
  metadata: Readonly<Record<string, string>>,
): RecordBatch {
  const data = columns.map((column, i): NamedData => ({
    name: column.name,
    data: makers[i]!(cells[i]!),
    nullable: column.kind !== 'text',
  }));
  return recordBatch(data, rows, metadata);
}

const NOTHING_YET = Symbol('nothing yet');

/**
 * Rows as the bytes of Arrow IPC, batch by batch, made no faster than they are read, giving way to others in between.
 * @param form a stream, for the wire and pipes; or a file, which may be read from any place
 * @param parts at least one, be it of no rows; @param metadata goes with the schema
 */
export async function* arrowBytes(
  form: 'stream' | 'file',
  columns: readonly ArrowColumn[],
  parts: AsyncIterable<ArrowRows> | Iterable<ArrowRows>,
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const writer = form === 'stream' ? new RecordBatchStreamWriter() : new RecordBatchFileWriter();
  const written = writer[Symbol.asyncIterator]();
  const makers = columns.map(dataMaker);
  const source =
    Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]();
  for (let next = written.next(); ;) {
    const got: IteratorResult<Uint8Array> | typeof NOTHING_YET = await Promise.race([
      next,
      nextTurn<typeof NOTHING_YET>(NOTHING_YET),
    ]);
    if (got === NOTHING_YET) {
      const part = await source.next();
      if (part.done) writer.finish();
      else writer.write(batchOf(columns, makers, part.value, metadata));
      continue;
    }
    if (got.done) return;
    yield got.value;
    next = written.next();
  }
}
