import { rowsOf, type Cell, type Table } from '../table/table.ts';

const SPECIAL = /[",\r\n]/;

/** Texts that spreadsheet programs would take for a formula get an apostrophe in front (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const cellText = (cell: Cell): string => (cell === null ? '' : typeof cell === 'number' ? String(cell) : SPECIAL.test(cell) ? `"${safe(cell).replaceAll('"', '""')}"` : safe(cell));

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that Excel and WPS read Chinese; null is empty, texts that look like formulas are made harmless. */
export async function* csvBytes({ columns, batches }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${columns.map(({ name }) => name).join()}\r\n`);
  for await (const batch of batches()) {
    let text = '';
    for (const row of rowsOf(batch)) text += `${row.map(cellText).join()}\r\n`;
    yield Buffer.from(text);
  }
}
