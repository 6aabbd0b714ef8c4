import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Fault } from '../../../base/errors/faults.ts';
import { textOf } from '../../../intake/read/cell.ts';
import {
  openPackage,
  type ReadLimits,
  type RowBatch,
  type TextEncoding,
} from '../../../intake/read/package.ts';

/** Runs `body` with a new folder that is removed afterwards. */
export async function inFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'intake-read-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The content of a package: rows by table place, faults in order. */
export interface Outcome {
  readonly opened: boolean;
  readonly names: string[];
  readonly tables: Record<string, string[][]>;
  /** by table place, `[row, column, text]` of the cells to the right of the header */
  readonly far: Record<string, [number, number, string][]>;
  /** by table place, the batches as read */
  readonly batches: Record<string, RowBatch[]>;
  readonly hiddenSheets: readonly string[];
  readonly ignored: readonly string[];
  readonly faults: Fault[];
}

/**
 * Opens a package, reads every table to its end, asserts that batches are consecutive, and closes
 * it.
 */
export async function readAll(
  path: string,
  limits: Partial<ReadLimits> = {},
  encoding: TextEncoding | null = null,
): Promise<Outcome> {
  const faults: Fault[] = [];
  const source = await openPackage(path, (fault) => faults.push(fault), limits, encoding);
  const nothing = { names: [], tables: {}, far: {}, batches: {}, ignored: [], hiddenSheets: [] };
  if (source === null) return { opened: false, ...nothing, faults };
  const tables: Outcome['tables'] = {};
  const far: Outcome['far'] = {};
  const batches: Outcome['batches'] = {};
  for (const table of source.tables) {
    const rows: string[][] = [];
    for await (const batch of table.read((fault) => faults.push(fault))) {
      if (batch.start !== rows.length + 1 || batch.rows.length > 1_000)
        throw new Error(`batch ${batch.start} after ${rows.length} rows`);
      rows.push(...batch.rows.map((row) => row.map(textOf)));
      (batches[table.place] ??= []).push(batch);
      for (const [row, cells] of batch.far ?? [])
        for (const { column, cell } of cells)
          (far[table.place] ??= []).push([row, column, textOf(cell)]);
    }
    tables[table.place] = rows;
  }
  await source.close();
  return {
    opened: true,
    names: source.tables.map((table) => table.name),
    tables,
    far,
    batches,
    ignored: source.ignored,
    hiddenSheets: source.hiddenSheets ?? [],
    faults,
  };
}

/** Writes one file and reads it as a package. */
export function readFileOf(
  fileName: string,
  content: Uint8Array | string,
  limits: Partial<ReadLimits> = {},
): Promise<Outcome> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, fileName), content);
    return readAll(join(folder, fileName), limits);
  });
}

/** The rows of a CSV with this content, and its faults. */
export async function readCsv(
  content: Uint8Array | string,
  limits: Partial<ReadLimits> = {},
): Promise<{ rows: string[][]; faults: Fault[] }> {
  const { tables, faults } = await readFileOf('staff.csv', content, limits);
  return { rows: tables['staff.csv'] ?? [], faults };
}

/** An entry of a zip, with wrong metadata if given. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** deflated bytes, instead of deflating `content` */
  readonly deflated?: Uint8Array;
  readonly isStored?: boolean;
  readonly size?: number;
  readonly checksum?: number;
  readonly flags?: number;
  readonly attributes?: number;
  readonly method?: number;
}

/** A .zip file made by hand, so that it can be malformed. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const content = Buffer.from(entry.content as string);
    const data = entry.deflated ?? (entry.isStored ? content : deflateRawSync(content));
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.flags ?? 0, 2);
    shared.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 4);
    shared.writeUInt32LE(entry.checksum ?? crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(entry.size ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\x03\x04'), shared, name, Buffer.from(data));
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.attributes ?? 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), shared, tail, name);
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A sheet of a workbook made by hand: `data` is the content of sheetData, `tail` what follows it.
 */
export interface RawSheet {
  readonly name: string;
  readonly data: string;
  readonly tail?: string;
  /** XML before the cells, such as `<cols>` */
  readonly head?: string;
  readonly state?: string;
}

/**
 * The entries of a workbook made by hand. Cell format 0 is General, 1 a date (14), 2 a date by
 * code, 3 a number by code; `formats` are the codes of formats from 4 on.
 */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  more: { strings?: string; is1904?: boolean; formats?: readonly string[] } = {},
): RawEntry[] {
  const escaped = (more.formats ?? []).map((code) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  );
  const added = escaped.map((code, i) => `<numFmt numFmtId="${180 + i}" formatCode="${code}"/>`);
  const formats =
    '<numFmts><numFmt numFmtId="170" ' +
    'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="171" ' +
    'formatCode="[Red]#,##0.00&quot;day&quot;"/>' +
    `${added.join('')}</numFmts>`;
  const addedFormats = added.map((_, i) => `<xf numFmtId="${180 + i}"/>`).join('');
  const styles =
    `<styleSheet ${MAIN}>${formats}<cellStyleXfs count="1"><xf ` +
    'numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf ' +
    `numFmtId="170"/><xf numFmtId="171"/>${addedFormats}</cellXfs></styleSheet>`;
  const list = sheets.map(
    (sheet, i) =>
      `<sheet name="${sheet.name}" sheetId="${i + 1}"` +
      `${sheet.state === undefined ? '' : ` state="${sheet.state}"`} r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${TYPE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  if (more.strings !== undefined)
    links.push(
      `<Relationship Id="rIdS" Type="${TYPE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    );
  const relationships = (inner: string): string =>
    `${HEAD}<Relationships ` +
    `xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const entries: RawEntry[] = [
    { name: '[Content_Types].xml', content: `${HEAD}<Types/>` },
    {
      name: '_rels/.rels',
      content: relationships(
        `<Relationship Id="r" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content:
        `${HEAD}<workbook ${MAIN}><workbookPr${more.is1904 ? ' date1904="1"' : ''}/>` +
        `<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        `${links.join('')}<Relationship Id="rIdF" Type="${TYPE}/styles" Target="styles.xml"/>`,
      ),
    },
    { name: 'xl/styles.xml', content: `${HEAD}${styles}` },
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content:
        `${HEAD}<worksheet ${MAIN}>${sheet.head ?? ''}` +
        `<sheetData>${sheet.data}</sheetData>${sheet.tail ?? ''}</worksheet>`,
    })),
  ];
  if (more.strings !== undefined)
    entries.push({
      name: 'xl/sharedStrings.xml',
      content: `${HEAD}<sst ${MAIN}>${more.strings}</sst>`,
    });
  return entries;
}

/** Reads a workbook made by hand with one sheet, "staff". */
export async function readSheet(
  data: string,
  more: {
    strings?: string;
    is1904?: boolean;
    head?: string;
    tail?: string;
    formats?: readonly string[];
  } = {},
  limits: Partial<ReadLimits> = {},
): Promise<{
  rows: string[][];
  far: [number, number, string][];
  batches: RowBatch[];
  faults: Fault[];
}> {
  const { tables, far, batches, faults } = await readFileOf(
    'book.xlsx',
    rawZip(rawWorkbook([{ name: 'staff', data, ...more }], more)),
    limits,
  );
  const place = 'book.xlsx/staff';
  return {
    rows: tables[place] ?? [],
    far: far[place] ?? [],
    batches: batches[place] ?? [],
    faults,
  };
}

/** `[table, row, column, code]` of each fault. */
export const briefly = (faults: readonly Fault[]): unknown[] =>
  faults.map((fault) => [fault.table, fault.row, fault.column, fault.code]);
