import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { csvTable } from './csv-table.ts';
import { decideEncodings, type Decision, type TextEncoding } from './encoding-decision.ts';
import { survey, type Survey } from './encoding.ts';
import type { ReadLimits } from './limits.ts';
import type { PackageSource } from './source.ts';
import { both, notAPackage, systemCode } from './unreadable.ts';

const CHUNK = 256 * 1024;

/** The name of the table in a CSV file of this name; null for any other file and for hidden ones. */
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
  const files: FoundFile[] = [];
  const ignored: string[] = [];
  for (const fileName of (await readdir(path)).sort()) {
    const name = csvTableName(fileName);
    const found = name === null ? null : await stat(join(path, fileName)).catch(() => null);
    if (name === null || (found !== null && !found.isFile())) ignored.push(fileName);
    else files.push({ path: join(path, fileName), name, bytes: found?.size ?? 0 });
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

interface FoundFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** Files as tables. They are surveyed together when the first of them is read, since their encodings are decided together. */
function packageOf(
  files: readonly FoundFile[],
  ignored: readonly string[],
  limits: ReadLimits,
  encoding: TextEncoding | null,
): PackageSource {
  const opened = files.map(
    (it) => (): AsyncIterable<Uint8Array> => fileChunks(it.path, basename(it.path), it.name),
  );
  let decisions: Promise<readonly (() => Decision)[]> | null = null;
  const tables = files.map(({ path, name, bytes }, i) =>
    csvTable(
      {
        name,
        place: basename(path),
        bytes,
        open: opened[i]!,
        decision: async () => (await (decisions ??= decided(opened, encoding)))[i]!(),
      },
      limits,
    ),
  );
  return { tables, ignored, close: () => Promise.resolve() };
}

/** Gives the decisions on files, in their order; for a file that cannot be read it throws the error. */
async function decided(
  opened: readonly (() => AsyncIterable<Uint8Array>)[],
  encoding: TextEncoding | null,
): Promise<readonly (() => Decision)[]> {
  const surveys: (Survey | null)[] = [];
  const errors = new Map<number, unknown>();
  for (const [i, open] of opened.entries()) {
    const surveyed = await survey(open()).catch((error: unknown) => {
      errors.set(i, error);
      return null;
    });
    surveys.push(surveyed);
  }
  const readable = surveys.filter((it) => it !== null);
  const decisions = decideEncodings(readable, encoding);
  return surveys.map((it, i) => () => {
    if (it === null) throw errors.get(i);
    return decisions[readable.indexOf(it)]!;
  });
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
