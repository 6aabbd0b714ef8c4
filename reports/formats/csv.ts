import { CSV_MARK, csvLine } from '../../base/people-csv.ts';
import { rowsOf, type Table } from '../table/table.ts';

/** A table as CSV for people. */
export async function* csvBytes({ columns, batches }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${CSV_MARK}${csvLine(columns.map(({ name }) => name))}`);
  for await (const batch of batches()) {
    let text = '';
    for (const row of rowsOf(batch)) text += csvLine(row);
    yield Buffer.from(text);
  }
}
