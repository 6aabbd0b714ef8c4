import { TongxinError } from '../../base/errors/errors.ts';
import { assertNoIdCardNumber } from '../../base/errors/no-id-card.ts';
import type { Database } from '../../schema/store/open.ts';
import { Archive } from '../formats/archive.ts';
import { blockPath } from './package.ts';
import { packText, type PackedBlock } from './pack.ts';
import { snapshotNamed, writeSnapshot, type StoredSnapshot } from './stored.ts';
import { heldIn, verifyPackage } from './verify-package.ts';

/** The result of importing a package. `isNew`: false if the store already had the snapshot. */
export interface ImportedSnapshot {
  readonly snapshot: StoredSnapshot;
  readonly isNew: boolean;
}

/**
 * Imports a snapshot from a package with its code, hashes, author and time. A package with any
 * changed part is refused as a whole. Throws INVALID_SNAPSHOT; UNKNOWN_SNAPSHOT if the store lacks
 * the one that it supersedes; ALREADY_SUPERSEDED; FAULTS_IN_DATA if its title or reason contains an
 * identity number.
 */
export async function importSnapshot(database: Database, path: string): Promise<ImportedSnapshot> {
  const {
    code,
    faults: [fault],
  } = await verifyPackage(path);
  if (fault)
    throw new TongxinError('INVALID_SNAPSHOT', {
      reason: {
        zh: `数据包中的“${fault.part}”${fault.what.zh}`,
        en: `"${fault.part}" of the package: ${fault.what.en}`,
      },
    });
  const existing = await snapshotNamed(database, code).catch((error: unknown) => {
    if ((error as TongxinError).code === 'UNKNOWN_SNAPSHOT') return null;
    throw error;
  });
  if (existing) return { snapshot: existing, isNew: false };
  const archive = await Archive.open(path);
  try {
    const {
      snapshot: { manifest, record },
    } = await heldIn(archive);
    assertNoIdCardNumber({ title: record.title, reason: record.reason ?? '' });
    const supersedes =
      record.supersedes === null ? null : await snapshotNamed(database, record.supersedes);
    const blocks: PackedBlock[] = [];
    for (const { name, rows } of manifest.blocks)
      blocks.push(packText(name, rows, Buffer.from((await archive.text(blockPath(name)))!)));
    await writeSnapshot(database, code, manifest, record, supersedes, blocks);
  } finally {
    archive.close();
  }
  return { snapshot: await snapshotNamed(database, code), isNew: true };
}
