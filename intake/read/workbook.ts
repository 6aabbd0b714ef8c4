import type { CellContext } from './cell-value.ts';
import { Inflater, type InflateLimits } from './inflate.ts';
import { sizeText, type ReadLimits } from './limits.ts';
import { readSharedStrings } from './shared-strings.ts';
import { brokenPart, sheetTable } from './sheet-table.ts';
import type { PackageSource, TableSource } from './source.ts';
import { both, damaged, notAPackage, tooLarge } from './unreadable.ts';
import { hasValue } from './sheet-value.ts';
import { checkParts, type Part } from './workbook-check.ts';
import {
  readFormats,
  readRelationships,
  readWorkbookPart,
  type Relationship,
} from './workbook-parts.ts';
import { BrokenXml } from './xml-scan.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Whether an archive is an Office document, by its content. */
export const isOffice = (archive: ZipArchive): boolean =>
  archive.entries.some((entry) => entry.path === '[Content_Types].xml');

/**
 * A workbook as a package: every visible sheet whose name does not begin with `_` is a table. All
 * parts are checked before any is parsed. Shared strings are in memory, sheets are streamed. Takes
 * over the archive: closing the package closes it.
 */
export async function openWorkbook(
  archive: ZipArchive,
  place: string,
  limits: ReadLimits,
): Promise<PackageSource> {
  const bounds: InflateLimits = {
    entryBytes: limits.partBytes,
    totalBytes: limits.partsBytes,
    ratio: limits.ratio,
  };
  const parts = await checkParts(archive.entries, new Inflater(archive, place, bounds), place);
  const part = (path: string): Part => {
    const part = parts.get(path.toLowerCase());
    if (part === undefined) throw damaged(both(`缺少“${path}”`, `"${path}" is missing`));
    return part;
  };
  const open = (path: string, table: string | null = null): AsyncIterable<Uint8Array> =>
    new Inflater(archive, place, bounds).bytes(part(path).entry, table);
  const parsed = async <T>(
    path: string,
    read: (chunks: AsyncIterable<Uint8Array>) => Promise<T>,
  ): Promise<T> => {
    try {
      return await read(open(path));
    } catch (error) {
      throw error instanceof BrokenXml ? brokenPart(error, `${place}/${path}`) : error;
    }
  };

  const [root] = (await parsed('_rels/.rels', (chunks) => readRelationships(chunks, ''))).filter(
    (relationship) => relationship.kind === 'officeDocument',
  );
  if (root === undefined || !/(?:^|\/)workbook[^/]*\.xml$/i.test(root.target))
    throw notAPackage(
      both(
        `“${place}”不是 .xlsx 工作簿；请另存为 .xlsx`,
        `"${place}" is no .xlsx workbook; save it as .xlsx`,
      ),
    );
  const cut = root.target.lastIndexOf('/') + 1;
  const [folder, file] = [root.target.slice(0, cut), root.target.slice(cut)];
  const relationships = await parsed(`${folder}_rels/${file}.rels`, (chunks) =>
    readRelationships(chunks, folder),
  );
  const { sheets, from1904 } = await parsed(root.target, readWorkbookPart);
  const relationshipOf = (kind: string): Relationship | undefined =>
    relationships.find((relationship) => relationship.kind === kind);

  const strings = relationshipOf('sharedStrings');
  if (strings !== undefined && part(strings.target).bytes > limits.sharedStringsBytes)
    throw tooLarge(`${place}/${strings.target}`, sizeText(limits.sharedStringsBytes));
  const readContext = async (): Promise<CellContext> => {
    const styles = relationshipOf('styles');
    return {
      strings: strings === undefined ? [] : await parsed(strings.target, readSharedStrings),
      formats: styles === undefined ? [] : await parsed(styles.target, readFormats),
      from1904,
    };
  };
  let context: Promise<CellContext> | null = null;

  const tables: TableSource[] = [];
  const ignored: string[] = [];
  const hiddenSheets: string[] = [];
  for (const sheet of sheets) {
    const name = sheet.name.trim();
    const at = `${place}/${name}`;
    const relationship = relationships.find((listed) => listed.id === sheet.relationship);
    if (relationship === undefined)
      throw damaged(both(`缺少工作表“${name}”`, `sheet "${name}" is missing`));
    if (sheet.isHidden || name.startsWith('_') || relationship.kind !== 'worksheet') {
      ignored.push(at);
      if (sheet.isHidden && !name.startsWith('_')) hiddenSheets.push(at);
      continue;
    }
    const { bytes, mayBeMerged } = part(relationship.target);
    const openSheet = (): AsyncIterable<Uint8Array> => open(relationship.target, name);
    const isEmpty = !(await hasValue(openSheet()));
    const contextOf = (): Promise<CellContext> => (context ??= readContext());
    tables.push(
      sheetTable(
        { name, place: at, bytes, mayBeMerged, isEmpty, open: openSheet, context: contextOf },
        limits,
      ),
    );
  }
  if (tables.length === 0)
    throw notAPackage(both(`“${place}”中没有可见的工作表`, `"${place}" has no visible sheet`));
  return { tables, ignored, hiddenSheets, close: () => archive.close() };
}
