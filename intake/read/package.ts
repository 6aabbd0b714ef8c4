import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FaultSink } from '../../base/errors/faults.ts';
import type { TextEncoding } from './encoding-decision.ts';
import { csvTableName, openCsvFile, openFolder, unreadableFile } from './folder.ts';
import { DEFAULT_LIMITS, sizeText, type ReadLimits } from './limits.ts';
import type { PackageSource } from './source.ts';
import { both, damaged, notAPackage, reportOrThrow, tooLarge } from './unreadable.ts';
import { isOffice, openWorkbook } from './workbook.ts';
import { ZipArchive } from './zip-archive.ts';
import { openZipPackage } from './zip-package.ts';

export { TEXT_ENCODINGS, type TextEncoding } from './encoding-decision.ts';
export type { PackageSource, RowBatch, TableSource } from './source.ts';
export type { ReadLimits } from './limits.ts';

/**
 * Opens a data package: a folder of CSV files, one CSV file, a .zip or an .xlsx. The content of an
 * archive decides, not its name. Null after reporting at least one fault if it cannot be opened:
 * NOT_A_PACKAGE, DAMAGED_ARCHIVE, TOO_LARGE, UNSAFE_ENTRY. `encoding` is for CSV files that are
 * valid in both encodings, which are faults otherwise. An archive is inflated once to check it,
 * about a second for 300 MiB; nothing is written to disk.
 */
export async function openPackage(
  path: string,
  report: FaultSink,
  limits: Partial<ReadLimits> = {},
  encoding: TextEncoding | null = null,
): Promise<PackageSource | null> {
  const place = basename(path);
  try {
    return await openByKind(path, place, { ...DEFAULT_LIMITS, ...limits }, encoding);
  } catch (error) {
    reportOrThrow(unreadableFile(error, place), report);
    return null;
  }
}

async function openByKind(
  path: string,
  place: string,
  limits: ReadLimits,
  encoding: TextEncoding | null,
): Promise<PackageSource> {
  const status = await stat(path);
  if (status.isDirectory()) return openFolder(path, limits, encoding);
  if (!status.isFile()) throw notAPackage(both(`“${place}”不是文件`, `"${place}" is no file`));
  const kind = await kindOf(path);
  if (kind === 'ole')
    throw notAPackage(
      both(
        `“${place}”是旧版 .xls 或有密码的工作簿；请另存为不带密码的 .xlsx`,
        `"${place}" is an old .xls or a workbook with a password; save it as .xlsx without one`,
      ),
    );
  if (kind === 'zip') return openArchive(path, place, status.size, limits, encoding);
  if (csvTableName(place) !== null) return openCsvFile(path, status.size, limits, encoding);
  if (/\.(?:zip|xlsx)$/i.test(place))
    throw damaged(both(`“${place}”不是压缩包`, `"${place}" is no archive`));
  throw notAPackage(both(`“${place}”是其他类型的文件`, `"${place}" is another kind of file`));
}

async function openArchive(
  path: string,
  place: string,
  bytes: number,
  limits: ReadLimits,
  encoding: TextEncoding | null,
): Promise<PackageSource> {
  if (bytes > limits.archiveBytes) throw tooLarge(place, sizeText(limits.archiveBytes));
  const archive = await ZipArchive.open(path, place, limits.entries);
  try {
    if (!isOffice(archive)) return await openZipPackage(archive, place, limits, encoding);
    if (bytes > limits.workbookBytes) throw tooLarge(place, sizeText(limits.workbookBytes));
    return await openWorkbook(archive, place, limits);
  } catch (error) {
    await archive.close();
    throw error;
  }
}

const ZIP_MARKS = ['504b0304', '504b0506'];
const OLE_MARK = 'd0cf11e0';

async function kindOf(path: string): Promise<'zip' | 'ole' | 'other'> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const mark = buffer.toString('hex', 0, bytesRead);
    return ZIP_MARKS.includes(mark) ? 'zip' : mark === OLE_MARK ? 'ole' : 'other';
  } finally {
    await file.close();
  }
}
