import type { Bilingual } from '../../base/language.ts';
import { csvTable } from './csv-table.ts';
import { decideEncodings, type TextEncoding } from './encoding-decision.ts';
import { survey, type Survey } from './encoding.ts';
import { csvTableName } from './folder.ts';
import { Inflating, type InflateLimits } from './inflate.ts';
import type { ReadLimits } from './limits.ts';
import type { PackageSource } from './source.ts';
import { both, notAPackage } from './unreadable.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

/**
 * An archive of CSV files as a package. Every table is inflated once here, so that no limit is passed and nothing is damaged before
 * anything is delivered; the encodings are decided on the way. Takes over the archive: closing the package closes it.
 */
export async function openZipPackage(
  archive: ZipArchive,
  place: string,
  limits: ReadLimits,
  encoding: TextEncoding | null,
): Promise<PackageSource> {
  const files = archive.entries.filter((it) => !isHidden(it.path));
  const base = commonFolder(files);
  const found: { readonly entry: ZipEntry; readonly name: string; readonly survey: Survey }[] = [];
  const ignored: string[] = [];
  const bounds: InflateLimits = {
    entryBytes: limits.entryBytes,
    totalBytes: limits.totalBytes,
    ratio: limits.ratio,
  };
  const gate = new Inflating(archive, place, bounds);
  for (const entry of files) {
    const fileName = entry.path.slice(base.length);
    const name = fileName.includes('/') ? null : csvTableName(fileName);
    if (name === null) ignored.push(`${place}/${entry.path}`);
    else found.push({ entry, name, survey: await survey(gate.bytes(entry, name)) });
  }
  if (found.length === 0) throw notAPackage(reasonFor(files, place));
  const decisions = decideEncodings(
    found.map((it) => it.survey),
    encoding,
  );
  const tables = found.map(({ entry, name, survey: { bytes } }, i) =>
    csvTable(
      {
        name,
        place: `${place}/${entry.path}`,
        bytes,
        open: () => new Inflating(archive, place, bounds).bytes(entry, name),
        decision: () => Promise.resolve(decisions[i]!),
      },
      limits,
    ),
  );
  return { tables, ignored, close: () => archive.close() };
}

/** Files that systems add unasked: dot files, `__MACOSX`. */
const isHidden = (path: string): boolean =>
  path.split('/').some((it) => it.startsWith('.') || it === '__MACOSX');

/** The folder, with its `/`, that all files are in; '' when they share none. */
function commonFolder(files: readonly ZipEntry[]): string {
  const folders = files.map((it) => it.path.slice(0, it.path.lastIndexOf('/') + 1));
  return folders.reduce((common, it) => {
    let shared = common;
    while (!it.startsWith(shared))
      shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1);
    return shared;
  }, folders[0] ?? '');
}

function reasonFor(files: readonly ZipEntry[], place: string): Bilingual {
  if (files.some((it) => /\.xls[xmb]?$/i.test(it.path)))
    return both(
      `“${place}”里是工作簿；请先解压，再导入其中的 .xlsx`,
      `"${place}" holds a workbook; unpack it and give the .xlsx`,
    );
  return both(`“${place}”中没有 .csv 文件`, `there is no .csv file in "${place}"`);
}
