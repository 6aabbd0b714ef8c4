import { numberFormat, type NumberFormat } from './number-format.ts';
import { attribute, BrokenXml, XmlScan, type XmlHandler } from './xml-scan.ts';

/**
 * Scans XML bytes in chunks and yields after each, so that the caller can empty the handler. Throws
 * `BrokenXml`, also for bytes that are not UTF-8.
 */
export async function* scanPieces(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const scan = new XmlScan(handler);
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new BrokenXml('UTF-8');
    }
  };
  for await (const chunk of chunks) {
    scan.push(decode(chunk));
    yield;
  }
  scan.push(decode());
  scan.end();
}

async function scanAll(
  chunks: AsyncIterable<Uint8Array>,
  open: (name: string, attributes: string) => void,
): Promise<void> {
  for await (const _ of scanPieces(chunks, {
    open,
    close: () => undefined,
    text: () => undefined,
  }));
}

/**
 * A part that another part refers to; `kind` is the last step of the relationship type:
 * "worksheet", "styles".
 */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The relationships of a part in `folder` ("xl/"); targets are paths in the archive. */
export async function readRelationships(
  chunks: AsyncIterable<Uint8Array>,
  folder: string,
): Promise<Relationship[]> {
  const relationships: Relationship[] = [];
  await scanAll(chunks, (name, attributes) => {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
    const [id, type, target] = ['Id', 'Type', 'Target'].map(
      (name) => attribute(attributes, name) ?? '',
    );
    relationships.push({
      id: id!,
      kind: type!.slice(type!.lastIndexOf('/') + 1),
      target: resolvedPath(folder, target!),
    });
  });
  return relationships;
}

function resolvedPath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A sheet in the list of the workbook; `relationship` is the id of its part. */
interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

/** The sheets of a workbook in order, and whether its days count from 1904. */
export async function readWorkbookPart(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ sheets: ListedSheet[]; from1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  await scanAll(chunks, (name, attributes) => {
    if (name === 'workbookPr')
      from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const state = attribute(attributes, 'state');
    sheets.push({
      name: attribute(attributes, 'name') ?? '',
      isHidden: state === 'hidden' || state === 'veryHidden',
      relationship: attribute(attributes, ':id') ?? '',
    });
  });
  return { sheets, from1904 };
}

/** By cell format (the `s` of a cell), how it displays a number. */
export async function readFormats(chunks: AsyncIterable<Uint8Array>): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await scanAll(chunks, (name, attributes) => {
    if (name === 'numFmt')
      codes.set(
        Number(attribute(attributes, 'numFmtId')),
        attribute(attributes, 'formatCode') ?? '',
      );
    else if (name === 'cellXfs') inCellFormats = true;
    else if (name === 'cellStyles' || name === 'dxfs') inCellFormats = false;
    else if (name === 'xf' && inCellFormats)
      ids.push(Number(attribute(attributes, 'numFmtId') ?? '0'));
  });
  const formats = new Map<number, NumberFormat>();
  for (const id of ids) if (!formats.has(id)) formats.set(id, numberFormat(id, codes.get(id)));
  return ids.map((id) => formats.get(id)!);
}
