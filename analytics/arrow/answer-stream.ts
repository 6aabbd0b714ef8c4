import type { Answer } from '../query/answer-blocks.ts';
import type { FlatColumn } from '../query/flat-rows.ts';
import { arrowBytes, type ArrowRows } from './arrow-bytes.ts';

/** Rows per record batch. */
const BATCH_ROWS = 8_192;

function* partsOf(answer: Answer, columns: readonly FlatColumn[]): Generator<ArrowRows> {
  for (const rows of answer.slices(BATCH_ROWS))
    yield { rows: rows.length, cells: columns.map(({ of }) => rows.map(of)) };
}

/**
 * An answer as the bytes of Arrow IPC, made by {@link arrowBytes}; the schema carries its revision.
 */
export const answerBytes = (
  form: 'stream' | 'file',
  columns: readonly FlatColumn[],
  answer: Answer,
): AsyncGenerator<Uint8Array> =>
  arrowBytes(form, columns, partsOf(answer, columns), { revision: String(answer.revision) });
