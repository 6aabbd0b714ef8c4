import { Dictionary, Float64, Int32, RecordBatchStreamWriter, Utf8, vectorFromArray, type Data, type RecordBatch } from 'apache-arrow';
import type { AnswerRow } from '../query/answer.ts';
import type { FlatColumn } from '../query/flat-rows.ts';
import { recordBatch, type NamedData } from './record-batch.ts';

/** The media type of an Arrow IPC stream (IANA, registered by Apache Arrow). */
export const ARROW_STREAM = 'application/vnd.apache.arrow.stream';

/** So many rows go into one record batch. */
const BATCH_ROWS = 32_768;

function dataOf({ kind, of }: FlatColumn, id: number, rows: readonly AnswerRow[]): Data {
  const cells = rows.map(of);
  const vector = kind === 'text' ? vectorFromArray(cells as string[], new Dictionary(new Utf8(), new Int32(), id)) : vectorFromArray(cells as (number | null)[], kind === 'count' ? new Int32() : new Float64());
  return vector.data[0]!;
}

function* batchesOf(columns: readonly FlatColumn[], rows: readonly AnswerRow[], metadata: Readonly<Record<string, string>>): Generator<RecordBatch> {
  for (let begin = 0; begin === 0 || begin < rows.length; begin += BATCH_ROWS) {
    const part = rows.slice(begin, begin + BATCH_ROWS);
    const data = columns.map((column, id): NamedData => ({ name: column.name, data: dataOf(column, id, part), nullable: column.kind !== 'text' }));
    yield recordBatch(data, part.length, metadata);
  }
}

/** Rows as the bytes of an Arrow IPC stream, batch by batch; texts are dictionaries, what is null is null. `metadata` goes with the schema. */
export async function* answerStream(columns: readonly FlatColumn[], rows: readonly AnswerRow[], metadata: Readonly<Record<string, string>>): AsyncGenerator<Uint8Array> {
  const writer = new RecordBatchStreamWriter();
  for (const batch of batchesOf(columns, rows, metadata)) writer.write(batch);
  writer.finish();
  yield* writer[Symbol.asyncIterator]();
}
