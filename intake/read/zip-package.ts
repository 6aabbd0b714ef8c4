import type { Bilingual } from '../../base/language.ts';
import { csvTable } from './csv-table.ts';
import { decideEncodings, type TextEncoding } from './encoding-decision.ts';
import { scanEncoding, type EncodingScan } from './encoding.ts';
import { csvTableName } from './folder.ts';
import { Inflater, type InflateLimits } from './inflate.ts';
import type { ReadLimits } from './limits.ts';
import type { PackageSource } from './source.ts';
import { both, notAPackage } from './unreadable.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

/**
 * An archive of CSV files as a package. Every table is inflated once before any is delivered, which
 * checks limits and damage; the same pass scans the encodings. Takes over the archive: closing the
 * package closes it.
 */
export async function openZipPackage(
  archive: ZipArchive,
  place: string,
  limits: ReadLimits,
  encoding: TextEncoding | null,
): Promise<PackageSource> {
  const files = archive.entries.filter((entry) => !isHidden(entry.path));
  const base = commonFolder(files);
  const csvFiles: {
    readonly entry: ZipEntry;
    readonly name: string;
    readonly scan: EncodingScan;
  }[] = [];
  const ignored: string[] = [];
  const bounds: InflateLimits = {
    entryBytes: limits.entryBytes,
    totalBytes: limits.totalBytes,
    ratio: limits.ratio,
  };
  const inflating = new Inflater(archive, place, bounds);
  for (const entry of files) {
    const fileName = entry.path.slice(base.length);
    const name = fileName.includes('/') ? null : csvTableName(fileName);
    if (name === null) ignored.push(`${place}/${entry.path}`);
    else csvFiles.push({ entry, name, scan: await scanEncoding(inflating.bytes(entry, name)) });
  }
  if (csvFiles.length === 0) throw notAPackage(reasonFor(files, place));
  const decisions = decideEncodings(
    csvFiles.map((file) => file.scan),
    encoding,
  );
  const tables = csvFiles.map(({ entry, name, scan: { bytes } }, i) =>
    csvTable(
      {
        name,
        place: `${place}/${entry.path}`,
        bytes,
        open: () => new Inflater(archive, place, bounds).bytes(entry, name),
        decision: () => Promise.resolve(decisions[i]!),
      },
      limits,
    ),
  );
  return { tables, ignored, close: () => archive.close() };
}

/** Files that operating systems add: dot files, `__MACOSX`. */
const isHidden = (path: string): boolean =>
  path.split('/').some((step) => step.startsWith('.') || step === '__MACOSX');

/** The folder that contains all files, with its `/`; '' if they share none. */
function commonFolder(files: readonly ZipEntry[]): string {
  const folders = files.map((file) => file.path.slice(0, file.path.lastIndexOf('/') + 1));
  return folders.reduce((common, folder) => {
    let shared = common;
    while (!folder.startsWith(shared))
      shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1);
    return shared;
  }, folders[0] ?? '');
}

function reasonFor(files: readonly ZipEntry[], place: string): Bilingual {
  if (files.some((file) => /\.xls[xmb]?$/i.test(file.path)))
    return both(
      `“${place}”里是工作簿；请先解压，再导入其中的 .xlsx`,
      `"${place}" holds a workbook; unpack it and give the .xlsx`,
    );
  return both(`“${place}”中没有 .csv 文件`, `there is no .csv file in "${place}"`);
}
