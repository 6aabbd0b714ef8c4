import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { pipeline as connect, Transform, type PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { CSV_MARK } from '../../base/people-csv.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { currentRevision } from '../write/revision.ts';
import { descriptor, type WrittenTable } from './descriptor.ts';
import { tableQuery } from './table-query.ts';
import { sheetStream, SHEET_ROWS, workbookParts } from './workbook-stream.ts';

/** The report of an export. */
export interface ExportReport {
  readonly revision: number;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
}

/** Is called when a table begins; `done` of `total` tables are written. */
export type ExportProgress = (table: string, done: number, total: number) => void;

type Write = (
  client: PoolClient,
  path: string,
  revision: number,
  onProgress: ExportProgress,
) => Promise<readonly { register: Register; rows: number }[]>;

// a fixed time for zip entries, so that the same data makes the same bytes
const ENTRY_TIME = { mtime: new Date('2020-12-11T00:00:00Z'), mode: 0o100644 };

/**
 * Writes the whole database as one consistent data package: a folder, or by its extension a .zip or
 * an .xlsx. `to` exists only if the export is complete; missing parent folders are made. Memory
 * does not grow with the data. Throws PATH_TAKEN, TOO_MANY_ROWS (.xlsx).
 */
export async function exportPackage(
  pool: Pool,
  to: string,
  onProgress: ExportProgress = () => undefined,
): Promise<ExportReport> {
  const path = resolve(to);
  if (await isTaken(path)) throw new TongxinError('PATH_TAKEN', { path });
  const unfinished = `${path}.unfinished-${process.pid}`;
  const write = writers.get(extname(path).toLowerCase()) ?? writeFolder;
  const client = await pool.connect();
  let isDone = false;
  try {
    await client.query(
      'begin isolation level repeatable read read only; set local statement_timeout = 0; ' +
        "set local datestyle = 'ISO, YMD'",
    );
    await mkdir(dirname(path), { recursive: true });
    const revision = await currentRevision(client);
    const tables = await write(client, unfinished, revision, onProgress);
    await client.query('commit');
    isDone = true;
    await rm(path, { recursive: true, force: true });
    await rename(unfinished, path);
    return {
      revision,
      tables: tables.map(({ register, rows }) => ({ table: register.table, rows })),
    };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    // an aborted COPY keeps its connection busy
    client.release(!isDone);
  }
}

async function isTaken(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status !== null && (!status.isDirectory() || (await readdir(path)).length > 0);
}

/**
 * Pipes the CSV of a register into a stream and returns the stream, which fails if the CSV does.
 * PostgreSQL writes the CSV (RFC 4180, LF); no text in the store looks like a formula.
 */
function tableThrough<T extends NodeJS.WritableStream>(
  client: PoolClient,
  register: Register,
  through: T,
): T {
  connect(
    client.query(copyTo(`copy (${tableQuery(register)}) to stdout (format csv, header true)`)),
    through,
    () => undefined,
  );
  return through;
}

const MARK = Buffer.from(CSV_MARK);

/** Prepends the byte order mark to a CSV; measures size and hash. */
function markAndMeasure(): {
  readonly through: Transform;
  readonly read: () => { bytes: number; sha256: string };
} {
  const hash = createHash('sha256');
  let bytes = MARK.length;
  hash.update(MARK);
  const through = new Transform({
    construct(ready) {
      this.push(MARK);
      ready();
    },
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, read: () => ({ bytes, sha256: hash.digest('hex') }) };
}

const countRows = async (client: PoolClient, { table }: Register): Promise<number> =>
  (await client.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)).rows[0]!
    .rows;

const writeFolder: Write = async (client, path, revision, onProgress) => {
  await mkdir(path, { recursive: true });
  const written: WrittenTable[] = [];
  for (const [index, register] of registers.entries()) {
    onProgress(register.table, index, registers.length);
    const name = `${register.table}.csv`;
    const { through, read } = markAndMeasure();
    const rows = await countRows(client, register);
    await pipeline(tableThrough(client, register, through), createWriteStream(join(path, name)));
    written.push({ register, path: name, rows, ...read() });
  }
  await writeFile(join(path, 'datapackage.json'), descriptor(revision, written));
  return written;
};

/** Adds a stream to a zip and waits for its end. */
const addStream = (zip: ZipFile, name: string, stream: NodeJS.ReadableStream): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.on('end', resolve).on('error', reject);
    zip.addReadStream(stream, name, ENTRY_TIME);
  });

/** Writes a zip whose entries `fill` adds one after the other. */
async function writeArchive<T>(path: string, fill: (zip: ZipFile) => Promise<T>): Promise<T> {
  const zip = new ZipFile();
  const file = pipeline(zip.outputStream, createWriteStream(path));
  const filled = fill(zip).then((result) => {
    zip.end();
    return result;
  });
  try {
    return (await Promise.all([filled, file]))[0];
  } catch (error) {
    (zip.outputStream as PassThrough).destroy();
    await file.catch(() => undefined);
    throw error;
  }
}

const writeZip: Write = (client, path, revision, onProgress) =>
  writeArchive(path, async (zip) => {
    const written: WrittenTable[] = [];
    for (const [index, register] of registers.entries()) {
      onProgress(register.table, index, registers.length);
      const name = `${register.table}.csv`;
      const { through, read } = markAndMeasure();
      const rows = await countRows(client, register);
      await addStream(zip, name, tableThrough(client, register, through));
      written.push({ register, path: name, rows, ...read() });
    }
    zip.addBuffer(Buffer.from(descriptor(revision, written)), 'datapackage.json', ENTRY_TIME);
    return written;
  });

const writeWorkbook: Write = (client, path, _revision, onProgress) =>
  writeArchive(path, async (zip) => {
    const written: { register: Register; rows: number }[] = [];
    for (const [name, part] of workbookParts(registers))
      zip.addBuffer(Buffer.from(part), name, ENTRY_TIME);
    for (const [index, register] of registers.entries()) {
      onProgress(register.table, index, registers.length);
      const rows = await countRows(client, register);
      if (rows > SHEET_ROWS)
        throw new TongxinError('TOO_MANY_ROWS', { table: register.table, rows, limit: SHEET_ROWS });
      const { input, output } = sheetStream(register);
      tableThrough(client, register, input);
      await addStream(zip, `xl/worksheets/sheet${index + 1}.xml`, output);
      written.push({ register, rows });
    }
    return written;
  });

const writers: ReadonlyMap<string, Write> = new Map([
  ['.zip', writeZip],
  ['.xlsx', writeWorkbook],
]);
