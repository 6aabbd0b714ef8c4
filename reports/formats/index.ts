import { arrowFileBytes } from './arrow.ts';
import { csvBytes } from './csv.ts';
import { jsonBytes } from './json.ts';
import { parquetBytes } from './parquet.ts';
import { xlsxBytes } from './xlsx.ts';
import { ARROW_FILE } from '../../analytics/arrow/arrow-bytes.ts';
import type { Table } from '../table/table.ts';

/** A file format of tables. `bytes` is deterministic; formats for one table take the first. */
export interface Format {
  /** its file name extension */
  readonly ending: string;
  readonly mediaType: string;
  /** whether a file contains several tables, one for each breakdown */
  readonly manyTables: boolean;
  readonly bytes: (tables: readonly Table[]) => AsyncIterable<Uint8Array>;
}

const one =
  (bytes: (table: Table) => AsyncIterable<Uint8Array>) =>
  ([table]: readonly Table[]): AsyncIterable<Uint8Array> =>
    bytes(table!);

/** Every file format of tables. A new one is one file and one line here. */
export const FORMATS: readonly Format[] = Object.freeze([
  { ending: 'csv', mediaType: 'text/csv; charset=utf-8', manyTables: false, bytes: one(csvBytes) },
  { ending: 'json', mediaType: 'application/json', manyTables: false, bytes: one(jsonBytes) },
  { ending: 'arrow', mediaType: ARROW_FILE, manyTables: false, bytes: one(arrowFileBytes) },
  {
    ending: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    manyTables: false,
    bytes: one(parquetBytes),
  },
  {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    manyTables: true,
    bytes: xlsxBytes,
  },
]);
