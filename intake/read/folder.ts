import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { csvTable } from './csv-table.ts';
import { survey, type Survey } from './encoding.ts';
import type { ReadLimits } from './limits.ts';
import type { PackageSource, TableSource } from './source.ts';
import { both, notAPackage, systemCode } from './unreadable.ts';

const CHUNK = 256 * 1024;

/** The name of the table in a CSV file of this name; null for any other file and for hidden ones. */
export function csvTableName(fileName: string): string | null {
  return !fileName.startsWith('.') && /\.csv$/i.test(fileName)
    ? fileName.slice(0, -4).trim()
    : null;
}

/** A folder as a package: every CSV file directly in it is a table. */
export async function openFolder(path: string, limits: ReadLimits): Promise<PackageSource> {
  const tables: TableSource[] = [];
  const ignored: string[] = [];
  for (const fileName of (await readdir(path)).sort()) {
    const name = csvTableName(fileName);
    const found = name === null ? null : await stat(join(path, fileName)).catch(() => null);
    if (name === null || (found !== null && !found.isFile())) ignored.push(fileName);
    else tables.push(fileTable(join(path, fileName), name, found?.size ?? 0, limits));
  }
  if (tables.length === 0)
    throw notAPackage(
      both(`“${basename(path)}”中没有 .csv 文件`, `there is no .csv file in "${basename(path)}"`),
    );
  return { tables, ignored, close: () => Promise.resolve() };
}

/** A single CSV file as a package of one table. */
export function openCsvFile(path: string, bytes: number, limits: ReadLimits): PackageSource {
  return {
    tables: [fileTable(path, csvTableName(basename(path)) ?? basename(path), bytes, limits)],
    ignored: [],
    close: () => Promise.resolve(),
  };
}

function fileTable(path: string, name: string, bytes: number, limits: ReadLimits): TableSource {
  let surveyed: Promise<Survey> | null = null;
  const place = basename(path);
  const open = (): AsyncIterable<Uint8Array> => fileChunks(path, place, name);
  return csvTable(
    { name, place, bytes, open, survey: () => (surveyed ??= survey(open())) },
    limits,
  );
}

async function* fileChunks(path: string, place: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadableFile(error, place, name);
  }
}

/** That a file cannot be opened or read, for an error of the file system; any other error as it is. */
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
