import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { csvTable } from './csv-table.ts';
import { decideEncodings, type EncodingDecision, type TextEncoding } from './encoding-decision.ts';
import { scanEncoding, type EncodingScan } from './encoding.ts';
import type { ReadLimits } from './limits.ts';
import type { PackageSource } from './source.ts';
import { both, notAPackage, systemCode } from './unreadable.ts';

const CHUNK = 256 * 1024;

/** The table name of a CSV file; null for other and hidden files. */
export function csvTableName(fileName: string): string | null {
  return !fileName.startsWith('.') && /\.csv$/i.test(fileName)
    ? fileName.slice(0, -4).trim()
    : null;
}

/** A folder as a package: every CSV file directly in it is a table. */
export async function openFolder(
  path: string,
  limits: ReadLimits,
  encoding: TextEncoding | null,
): Promise<PackageSource> {
  const files: CsvFileEntry[] = [];
  const ignored: string[] = [];
  for (const fileName of (await readdir(path)).sort()) {
    const name = csvTableName(fileName);
    const status = name === null ? null : await stat(join(path, fileName)).catch(() => null);
    if (name === null || (status !== null && !status.isFile())) ignored.push(fileName);
    else files.push({ path: join(path, fileName), name, bytes: status?.size ?? 0 });
  }
  if (files.length === 0)
    throw notAPackage(
      both(`“${basename(path)}”中没有 .csv 文件`, `there is no .csv file in "${basename(path)}"`),
    );
  return packageOf(files, ignored, limits, encoding);
}

/** A single CSV file as a package of one table. */
export function openCsvFile(
  path: string,
  bytes: number,
  limits: ReadLimits,
  encoding: TextEncoding | null,
): PackageSource {
  const name = csvTableName(basename(path)) ?? basename(path);
  return packageOf([{ path, name, bytes }], [], limits, encoding);
}

interface CsvFileEntry {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/**
 * Files as tables. All files are scanned when the first one is read, since their encodings are
 * decided together.
 */
function packageOf(
  files: readonly CsvFileEntry[],
  ignored: readonly string[],
  limits: ReadLimits,
  encoding: TextEncoding | null,
): PackageSource {
  const openers = files.map(
    (file) => (): AsyncIterable<Uint8Array> =>
      fileChunks(file.path, basename(file.path), file.name),
  );
  let decisions: Promise<readonly (() => EncodingDecision)[]> | null = null;
  const tables = files.map(({ path, name, bytes }, i) =>
    csvTable(
      {
        name,
        place: basename(path),
        bytes,
        open: openers[i]!,
        decision: async () => (await (decisions ??= decisionsOn(openers, encoding)))[i]!(),
      },
      limits,
    ),
  );
  return { tables, ignored, close: () => Promise.resolve() };
}

/** The encoding decisions of files, in order; of a file that cannot be read, throws the error. */
async function decisionsOn(
  openers: readonly (() => AsyncIterable<Uint8Array>)[],
  encoding: TextEncoding | null,
): Promise<readonly (() => EncodingDecision)[]> {
  const scans: (EncodingScan | null)[] = [];
  const errors = new Map<number, unknown>();
  for (const [i, open] of openers.entries()) {
    const scan = await scanEncoding(open()).catch((error: unknown) => {
      errors.set(i, error);
      return null;
    });
    scans.push(scan);
  }
  const readable = scans.filter((scan) => scan !== null);
  const decisions = decideEncodings(readable, encoding);
  return scans.map((scan, i) => () => {
    if (scan === null) throw errors.get(i);
    return decisions[readable.indexOf(scan)]!;
  });
}

async function* fileChunks(path: string, place: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadableFile(error, place, name);
  }
}

/**
 * The fault that a file cannot be openers or read, for an error of the file system; any other error
 * unchanged.
 */
export function unreadableFile(
  error: unknown,
  place: string,
  table: string | null = null,
): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const reason =
    code === 'ENOENT'
      ? both(`“${place}”不存在`, `"${place}" does not exist`)
      : both(`“${place}”无法读取：${code}`, `"${place}" cannot be read: ${code}`);
  return notAPackage(reason, table);
}
