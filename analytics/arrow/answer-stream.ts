import { Dictionary, Float64, Int32, RecordBatchFileWriter, RecordBatchStreamWriter, Utf8, vectorFromArray, type Data, type RecordBatch } from 'apache-arrow';
import type { Answer, AnswerRow } from '../query/answer-blocks.ts';
import type { FlatColumn } from '../query/flat-rows.ts';
import { breather } from '../store/breathe.ts';
import { recordBatch, type NamedData } from './record-batch.ts';

/** The media type of an Arrow IPC stream (IANA, registered by Apache Arrow). */
export const ARROW_STREAM = 'application/vnd.apache.arrow.stream';

/** So many rows go into one record batch. */
const BATCH_ROWS = 8_192;

function dataOf({ kind, of }: FlatColumn, id: number, rows: readonly AnswerRow[]): Data {
  const cells = rows.map(of);
  const vector = kind === 'text' ? vectorFromArray(cells as string[], new Dictionary(new Utf8(), new Int32(), id)) : vectorFromArray(cells as (number | null)[], kind === 'count' ? new Int32() : new Float64());
  return vector.data[0]!;
}

function batchOf(columns: readonly FlatColumn[], rows: readonly AnswerRow[], metadata: Readonly<Record<string, string>>): RecordBatch {
  const data = columns.map((column, id): NamedData => ({ name: column.name, data: dataOf(column, id, rows), nullable: column.kind !== 'text' }));
  return recordBatch(data, rows.length, metadata);
}

/**
 * An answer as the bytes of Arrow IPC, batch by batch, giving way to others in between; texts are dictionaries, what is null is null.
 * @param form a stream, for the wire and pipes; or a file, which may be read from any place
 * @param metadata goes with the schema, besides the revision
 */
export async function* answerBytes(form: 'stream' | 'file', columns: readonly FlatColumn[], answer: Answer, metadata: Readonly<Record<string, string>> = {}): AsyncGenerator<Uint8Array> {
  const writer = form === 'stream' ? new RecordBatchStreamWriter() : new RecordBatchFileWriter(), breathe = breather(), all = { revision: String(answer.revision), ...metadata };
  const reader = new AbortController();
  const writing = (async () => {
    for (const rows of answer.slices(BATCH_ROWS)) {
      if (reader.signal.aborted) break;
      writer.write(batchOf(columns, rows, all));
      await breathe();
    }
    writer.finish();
  })();
  writing.catch((error: unknown) => { writer.abort(error); });
  try {
    yield* writer[Symbol.asyncIterator]();
    await writing;
  } finally {
    reader.abort();
  }
}
