import { csvLine } from '../../base/csv-line.ts';
import { rowsOf, type Cell, type Table } from '../table/table.ts';

/** Texts that spreadsheet programs would take for a formula get an apostrophe in front (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that Excel and WPS read Chinese; null is empty, texts that look like formulas are made harmless. */
export async function* csvBytes({ columns, batches }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${csvLine(columns.map(({ name }) => name))}`);
  for await (const batch of batches()) {
    let text = '';
    for (const row of rowsOf(batch)) text += csvLine(row.map(cellText));
    yield Buffer.from(text);
  }
}
