import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Database } from '../../schema/store/open.ts';
import { Snapshot } from '../../schema/system/snapshot.ts';
import { currentRevision } from '../../analytics/store/current-revision.ts';
import { changedCells } from './cells.ts';
import { blockColumns, columnsToWrite, OFF_RECORD, writingBlock } from './block.ts';
import { horizonsAbout } from './compose.ts';
import { frozenNow } from './create.ts';
import {
  canonicalJson,
  figureRows,
  hasRecordHorizons,
  sha256,
  snapshotCode,
  type SnapshotRecord,
} from './manifest.ts';
import { unpacked, type PackedBlock } from './pack.ts';
import { snapshotRow, storedOf, type SnapshotRow, type StoredSnapshot } from './stored.ts';
import { blockRows, type BlockRow } from './stored-blocks.ts';
import { isSupplement } from './supplements.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import { TextBuffer } from './text-buffer.ts';

/** A part of a snapshot that was changed; `part` names a block or a field. */
export interface SnapshotFault {
  readonly part: string;
  readonly what: Bilingual;
}

/**
 * The result of a check. `data`: whether the figures were also compared with the data, or why not.
 * There are no rows if the manifest cannot be used.
 */
export interface Verified {
  readonly code: string;
  readonly contentHash: string;
  readonly blocks: number;
  readonly rows: number;
  readonly data: 'same' | 'different' | 'revision passed' | 'not tried';
  readonly faults: readonly SnapshotFault[];
}

/** The faults that a part of a snapshot can have. */
export const FAULTS_OF_SNAPSHOTS = {
  unreadable: { zh: '无法读取', en: 'cannot be read' },
  stored: { zh: '存储的字节已改变', en: 'its stored bytes have changed' },
  text: { zh: '内容与清单的散列值不符', en: 'its hash differs from the manifest' },
  missing: { zh: '缺失', en: 'it is missing' },
  surplus: { zh: '清单中没有', en: 'the manifest does not name it' },
  data: { zh: '与数据重新计算的结果不同', en: 'the data now gives other numbers' },
} as const satisfies Record<string, Bilingual>;

const MAX_PARTS_SHOWN = 20;

async function faultOf(
  row: BlockRow,
  entry: StoredSnapshot['manifest']['blocks'][number] | undefined,
): Promise<SnapshotFault | null> {
  if (!entry || entry.name !== row.name)
    return { part: row.name, what: FAULTS_OF_SNAPSHOTS.surplus };
  if (sha256(row.body) !== row.body_hash)
    return { part: row.name, what: FAULTS_OF_SNAPSHOTS.stored };
  const text = await unpacked(row.body).catch(() => null);
  if (text === null) return { part: row.name, what: FAULTS_OF_SNAPSHOTS.unreadable };
  return sha256(text) === entry.sha256 ? null : { part: row.name, what: FAULTS_OF_SNAPSHOTS.text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Faults of manifest and record, detected by their hashes and the code. */
function faultsOfTexts({
  code,
  manifest,
  record,
  contentHash,
  recordHash,
}: SnapshotRow): SnapshotFault[] {
  const parsedRecord = parsed(record) as Partial<SnapshotRecord> | null;
  const content = parsedRecord?.content;
  const isRecord =
    parsedRecord !== null &&
    typeof parsedRecord.createdAt === 'string' &&
    snapshotCode(parsedRecord as SnapshotRecord) === code;
  const hash = sha256(manifest);
  const changed: string[] = [];
  if (!isRecord) changed.push('record');
  else if (sha256(record) !== recordHash) changed.push('record_hash');
  if (hash !== contentHash)
    changed.push(isRecord && content === hash ? 'content_hash' : 'manifest');
  else if (isRecord && content !== hash) changed.push('manifest', 'content_hash');
  return changed.map((part) => ({ part, what: FAULTS_OF_SNAPSHOTS.stored }));
}

/** Faults of the columns that repeat manifest and record. */
async function faultsOfColumns(
  { orm }: Database,
  { id, manifest, record }: StoredSnapshot,
): Promise<SnapshotFault[]> {
  const right = {
    root: manifest.root,
    periods: manifest.periods.map(({ label }) => label).join(' '),
    guarded: manifest.disclosure.guarded,
    created_at: record.createdAt,
    supersedes: record.supersedes,
    reason: record.reason,
  };
  const row = await orm.em.fork().findOneOrFail(Snapshot, id, {
    populate: ['supersedes'],
    fields: ['root', 'periods', 'guarded', 'recordedAt', 'supersedes.code', 'reason'],
  });
  const stored: typeof right = {
    root: row.root,
    periods: row.periods,
    guarded: row.guarded,
    created_at: row.recordedAt,
    supersedes: row.supersedes?.$.code ?? null,
    reason: row.reason,
  };
  return (Object.keys(right) as (keyof typeof right)[])
    .filter((name) => stored[name] !== right[name])
    .map((part) => ({ part, what: FAULTS_OF_SNAPSHOTS.stored }));
}

/**
 * Faults of the stored blocks. @param blocks the blocks of the manifest; null if it cannot be used:
 * then only the stored hashes are checked
 */
async function faultsOfBlocks(
  { pool }: Database,
  id: number,
  blocks: StoredSnapshot['manifest']['blocks'] | null,
): Promise<SnapshotFault[]> {
  const faults: SnapshotFault[] = [];
  const seenPositions = new Set<number>();
  for await (const row of blockRows(pool, { id })) {
    seenPositions.add(row.number);
    const fault = blocks
      ? await faultOf(row, blocks[row.number])
      : sha256(row.body) === row.body_hash
        ? null
        : { part: row.name, what: FAULTS_OF_SNAPSHOTS.stored };
    if (fault) faults.push(fault);
  }
  return [
    ...faults,
    ...(blocks ?? [])
      .filter((_, number) => !seenPositions.has(number))
      .map(({ name }) => ({ part: name, what: FAULTS_OF_SNAPSHOTS.missing })),
  ];
}

/**
 * The blocks whose figures differ from an older snapshot, which does not mark figures that are not
 * on record.
 */
async function withoutSameFigures(
  blocks: readonly PackedBlock[],
  hashes: ReadonlyMap<string, string>,
): Promise<PackedBlock[]> {
  const text = new TextBuffer();
  const wrong: PackedBlock[] = [];
  for (const block of blocks) {
    const { [OFF_RECORD]: _, ...columns } = blockColumns(await unpacked(block.body));
    const { rows } = block;
    await runYielding(writingBlock({ rows, columns: columnsToWrite(columns) }, text.clear()));
    if (sha256(text.written) !== hashes.get(block.name)) wrong.push(block);
  }
  return wrong;
}

/** Computes the figures again and names the blocks that differ, and the cells of the first ones. */
async function dataFaults(
  { pool }: Database,
  snapshot: StoredSnapshot,
  today: Day,
  onProgress?: (done: number, all: number) => void,
): Promise<SnapshotFault[]> {
  const { manifest } = snapshot;
  const request = {
    title: '-',
    root: manifest.root,
    periods: manifest.periods.map(({ label }) => label),
    guarded: manifest.disclosure.guarded,
  };
  const { facts, frozen, blocks } = await frozenNow(pool, request, today, null, onProgress);
  const hashes = new Map(manifest.blocks.map((block) => [block.name, block.sha256]));
  // an older snapshot lacks the supplements that are frozen today
  const differing = blocks.filter(
    ({ name, sha256: hash }) =>
      hashes.get(name) !== hash && (hashes.has(name) || !isSupplement(name)),
  );
  const wrong = hasRecordHorizons(manifest)
    ? differing
    : await withoutSameFigures(differing, hashes);
  const faults: SnapshotFault[] = [];
  const horizons = manifest.recordHorizons;
  if (
    horizons &&
    canonicalJson(horizons) !== canonicalJson(horizonsAbout(frozen.root, frozen.periods, facts))
  )
    faults.push({ part: 'recordHorizons', what: FAULTS_OF_SNAPSHOTS.data });
  for (const { name, body } of wrong) {
    if (faults.length >= MAX_PARTS_SHOWN) break;
    if (isSupplement(name)) {
      faults.push({ part: name, what: FAULTS_OF_SNAPSHOTS.data });
      continue;
    }
    const again = blockColumns(await unpacked(body));
    for await (const stored of blockRows(pool, snapshot, [name])) {
      const cells = changedCells(blockColumns(await unpacked(stored.body)), again).slice(
        0,
        MAX_PARTS_SHOWN - faults.length,
      );
      faults.push(
        ...cells.map(({ unit, group }) => ({
          part: [name, unit, ...(group === null ? [] : [group])].join('/'),
          what: FAULTS_OF_SNAPSHOTS.data,
        })),
      );
    }
  }
  return faults.length > 0 || wrong.length === 0
    ? faults
    : wrong.map(({ name }) => ({ part: name, what: FAULTS_OF_SNAPSHOTS.data }));
}

/**
 * Checks a snapshot: every stored byte against its hashes and, if the store is still at its
 * revision, every figure against the data. What people have set and scored has no revision: only its
 * bytes are checked. Throws UNKNOWN_SNAPSHOT.
 */
export async function verifySnapshot(
  database: Database,
  code: string,
  today: Day,
  onProgress?: (done: number, all: number) => void,
): Promise<Verified> {
  const row = await snapshotRow(database, code);
  const ofTexts = faultsOfTexts(row);
  const { id, contentHash } = row;
  if (ofTexts.length > 0)
    return {
      code,
      contentHash,
      blocks: 0,
      rows: 0,
      data: 'not tried',
      faults: [...ofTexts, ...(await faultsOfBlocks(database, id, null))],
    };
  const snapshot = storedOf(row);
  const { blocks } = snapshot.manifest;
  const faults = [
    ...(await faultsOfColumns(database, snapshot)),
    ...(await faultsOfBlocks(database, id, blocks)),
  ];
  const isPassed = (await currentRevision(database.pool)) !== snapshot.record.revision;
  const reachable = faults.length === 0 && !isPassed;
  const ofData = reachable ? await dataFaults(database, snapshot, today, onProgress) : [];
  return {
    code,
    contentHash,
    blocks: blocks.length,
    rows: figureRows(snapshot.manifest),
    data: reachable
      ? ofData.length === 0
        ? 'same'
        : 'different'
      : isPassed
        ? 'revision passed'
        : 'not tried',
    faults: [...faults, ...ofData],
  };
}
