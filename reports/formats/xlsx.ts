import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { invariant } from '../../base/invariant.ts';
import { cellXml, sheetRows } from '../../base/sheet-text.ts';
import { partOf, rowsOf, type Batch, type Column, type Note, type Table } from '../table/table.ts';
import { Archive } from './archive.ts';
import { zipBytes, type ZipPart } from './zip.ts';

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
};

/** Maximum number of rows of a sheet, without the header. */
const MAX_ROWS = 1_048_575;

/** In characters; names of org units and of indicators are longer than codes. */
const widthOf = ({ name, kind }: Column): number =>
  name.endsWith('_name') ? 28 : { text: 14, count: 11, number: 14 }[kind];

/** A fixed time for every workbook, so that the same rows give the same bytes. */
const MOMENT = new Date(Date.UTC(2020, 0, 1));

/** Print settings: a sheet is scaled to the width of a page, and its header repeated. */
const PRINTED = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** A sheet of a workbook: a table, or a part of it that fits. */
interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: () => AsyncIterable<Buffer>;
}

const rowsXml = (batch: Batch): Buffer => {
  let text = '';
  for (const row of rowsOf(batch)) text += `<row>${row.map(cellXml).join('')}</row>`;
  return Buffer.from(text);
};

/**
 * The sheets of a table: several if it has more rows than the maximum of a sheet. They must be
 * written in order, since each continues the one before.
 */
export function sheetsOf(
  { title, columns, rows = 0, batches }: Table,
  maxRows = MAX_ROWS,
): Sheet[] {
  const count = Math.max(1, Math.ceil(rows / maxRows));
  const name = (part: number): string =>
    count === 1 ? title.slice(0, 31) : `${title.slice(0, 27)} ${part + 1}`;
  let reading: AsyncIterator<Batch> | null = null;
  let rest: Batch | null = null;
  return Array.from({ length: count }, (_, part) => ({
    name: name(part),
    columns,
    async *rows() {
      reading ??= batches()[Symbol.asyncIterator]();
      for (let remaining = maxRows; remaining > 0;) {
        const batch: Batch | undefined =
          rest ?? ((await reading.next()).value as Batch | undefined);
        if (!batch) return;
        const fits = Math.min(remaining, batch.rows);
        yield rowsXml(partOf(batch, 0, fits));
        rest = fits < batch.rows ? partOf(batch, fits, batch.rows) : null;
        remaining -= fits;
      }
      invariant(
        part < count - 1 || (rest === null && (await reading.next()).done),
        'xlsx-too-many-rows',
        title,
      );
    },
  }));
}

/** A workbook whose sheets have a header and no rows yet, and a sheet of notes. */
const skeleton = (sheets: readonly Sheet[], notes: readonly Note[]): Promise<Uint8Array> =>
  writeXlsx({
    properties: { created: MOMENT, modified: MOMENT },
    sheets: [
      ...sheets.map(({ name, columns }) => ({
        name,
        freezePane: { rows: 1 },
        columns: columns.map((column) => ({ width: widthOf(column) })),
        rows: sheetRows([columns.map((column) => column.title.zh)]),
        cells: new Map(columns.map((_, i) => [`0,${i}`, { style: HEADER }])),
        pageSetup: { ...PRINTED, printTitlesRow: '$1:$1' },
      })),
      {
        name: '说明',
        columns: [{ width: 28 }, { width: 110 }],
        rows: sheetRows(notes.map(({ name, text }) => [name, text])),
        cells: new Map(
          notes.map((_, i) => [
            `${i},1`,
            { style: { alignment: { wrapText: true, vertical: 'top' as const } } },
          ]),
        ),
        pageSetup: PRINTED,
      },
    ],
  });

async function* between(
  before: string,
  middle: AsyncIterable<Buffer>,
  after: string,
): AsyncGenerator<Buffer> {
  yield Buffer.from(before);
  yield* middle;
  yield Buffer.from(after);
}

/** The parts of a small zip archive. */
async function entriesOf(
  zip: Uint8Array,
): Promise<{ readonly name: string; readonly text: string }[]> {
  const archive = await Archive.ofBytes(zip);
  const entries: { name: string; text: string }[] = [];
  for (const name of archive.paths) entries.push({ name, text: (await archive.text(name))! });
  archive.close();
  return entries;
}

const ROWS_END = '</sheetData>';

/**
 * Tables as one XLSX workbook, a sheet each (several for a long table) and one of notes; numbers
 * are typed, headers frozen. Sheets are written while they are read.
 */
export async function* xlsxBytes(tables: readonly Table[]): AsyncGenerator<Uint8Array> {
  const sheets = tables.flatMap((table) => sheetsOf(table));
  // the dimension of a sheet is optional, and not known when it begins
  const entries = (await entriesOf(await skeleton(sheets, tables[0]?.notes ?? []))).map(
    ({ name, text }) => ({ name, text: text.replace(/<dimension [^>]*\/>/, '') }),
  );
  yield* zipBytes(
    entries.map(({ name: path, text }): ZipPart => {
      const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path);
      const sheet = number ? sheets[Number(number[1]) - 1] : undefined;
      const at = text.indexOf(ROWS_END);
      return {
        path,
        bytes: sheet ? () => between(text.slice(0, at), sheet.rows(), text.slice(at)) : text,
      };
    }),
  );
}
