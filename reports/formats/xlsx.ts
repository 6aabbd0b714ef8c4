import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { invariant } from '../../base/invariant.ts';
import { rowsOf, type Cell, type Column, type Table } from '../table/table.ts';
import { Archive } from './archive.ts';
import { zipBytes, type ZipPart } from './zip.ts';

const HEADER: CellStyle = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } } };

/** Rows of a sheet, one for the header set aside. */
const MOST_ROWS = 1_048_575;

/** In characters; names of org units and of indicators are longer than codes. */
const widthOf = ({ name, kind }: Column): number => (name.endsWith('_name') ? 28 : { text: 14, count: 11, number: 14 }[kind]);

/** The same moment for every workbook, so that the same rows give the same bytes. */
const MOMENT = new Date(Date.UTC(2020, 0, 1));

const escaped = (text: string): string => text.replace(/[&<>]/g, (it) => (it === '&' ? '&amp;' : it === '<' ? '&lt;' : '&gt;')).replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd');
const cellXml = (cell: Cell): string => (cell === null ? '<c/>' : typeof cell === 'number' ? `<c><v>${String(cell)}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`);

/** A workbook with sheets that have a header and no rows yet, and a sheet of notes. */
const skeleton = (tables: readonly Table[]): Promise<Uint8Array> => writeXlsx({
  properties: { created: MOMENT, modified: MOMENT },
  sheets: [
    ...tables.map(({ title, columns }) => ({
      name: title.slice(0, 31), freezePane: { rows: 1 }, columns: columns.map((column) => ({ width: widthOf(column) })), rows: [columns.map((column) => column.title.zh)],
      cells: new Map(columns.map((_, i) => [`0,${i}`, { style: HEADER }])),
    })),
    { name: '说明', columns: [{ width: 28 }, { width: 110 }], rows: (tables[0]?.notes ?? []).map(({ name, text }) => [name, text]) },
  ],
});

/** The rows of a table as XML, batch by batch. */
async function* rowsXml(table: Table): AsyncGenerator<Buffer> {
  let rows = 0;
  for await (const batch of table.batches()) {
    invariant((rows += batch.rows) <= MOST_ROWS, 'xlsx-too-many-rows', table.title);
    let text = '';
    for (const row of rowsOf(batch)) text += `<row>${row.map(cellXml).join('')}</row>`;
    yield Buffer.from(text);
  }
}

async function* between(before: string, middle: AsyncIterable<Buffer>, after: string): AsyncGenerator<Buffer> {
  yield Buffer.from(before);
  yield* middle;
  yield Buffer.from(after);
}

/** The parts of a small zip archive. */
async function entriesOf(zip: Uint8Array): Promise<{ readonly name: string; readonly text: string }[]> {
  const archive = await Archive.ofBytes(zip), entries: { name: string; text: string }[] = [];
  for (const name of archive.paths) entries.push({ name, text: (await archive.text(name))! });
  archive.close();
  return entries;
}

const ROWS_END = '</sheetData>';

/** Tables as one XLSX workbook, a sheet each and one of notes: numbers typed, header frozen. The sheets are written while they are read. */
export async function* xlsxBytes(tables: readonly Table[]): AsyncGenerator<Uint8Array> {
  // how far the rows reach is not known when a sheet begins, and need not be said
  const entries = (await entriesOf(await skeleton(tables))).map(({ name, text }) => ({ name, text: text.replace(/<dimension [^>]*\/>/, '') }));
  yield* zipBytes(entries.map(({ name: path, text }): ZipPart => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path), table = sheet ? tables[Number(sheet[1]) - 1] : undefined, at = text.indexOf(ROWS_END);
    return { path, bytes: table ? () => between(text.slice(0, at), rowsXml(table), text.slice(at)) : text };
  }));
}
