import { arrowBytes } from '../../analytics/arrow/arrow-bytes.ts';
import { resized, type Table } from '../table/table.ts';

/** Rows of every record batch but the last. */
const BATCH_ROWS = 8_192;

/** A table as an Arrow IPC file, uncompressed: HTTP compresses it. */
export const arrowFileBytes = ({ columns, metadata, batches }: Table): AsyncGenerator<Uint8Array> =>
  arrowBytes('file', columns, resized(batches(), BATCH_ROWS), metadata);
