import { arrowFileBytes } from './arrow.ts';
import { csvBytes } from './csv.ts';
import { jsonBytes } from './json.ts';
import { parquetBytes } from './parquet.ts';
import { xlsxBytes } from './xlsx.ts';
import { ARROW_FILE } from '../../analytics/arrow/arrow-bytes.ts';
import type { Table } from '../table/table.ts';

/**
 * A form in which tables leave. `bytes` makes the same bytes of the same tables; forms that hold
 * one table only take the first.
 */
export interface Format {
  /** the ending of its files */
  readonly ending: string;
  readonly mediaType: string;
  /** whether it holds several tables, so that each breakdown may be one */
  readonly manyTables: boolean;
  readonly bytes: (tables: readonly Table[]) => AsyncIterable<Uint8Array>;
}

const one =
  (bytes: (table: Table) => AsyncIterable<Uint8Array>) =>
  ([table]: readonly Table[]): AsyncIterable<Uint8Array> =>
    bytes(table!);

/** Every form of tables. One more is one file and one line. */
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
