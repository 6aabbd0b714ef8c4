import { pipeline, Transform } from 'node:stream';
import { parse } from 'csv-parse';
import { cellXml, numberXml } from '../../base/sheet-text.ts';
import type { Register } from '../../schema/register/definition.ts';
import { INTAKE_KINDS } from '../kinds.ts';

/** Maximum number of rows of a sheet below its header. */
export const SHEET_ROWS = 1_048_575;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OPC = 'application/vnd.openxmlformats-package';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook (ECMA-376, SpreadsheetML) other than its sheets, by path. */
export function workbookParts(tables: readonly Register[]): ReadonlyMap<string, string> {
  const each = (line: (register: Register, number: number) => string): string =>
    tables.map((register, index) => line(register, index + 1)).join('');
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="${OPC}.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
        each(
          (_, n) =>
            `<Override PartName="/xl/worksheets/sheet${n}.xml" ` +
            `ContentType="${SPREADSHEET}.worksheet+xml"/>`,
        ) +
        '</Types>',
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
        '</Relationships>',
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        each(({ table }, n) => `<sheet name="${table}" sheetId="${n}" r:id="rId${n}"/>`) +
        '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
        each(
          (_, n) =>
            `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" ` +
            `Target="worksheets/sheet${n}.xml"/>`,
        ) +
        '</Relationships>',
    ],
  ]);
}

/**
 * Converts the CSV of a register, with its header, to the XML of a sheet. Counts and amounts are
 * numbers, everything else is text. Memory does not grow with the rows.
 */
export function sheetStream(register: Register): {
  readonly input: NodeJS.WritableStream;
  readonly output: NodeJS.ReadableStream;
} {
  const numeric = register.columns.map(({ kind }) => INTAKE_KINDS[kind].isNumber);
  let row = 0;
  const cell = (text: string, index: number): string =>
    text !== '' && numeric[index] && row > 1 ? numberXml(text) : cellXml(text);
  const input = parse({});
  const output = new Transform({
    writableObjectMode: true,
    construct(ready) {
      this.push(
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
          '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
          '</sheetView></sheetViews><sheetFormatPr defaultColWidth="16" defaultRowHeight="15"/>' +
          '<sheetData>',
      );
      ready();
    },
    transform(cells: string[], _, done) {
      row++;
      done(null, `<row r="${row}">${cells.map(cell).join('')}</row>`);
    },
    flush(done) {
      done(null, '</sheetData></worksheet>');
    },
  });
  pipeline(input, output, () => undefined);
  return { input, output };
}
