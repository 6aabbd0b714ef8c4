import { promisify } from 'node:util';
import { constants, zstdCompressSync, zstdDecompress } from 'node:zlib';
import type { ClientBase, Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { writeBlock, type Block } from './block.ts';
import {
  canonicalJson,
  sha256,
  snapshotCode,
  type Manifest,
  type SnapshotRecord,
} from './manifest.ts';
import { TextBuffer } from './text-buffer.ts';

const decompress = promisify(zstdDecompress);
const FAST = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
} as const;

/** A snapshot without its blocks. */
export interface StoredSnapshot {
  /** internal id */
  readonly id: number;
  readonly code: string;
  readonly manifest: Manifest;
  readonly record: SnapshotRecord;
  readonly contentHash: string;
  readonly recordHash: string;
  /** the code of the snapshot that supersedes it; null if there is none */
  readonly supersededBy: string | null;
}

/** A block as it is stored: compressed. */
export interface PackedBlock {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
  readonly body: Buffer;
}

/** Compresses and hashes blocks, one after another. */
export class BlockPacker {
  readonly #text = new TextBuffer();

  packed({ name, rows, columns }: Block): PackedBlock {
    writeBlock(columns, this.#text.clear());
    const text = this.#text.written;
    // a copy: the library returns a view of a larger buffer
    return { name, rows, sha256: sha256(text), body: Buffer.from(zstdCompressSync(text, FAST)) };
  }
}

/** The text of a stored body. */
export const unpacked = async (body: Uint8Array): Promise<string> =>
  (await decompress(body)).toString();

/** A stored snapshot row: manifest and record as texts. */
export interface SnapshotRow {
  readonly id: number;
  readonly code: string;
  readonly manifest: string;
  readonly record: string;
  readonly content_hash: string;
  readonly record_hash: string;
  readonly superseded_by: string | null;
}

const SELECT =
  'select s.id, s.code, s.manifest, s.record, s.content_hash, s.record_hash, n.code as ' +
  'superseded_by from snapshots s left join snapshots n on n.supersedes_id = s.id';

/** The error that a part of a snapshot is damaged. */
export const damaged = (code: string, part: string): TongxinError =>
  new TongxinError('SNAPSHOT_DAMAGED', { code, part });

/**
 * Converts a row. Throws SNAPSHOT_DAMAGED if manifest or record do not match their hashes:
 * definitions, limits and names are read from them.
 */
export function storedOf({
  id,
  code,
  manifest,
  record,
  content_hash: contentHash,
  record_hash: recordHash,
  superseded_by: supersededBy,
}: SnapshotRow): StoredSnapshot {
  if (sha256(manifest) !== contentHash) throw damaged(code, 'manifest');
  if (sha256(record) !== recordHash) throw damaged(code, 'record');
  const parsed = JSON.parse(record) as SnapshotRecord;
  if (parsed.content !== contentHash || snapshotCode(parsed) !== code)
    throw damaged(code, 'record');
  return {
    id,
    code,
    manifest: JSON.parse(manifest) as Manifest,
    record: parsed,
    contentHash,
    recordHash,
    supersededBy,
  };
}

/**
 * Selects snapshots: of an org unit, with a period, made up to a moment (milliseconds since 1970),
 * older than another one (by code).
 */
export interface SnapshotFilter {
  readonly root?: string | null;
  readonly period?: string | null;
  readonly until?: number | null;
  readonly after?: string | null;
}

/** Rows read at a time: manifests are long. */
const ROWS_AT_ONCE = 50;

/**
 * The snapshots one by one, newest first. @param visible codes of the org units whose snapshots are
 * listed; null: all; @param onDamaged receives the error of a damaged one, which is then skipped;
 * default: throws SNAPSHOT_DAMAGED. Throws UNKNOWN_SNAPSHOT
 */
export async function* eachSnapshot(
  pool: Pool,
  { root = null, period = null, until = null, after = null }: SnapshotFilter,
  visible: readonly string[] | null,
  onDamaged: (error: TongxinError) => void = (error) => {
    throw error;
  },
): AsyncGenerator<StoredSnapshot> {
  for (let last = after === null ? null : (await snapshotRow(pool, after)).id; ;) {
    const { rows } = await pool.query<SnapshotRow>(
      `${SELECT} where ($1::text is null or s.root = $1) and ($2::text is null or $2 = 
        any(string_to_array(s.periods, ' '))) and ($3::text[] is null or s.root = any($3))
      and ($4::double precision is null or s.created_at <= to_timestamp($4)) and ($5::integer is null
        or (s.created_at, s.id) < (select created_at, id from snapshots where id = $5))
      order by s.created_at desc, s.id desc limit $6`,
      [root, period, visible, until === null ? null : until / 1000, last, ROWS_AT_ONCE],
    );
    for (const row of rows) {
      let candidate: StoredSnapshot | null = null;
      try {
        candidate = storedOf(row);
      } catch (error) {
        if (!(error instanceof TongxinError)) throw error;
        onDamaged(error as TongxinError);
      }
      if (candidate) yield candidate;
    }
    if (rows.length < ROWS_AT_ONCE) return;
    last = rows.at(-1)!.id;
  }
}

/** The first snapshot that `isFit` accepts; null if there is none. */
export async function firstSnapshot(
  snapshots: AsyncIterable<StoredSnapshot>,
  isFit: (snapshot: StoredSnapshot) => boolean = () => true,
): Promise<StoredSnapshot | null> {
  for await (const snapshot of snapshots) if (isFit(snapshot)) return snapshot;
  return null;
}

/** The row of a code. Throws UNKNOWN_SNAPSHOT. */
export async function snapshotRow(pool: Pool, code: string): Promise<SnapshotRow> {
  const {
    rows: [row],
  } = code.includes('\0')
    ? { rows: [] }
    : await pool.query<SnapshotRow>(`${SELECT} where s.code = $1`, [code]);
  if (row) return row;
  const { rows: codes } = await pool.query<{ code: string }>(
    'select code from snapshots order by id desc limit 200',
  );
  throw new TongxinError('UNKNOWN_SNAPSHOT', {
    code: code.slice(0, 40),
    nearest: nearest(
      code.slice(0, 40),
      codes.map((code) => code.code),
    ).join(', '),
  });
}

/** The snapshot of a code. Throws UNKNOWN_SNAPSHOT, SNAPSHOT_DAMAGED. */
export const snapshotNamed = async (pool: Pool, code: string): Promise<StoredSnapshot> =>
  storedOf(await snapshotRow(pool, code));

/**
 * Writes a snapshot with its blocks, in one transaction. The same author, data and second give the
 * same snapshot, which is written once. Throws ALREADY_SUPERSEDED.
 */
export async function writeSnapshot(
  pool: Pool,
  code: string,
  manifest: Manifest,
  record: SnapshotRecord,
  supersedes: StoredSnapshot | null,
  blocks: readonly PackedBlock[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const manifestText = canonicalJson(manifest);
    const recordText = canonicalJson(record);
    const {
      rows: [row],
    } = await client.query<{ id: number }>(
      `insert into snapshots (code, manifest, record, content_hash, record_hash, root, periods, guarded, created_at,
        supersedes_id, reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (code) do nothing returning id`,
      [
        code,
        manifestText,
        recordText,
        sha256(manifestText),
        sha256(recordText),
        manifest.root,
        manifest.periods.map(({ label }) => label).join(' '),
        manifest.disclosure.guarded,
        record.createdAt,
        supersedes?.id ?? null,
        record.reason,
      ],
    );
    if (row) await insertBlocks(client, row.id, blocks);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if ((error as { constraint?: string }).constraint !== 'snapshots_supersedes_id_key')
      throw error;
    throw new TongxinError('ALREADY_SUPERSEDED', { code: supersedes!.code });
  } finally {
    client.release();
  }
}

const AT_ONCE = 16;
const COLUMNS = ['number', 'name', 'body', 'body_hash'];

async function insertBlocks(
  client: ClientBase,
  id: number,
  blocks: readonly PackedBlock[],
): Promise<void> {
  const row = [...COLUMNS.keys()];
  for (let begin = 0; begin < blocks.length; begin += AT_ONCE) {
    const part = blocks.slice(begin, begin + AT_ONCE);
    // single parameters: bodies in an array would be sent as text
    const rows = part.map(
      (_, i) => `($1, ${row.map((column) => `$${2 + i * row.length + column}`).join(', ')})`,
    );
    await client.query(
      `insert into snapshot_blocks (snapshot_id, ${COLUMNS.join(', ')}) values ${rows.join(', ')}`,
      [id, ...part.flatMap(({ name, body }, i) => [begin + i, name, body, sha256(body)])],
    );
  }
}
