import { fault } from '../../base/errors/faults.ts';
import { CsvRecords, type TablePlace } from './csv-records.ts';
import { delimiterOf } from './delimiter.ts';
import { asUtf8, type Survey } from './encoding.ts';
import type { ReadLimits } from './limits.ts';
import { RowBatches } from './row-batches.ts';
import type { RowBatch, TableSource } from './source.ts';
import { reportOrThrow, Unreadable } from './unreadable.ts';

/** The bytes of one CSV file. */
export interface CsvFile extends TablePlace {
  readonly bytes: number;
  /** The bytes from the beginning; closes its file when the reader stops. */
  open(): AsyncIterable<Uint8Array>;
  /** The first pass over the file; may be made once and kept. */
  survey(): Promise<Survey>;
}

/** A CSV file as a table: encoding and delimiter are found out, rows come in batches, the first fault in its form ends it. */
export function csvTable(file: CsvFile, limits: ReadLimits): TableSource {
  return {
    name: file.name,
    place: file.place,
    bytes: file.bytes,
    async *read(report, onBytes) {
      try {
        yield* rowsOf(file, limits, onBytes);
      } catch (error) {
        reportOrThrow(error, report);
      }
    },
  };
}

async function* rowsOf(
  file: CsvFile,
  limits: ReadLimits,
  onBytes: (done: number) => void = () => undefined,
): AsyncGenerator<RowBatch> {
  const found = await file.survey();
  if (found.encoding === null)
    throw new Unreadable(fault('BAD_ENCODING', { table: file.name }, { offset: found.wrongAt }));
  let done = 0;
  const counted = counting(file.open(), (bytes) => {
    done += bytes;
  });
  const batches = new RowBatches();
  let records: CsvRecords | null = null;
  try {
    for await (const bytes of asUtf8(counted, found.encoding)) {
      records ??= new CsvRecords(file, delimiterOf(bytes), limits);
      try {
        await records.push(bytes);
      } finally {
        yield* batches.add(records.take());
      }
      onBytes(done);
    }
    await records?.end();
    yield* batches.add(records?.take() ?? []);
  } catch (error) {
    if (error instanceof Unreadable) yield* batches.rest();
    throw error;
  } finally {
    records?.close();
  }
  yield* batches.rest();
  onBytes(done);
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
