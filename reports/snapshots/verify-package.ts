import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import { open, type Entry, type Options, type ZipFile } from 'yauzl';
import { TongxinError } from '../../base/errors/errors.ts';
import { blockPath } from './package.ts';
import { sha256, snapshotCode, type Manifest, type SnapshotRecord } from './manifest.ts';
import { FAULTS_OF_SNAPSHOTS, type SnapshotFault } from './verify.ts';

/** What a check of a package found: which snapshot it holds, and what of it is not as it was made. */
export interface VerifiedPackage { readonly code: string; readonly contentHash: string; readonly blocks: number; readonly faults: readonly SnapshotFault[] }

/** No part of a package is larger. */
const MOST_BYTES = 256 << 20;

/** Parts that no hash covers: they are made of the others. */
const DERIVED: ReadonlySet<string> = new Set(['datapackage.json', 'table.csv']);

/** Reads the parts of an archive one after the other. */
async function* partsOf(path: string): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer | null }> {
  const zip = await promisify<string, Options, ZipFile>(open)(path, { lazyEntries: true, autoClose: false }), read = promisify<Entry, Readable>((entry, done) => { zip.openReadStream(entry, done as never); });
  try {
    for (let left = zip.entryCount; left > 0; left--) {
      const found = once(zip, 'entry') as Promise<[Entry]>;
      zip.readEntry();
      const [entry] = await found;
      if (DERIVED.has(entry.fileName)) continue;
      const bytes = entry.uncompressedSize > MOST_BYTES ? null : await read(entry).then((stream) => stream.toArray() as Promise<Buffer[]>).then((chunks) => Buffer.concat(chunks)).catch(() => null);
      yield { name: entry.fileName, bytes };
    }
  } finally {
    zip.close();
  }
}

/** Checks a package without any store: every part against the hashes of the manifest, the manifest against the record. Throws INVALID_SNAPSHOT for what is no package of a snapshot. */
export async function verifyPackage(path: string): Promise<VerifiedPackage> {
  const hashes = new Map<string, string | null>(), texts = new Map<string, string>();
  try {
    for await (const { name, bytes } of partsOf(path)) {
      hashes.set(name, bytes && sha256(bytes));
      if (bytes && (name === 'manifest.json' || name === 'record.json')) texts.set(name, bytes.toString());
    }
    const manifest = JSON.parse(texts.get('manifest.json')!) as Manifest, record = JSON.parse(texts.get('record.json')!) as SnapshotRecord, contentHash = hashes.get('manifest.json')!;
    const named = new Map(manifest.blocks.map((it) => [blockPath(it.name), it.sha256])), faults: SnapshotFault[] = record.content === contentHash ? [] : [{ part: 'manifest.json', what: FAULTS_OF_SNAPSHOTS.text }];
    for (const [part, right] of named) {
      const hash = hashes.get(part);
      if (hash !== right) faults.push({ part, what: hash === undefined ? FAULTS_OF_SNAPSHOTS.missing : hash === null ? FAULTS_OF_SNAPSHOTS.unreadable : FAULTS_OF_SNAPSHOTS.text });
    }
    for (const part of hashes.keys()) if (!named.has(part) && !texts.has(part)) faults.push({ part, what: FAULTS_OF_SNAPSHOTS.surplus });
    return { code: snapshotCode(record), contentHash, blocks: named.size, faults };
  } catch (error) {
    throw new TongxinError('INVALID_SNAPSHOT', { reason: { zh: `“${path}”不是快照数据包：${(error as Error).message}`, en: `"${path}" is no package of a snapshot: ${(error as Error).message}` } });
  }
}
