import { createHash } from 'node:crypto';
import { TongxinError } from '../../base/errors/errors.ts';
import { Archive } from '../formats/archive.ts';
import { csvBytes } from '../formats/csv.ts';
import { blockPath, descriptorText } from './package.ts';
import {
  canonicalJson,
  sha256,
  snapshotCode,
  type Manifest,
  type SnapshotRecord,
} from './manifest.ts';
import { snapshotTable } from './snapshot-table.ts';
import type { StoredSnapshot } from './stored.ts';
import type { BlockSource } from './stored-blocks.ts';
import { FAULTS_OF_SNAPSHOTS, type SnapshotFault } from './verify.ts';

/** The result of checking a package: its snapshot, and the parts that were changed. */
export interface VerifiedPackage {
  readonly code: string;
  readonly contentHash: string;
  readonly blocks: number;
  readonly faults: readonly SnapshotFault[];
}

const MANIFEST = 'manifest.json';
const RECORD = 'record.json';
const DESCRIPTOR = 'datapackage.json';
const TABLE = 'table.csv';

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

/** Reads the snapshot of an archive. Throws if manifest or record cannot be read. */
export async function heldIn(
  archive: Archive,
): Promise<{ readonly snapshot: StoredSnapshot; readonly isContent: boolean }> {
  const manifestText = (await archive.text(MANIFEST))!;
  const recordText = (await archive.text(RECORD))!;
  const manifest = JSON.parse(manifestText) as Manifest;
  const record = JSON.parse(recordText) as SnapshotRecord;
  const contentHash = sha256(manifestText);
  return {
    snapshot: {
      id: 0,
      code: snapshotCode(record),
      manifest,
      record,
      contentHash,
      recordHash: sha256(canonicalJson(record)),
      supersededBy: null,
    },
    isContent: record.content === contentHash,
  };
}

async function faultsOf(archive: Archive, snapshot: StoredSnapshot): Promise<SnapshotFault[]> {
  const { manifest } = snapshot;
  const faults: SnapshotFault[] = archive.twice.map((part) => ({
    part,
    what: FAULTS_OF_SNAPSHOTS.surplus,
  }));
  const paths = new Set(archive.paths);
  const expectedFiles = new Set([MANIFEST, RECORD, DESCRIPTOR, TABLE]);
  const check = (part: string, isRight: boolean): void => {
    if (!isRight)
      faults.push({
        part,
        what: paths.has(part) ? FAULTS_OF_SNAPSHOTS.text : FAULTS_OF_SNAPSHOTS.missing,
      });
  };
  for (const { name, sha256: right } of manifest.blocks) {
    const part = blockPath(name);
    const text = await archive.text(part);
    expectedFiles.add(part);
    if (text === null && paths.has(part))
      faults.push({ part, what: FAULTS_OF_SNAPSHOTS.unreadable });
    else check(part, text !== null && sha256(text) === right);
  }
  // the descriptor is derived from manifest and record, and contains their hashes
  const descriptor = await archive.text(DESCRIPTOR);
  check(RECORD, descriptor === null || descriptor.includes(`sha256:${snapshot.recordHash}`));
  check(DESCRIPTOR, descriptor === descriptorText(snapshot));
  // the table is derived from the blocks: if a block is wrong, the right table is unknown
  if (faults.every(({ part }) => part === DESCRIPTOR || part === RECORD)) {
    const blocks: BlockSource = async function* (names) {
      for (const name of names) yield { name, text: (await archive.text(blockPath(name)))! };
    };
    const stream = await archive.stream(TABLE);
    check(
      TABLE,
      stream !== null &&
        (await hashOf(stream).catch(() => null)) ===
          (await hashOf(csvBytes(snapshotTable(blocks, snapshot)))),
    );
  }
  return [
    ...faults,
    ...archive.paths
      .filter((part) => !expectedFiles.has(part))
      .map((part) => ({ part, what: FAULTS_OF_SNAPSHOTS.surplus })),
  ];
}

/**
 * Checks a package without a store: every part against the hashes of the manifest, the manifest
 * against the record, and derived parts by deriving them again. Throws INVALID_SNAPSHOT if it is
 * not a package of a snapshot.
 */
export async function verifyPackage(path: string): Promise<VerifiedPackage> {
  const refused = (zh: string, en: string): TongxinError =>
    new TongxinError('INVALID_SNAPSHOT', {
      reason: {
        zh: `“${path}”不是快照数据包：${zh}`,
        en: `"${path}" is no package of a snapshot: ${en}`,
      },
    });
  const archive = await Archive.open(path).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? refused('没有这个文件', 'there is no such file')
      : refused('不是 zip 文件，或已损坏', 'it is no zip file, or damaged');
  });
  try {
    const lacks = [MANIFEST, RECORD].find((path) => !archive.paths.includes(path));
    if (lacks !== undefined) throw refused(`其中没有 ${lacks}`, `it has no ${lacks}`);
    const { snapshot, isContent } = await heldIn(archive);
    const faults = await faultsOf(archive, snapshot);
    return {
      code: snapshot.code,
      contentHash: snapshot.contentHash,
      blocks: snapshot.manifest.blocks.length,
      faults: isContent ? faults : [{ part: MANIFEST, what: FAULTS_OF_SNAPSHOTS.text }, ...faults],
    };
  } catch (error) {
    if (error instanceof TongxinError) throw error;
    throw refused('清单或记录无法读取', 'its manifest or record cannot be read');
  } finally {
    archive.close();
  }
}
