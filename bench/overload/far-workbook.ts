import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A small workbook that is very wide: a sheet `contests` with a cell in the last column (XFD) of
 * each row.
 */
export function farWorkbook(rows: number): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, text: string): void => {
    zip.addBuffer(Buffer.from(`${XML}${text}`), name);
  };
  const cell = (at: string, text: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const header = ['code', 'name', 'kind', 'year']
    .map((name, i) => cell(`${'ABCD'[i]!}1`, name))
    .join('');
  const body = Array.from({ length: rows }, (_, i) => i + 2)
    .map(
      (row) => `<row r="${row}">${cell(`A${row}`, `K${row}`)}${cell(`XFD${row}`, `x${row}`)}</row>`,
    )
    .join('');
  add(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ' +
      'Extension="rels" ' +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default ' +
      'Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override ' +
      'PartName="/xl/worksheets/sheet1.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  );
  add(
    '_rels/.rels',
    '<Relationships ' +
      'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
      `Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="contests" sheetId="1" ` +
      'r:id="rId1"/></sheets></workbook>',
  );
  add(
    'xl/_rels/workbook.xml.rels',
    '<Relationships ' +
      'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ' +
      `Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  add(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${header}</row>${body}</sheetData></worksheet>`,
  );
  zip.end();
  return buffer(zip.outputStream);
}
