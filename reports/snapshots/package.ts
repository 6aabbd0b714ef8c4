import { csvBytes } from '../formats/csv.ts';
import { zipBytes, type ZipPart } from '../formats/zip.ts';
import { canonicalJson } from './manifest.ts';
import { columnsOf, snapshotTable } from './snapshot-table.ts';
import { damaged, type StoredSnapshot } from './stored.ts';
import type { BlockSource } from './stored-blocks.ts';

const TYPES = { text: 'string', count: 'integer', number: 'number' } as const;

/**
 * The descriptor of a package (Data Package, Frictionless Standards, v1): its contents, with the
 * hash of every part that the snapshot's own hash covers.
 */
export const descriptorText = (snapshot: Omit<StoredSnapshot, 'id' | 'supersededBy'>): string => {
  const description = {
    profile: 'data-package',
    name: snapshot.code.toLowerCase(),
    title: snapshot.record.title,
    created: snapshot.record.createdAt,
    hash: `sha256:${snapshot.contentHash}`,
    resources: [
      {
        name: 'manifest',
        path: 'manifest.json',
        format: 'json',
        hash: `sha256:${snapshot.contentHash}`,
      },
      {
        name: 'record',
        path: 'record.json',
        format: 'json',
        hash: `sha256:${snapshot.recordHash}`,
      },
      {
        name: 'table',
        path: 'table.csv',
        format: 'csv',
        profile: 'tabular-data-resource',
        schema: {
          fields: columnsOf(snapshot).map(({ name, kind, title }) => ({
            name,
            type: TYPES[kind],
            title: `${title.zh} · ${title.en}`,
          })),
          missingValues: [''],
        },
      },
      ...snapshot.manifest.blocks.map(({ name, sha256 }) => ({
        name: name.toLowerCase().replaceAll('/', '-'),
        path: blockPath(name),
        format: 'json',
        hash: `sha256:${sha256}`,
      })),
    ],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
};

/** The path of a block in a package. */
export const blockPath = (name: string): string => `blocks/${name}.json`;

/**
 * The bytes of some blocks, each to be read after the one before: they are fetched in batches, not
 * one by one.
 */
function blockBytes(
  blocks: BlockSource,
  code: string,
  names: readonly string[],
): (() => AsyncGenerator<Buffer>)[] {
  const texts = blocks(names)[Symbol.asyncIterator]();
  return names.map(
    (name) =>
      async function* () {
        const next = await texts.next();
        if (next.done || next.value.name !== name) throw damaged(code, name);
        yield Buffer.from(next.value.text);
      },
  );
}

/**
 * A snapshot as a self-describing package: every block as it was hashed, the manifest, the record,
 * and the whole table as CSV.
 */
export function packageBytes(
  blocks: BlockSource,
  snapshot: StoredSnapshot,
): AsyncGenerator<Uint8Array> {
  const names = snapshot.manifest.blocks.map(({ name }) => name);
  const bytes = blockBytes(blocks, snapshot.code, names);
  return zipBytes([
    { path: 'datapackage.json', bytes: descriptorText(snapshot) },
    { path: 'manifest.json', bytes: canonicalJson(snapshot.manifest) },
    { path: 'record.json', bytes: canonicalJson(snapshot.record) },
    ...names.map((name, i): ZipPart => ({ path: blockPath(name), bytes: bytes[i]! })),
    { path: 'table.csv', bytes: () => csvBytes(snapshotTable(blocks, snapshot)) },
  ]);
}
