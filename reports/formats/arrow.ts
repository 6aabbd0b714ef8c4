import { arrowBytes } from '../../analytics/arrow/arrow-bytes.ts';
import type { Table } from '../table/table.ts';

/** A table as an Arrow IPC file, not compressed: HTTP does that. */
export const arrowFileBytes = ({ columns, metadata, batches }: Table): AsyncGenerator<Uint8Array> =>
  arrowBytes('file', columns, batches(), metadata);
