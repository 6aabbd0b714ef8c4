import { CsvRecords, type TablePlace } from './csv-records.ts';
import { delimiterOf, separatorLine } from './delimiter.ts';
import type { EncodingDecision } from './encoding-decision.ts';
import { asUtf8 } from './encoding.ts';
import type { ReadLimits } from './limits.ts';
import { RowBatches } from './row-batches.ts';
import type { RowBatch, TableSource } from './source.ts';
import { reportOrThrow, Unreadable } from './unreadable.ts';

/** The bytes of one CSV file. */
export interface CsvFile extends TablePlace {
  readonly bytes: number;
  /** the bytes from the beginning; closes its file when the reader stops */
  open(): AsyncIterable<Uint8Array>;
  /** its encoding, decided once for all files of the package */
  decision(): Promise<EncodingDecision>;
}

/**
 * A CSV file as a table. Detects encoding and delimiter; yields rows in batches; the first
 * malformed record ends it.
 */
export function csvTable(file: CsvFile, limits: ReadLimits): TableSource {
  return {
    name: file.name,
    place: file.place,
    bytes: file.bytes,
    encoding: async () => (await file.decision().catch(() => null))?.encoding ?? null,
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
  const decided = await file.decision();
  if (decided.encoding === null) throw new Unreadable(decided.faultIn(file.name));
  let done = 0;
  const countedBytes = counting(file.open(), (bytes) => {
    done += bytes;
  });
  const batches = new RowBatches();
  let records: CsvRecords | null = null;
  try {
    for await (const bytes of asUtf8(countedBytes, decided.encoding)) {
      let text = bytes;
      if (records === null) {
        const line = separatorLine(bytes);
        text = bytes.subarray(line?.length ?? 0);
        records = new CsvRecords(file, line?.delimiter ?? delimiterOf(text), limits);
      }
      try {
        await records.push(text);
      } finally {
        yield* batches.add(records.take());
      }
      onBytes(done);
    }
    await records?.end();
  } catch (error) {
    if (error instanceof Unreadable) yield* batches.rest();
    throw error;
  } finally {
    records?.close();
  }
  const last = [...batches.add(records?.take() ?? []), ...batches.rest()];
  for (const [i, batch] of last.entries())
    yield i === last.length - 1 && records?.isCutOff === true
      ? { ...batch, isCutOff: true }
      : batch;
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
