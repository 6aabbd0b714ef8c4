import { raw, UniqueConstraintViolationException } from '@mikro-orm/core';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import type { Database } from '../../schema/store/open.ts';
import { Snapshot } from '../../schema/system/snapshot.ts';
import {
  canonicalJson,
  sha256,
  snapshotCode,
  type Manifest,
  type SnapshotRecord,
} from './manifest.ts';
import type { PackedBlock } from './pack.ts';

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

/** A stored snapshot row: manifest and record as texts. */
export type SnapshotRow = Readonly<
  Pick<Snapshot, 'id' | 'code' | 'manifest' | 'record' | 'contentHash' | 'recordHash'> & {
    supersededBy: { $: Pick<Snapshot, 'code'> } | null;
  }
>;

/** The columns read of a {@link SnapshotRow}. */
const ROW = {
  populate: ['supersededBy'],
  fields: ['code', 'manifest', 'record', 'contentHash', 'recordHash', 'supersededBy.code'],
} as const;

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
  contentHash,
  recordHash,
  supersededBy,
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
    supersededBy: supersededBy?.$.code ?? null,
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

/** The condition that a snapshot has a period. */
const hasPeriod = (period: string): object => ({
  [raw((alias) => `? = any(string_to_array(${alias}.periods, ' '))`, [period])]: [],
});

/** The condition that a snapshot is older than the one of an id. */
const isOlderThan = (id: number): object => ({
  [raw(
    (alias) =>
      `(${alias}.created_at, ${alias}.id) < (select created_at, id from snapshots where id = ?)`,
    [id],
  )]: [],
});

/** Rows read at a time: manifests are long. */
const BATCH_ROWS = 50;

/**
 * The snapshots one by one, newest first. @param visible codes of the org units whose snapshots are
 * listed; null: all; @param onDamaged receives the error of a damaged one, which is then skipped;
 * default: throws SNAPSHOT_DAMAGED. Throws UNKNOWN_SNAPSHOT
 */
export async function* eachSnapshot(
  database: Database,
  { root = null, period = null, until = null, after = null }: SnapshotFilter,
  visible: readonly string[] | null,
  onDamaged: (error: TongxinError) => void = (error) => {
    throw error;
  },
): AsyncGenerator<StoredSnapshot> {
  // PostgreSQL has no texts with a NUL, so nothing matches
  if (root?.includes('\0') || period?.includes('\0')) return;
  for (let last = after === null ? null : (await snapshotRow(database, after)).id; ;) {
    const rows = await database.orm.em.fork().findAll(Snapshot, {
      ...ROW,
      where: {
        $and: [
          root === null ? {} : { root },
          period === null ? {} : hasPeriod(period),
          visible === null ? {} : { root: { $in: [...visible] } },
          until === null ? {} : { createdAt: { $lte: new Date(until) } },
          last === null ? {} : isOlderThan(last),
        ],
      },
      orderBy: { createdAt: 'desc', id: 'desc' },
      limit: BATCH_ROWS,
    });
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
    if (rows.length < BATCH_ROWS) return;
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
export async function snapshotRow({ orm }: Database, code: string): Promise<SnapshotRow> {
  const em = orm.em.fork();
  const row = code.includes('\0') ? null : await em.findOne(Snapshot, { code }, ROW);
  if (row) return row;
  const codes = await em.findAll(Snapshot, {
    fields: ['code'],
    orderBy: { id: 'desc' },
    limit: 200,
  });
  throw new TongxinError('UNKNOWN_SNAPSHOT', {
    code: code.slice(0, 40),
    nearest: nearest(
      code.slice(0, 40),
      codes.map((code) => code.code),
    ).join(', '),
  });
}

/** The snapshot of a code. Throws UNKNOWN_SNAPSHOT, SNAPSHOT_DAMAGED. */
export const snapshotNamed = async (database: Database, code: string): Promise<StoredSnapshot> =>
  storedOf(await snapshotRow(database, code));

/**
 * Writes a snapshot with its blocks, in one transaction. The same author, data and second give the
 * same snapshot, which is written once. Throws ALREADY_SUPERSEDED.
 */
export async function writeSnapshot(
  { orm }: Database,
  code: string,
  manifest: Manifest,
  record: SnapshotRecord,
  supersedes: StoredSnapshot | null,
  blocks: readonly PackedBlock[],
): Promise<void> {
  const isWritten = async (): Promise<boolean> =>
    (await orm.em.fork().count(Snapshot, { code })) > 0;
  if (await isWritten()) return;
  const manifestText = canonicalJson(manifest);
  const recordText = canonicalJson(record);
  try {
    await orm.em.fork().transactional(async (em) => {
      const snapshot = em.create(Snapshot, {
        code,
        manifest: manifestText,
        record: recordText,
        contentHash: sha256(manifestText),
        recordHash: sha256(recordText),
        root: manifest.root,
        periods: manifest.periods.map(({ label }) => label).join(' '),
        guarded: manifest.disclosure.guarded,
        supersedes: supersedes?.id ?? null,
        reason: record.reason,
      });
      // a Date would round what another program recorded to the microsecond
      snapshot.createdAt = raw('?::timestamptz', [record.createdAt]);
      // MikroORM escapes a text character by character: 30 MB of garbage for the manifest of a city
      snapshot.manifest = raw("convert_from(?::bytea, 'UTF8')", [Buffer.from(manifestText)]);
      await em.flush();
      await insertBlocks(em, snapshot, blocks);
    });
  } catch (error) {
    // another process may have written the same snapshot meanwhile
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    if (await isWritten()) return;
    if ((error as { constraint?: string }).constraint !== 'snapshots_supersedes_id_key')
      throw error;
    throw new TongxinError('ALREADY_SUPERSEDED', { code: supersedes!.code });
  }
}

/** Blocks written by one statement. */
const BATCH_BLOCKS = 4;

/** The table of blocks as SQL. */
interface BlockTable {
  readonly snapshot_blocks: {
    readonly snapshot_id: number;
    readonly number: number;
    readonly name: string;
    readonly body: Uint8Array;
    readonly body_hash: string;
  };
}

/**
 * Writes the blocks within the transaction of `em`, with parameters: MikroORM would write each body
 * into the text of a statement, three times as long, which V8 keeps until its next full collection.
 */
async function insertBlocks(
  em: Database['orm']['em'],
  snapshot: Snapshot,
  blocks: readonly PackedBlock[],
): Promise<void> {
  for (let begin = 0; begin < blocks.length; begin += BATCH_BLOCKS) {
    const part = blocks.slice(begin, begin + BATCH_BLOCKS);
    await em
      .getKysely<BlockTable>()
      .insertInto('snapshot_blocks')
      .values(
        part.map(({ name, body }, i) => ({
          snapshot_id: snapshot.id,
          number: begin + i,
          name,
          body,
          body_hash: sha256(body),
        })),
      )
      .execute();
  }
}
