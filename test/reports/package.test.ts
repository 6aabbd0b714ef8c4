import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipBytes, type ZipPart } from '../../reports/formats/zip.ts';
import { snapshotForm } from '../../reports/snapshots/export.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { canonicalJson } from '../../reports/snapshots/manifest.ts';
import { blockPath, descriptorText, packageBytes } from '../../reports/snapshots/package.ts';
import { unpacked } from '../../reports/snapshots/pack.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import { blockRows, storedBlocks } from '../../reports/snapshots/stored-blocks.ts';
import { verifyPackage } from '../../reports/snapshots/verify-package.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { openFilledStore } from '../support/filled.ts';
import { type TestStore } from '../support/store.ts';

describe('the package of a snapshot', () => {
  let store: TestStore;
  let made: StoredSnapshot;
  let folder: string;
  let parts: [string, string][];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxin-package-'));
    store = await openFilledStore(contractTables());
    made = await createSnapshot(store, { title: '包', periods: ['2025'] }, 'test', '2026-01-05');
    parts = [
      ['manifest.json', canonicalJson(made.manifest)],
      ['record.json', canonicalJson(made.record)],
    ];
    for await (const { name, body } of blockRows(store.pool, made))
      parts.push([blockPath(name), await unpacked(body)]);
    let table = '';
    for await (const chunk of snapshotForm('csv').bytes(store.pool, made))
      table += Buffer.from(chunk).toString();
    parts.push(['datapackage.json', descriptorText(made)], ['table.csv', table]);
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function written(bytes: AsyncIterable<Uint8Array>): Promise<string> {
    const path = join(folder, `${Math.random()}.zip`);
    // in one piece: a part of an archive comes in several, and each would be written alone
    await writeFile(path, Buffer.concat((await Readable.from(bytes).toArray()) as Uint8Array[]));
    return path;
  }
  const faultsOf = async (changed: readonly [string, string][]): Promise<string[]> =>
    (
      await verifyPackage(
        await written(zipBytes(changed.map(([path, bytes]): ZipPart => ({ path, bytes })))),
      )
    ).faults.map(({ part }) => part);

  it('is checked without a store: the snapshot that it states, as it was made', async () => {
    expect(
      await verifyPackage(await written(packageBytes(storedBlocks(store.pool, made), made))),
    ).toEqual({
      code: made.code,
      contentHash: made.contentHash,
      blocks: made.manifest.blocks.length,
      faults: [],
    });
    expect(await faultsOf(parts)).toEqual([]);
  });

  it('names what was changed, left out or added', async () => {
    const [, , third, fourth] = parts;
    const swap = (path: string, text: string): [string, string][] =>
      parts.map(([name, was]) => [name, name === path ? text : was]);
    expect(await faultsOf(swap(third![0], `${third![1]} `))).toEqual([third![0]]);
    expect(
      await faultsOf(
        swap(
          fourth![0],
          fourth![1].replace(/\d/, (text) => String((Number(text) + 1) % 10)),
        ),
      ),
    ).toEqual([fourth![0]]);
    expect(await faultsOf(parts.filter(([name]) => name !== fourth![0]))).toEqual([fourth![0]]);
    expect(await faultsOf([...parts, ['blocks/other.json', '{}']])).toEqual(['blocks/other.json']);
    expect(
      await faultsOf(
        swap(
          'table.csv',
          parts
            .at(-1)![1]
            .replace(/,OK,\d/, (text) => `${text.slice(0, -1)}${(Number(text.at(-1)) + 1) % 10}`),
        ),
      ),
    ).toEqual(['table.csv']);
    expect(await faultsOf(parts.filter(([name]) => name !== 'table.csv'))).toEqual(['table.csv']);
    expect(
      await faultsOf(swap('datapackage.json', descriptorText(made).replace('包', '别的'))),
    ).toEqual(['datapackage.json']);
    expect(
      await faultsOf(swap('record.json', canonicalJson({ ...made.record, createdBy: 'boss' }))),
    ).toEqual(['record.json', 'datapackage.json']);
    expect(await faultsOf([...parts, ['table.csv', 'x']])).toEqual(['table.csv']);
    expect(
      await faultsOf(swap('manifest.json', canonicalJson({ ...made.manifest, root: 'X' }))),
    ).toEqual(['manifest.json', 'datapackage.json']);
  });

  it('names a part whose checksum is not its own', async () => {
    const path = await written(packageBytes(storedBlocks(store.pool, made), made));
    const whole = await readFile(path);
    for (const [part] of [parts[2]!, ['datapackage.json'], ['table.csv']] as const) {
      const bytes = Buffer.from(whole);
      let header = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'));
      while (
        bytes.toString('utf8', header + 46, header + 46 + bytes.readUInt16LE(header + 28)) !== part
      )
        header = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'), header - 1);
      bytes[header + 16]! ^= 1;
      await writeFile(path, bytes);
      expect((await verifyPackage(path)).faults.map((fault) => fault.part)).toEqual([part]);
    }
  });

  it('is refused where it is none', async () => {
    const path = join(folder, 'none.zip');
    await writeFile(path, 'no archive');
    await expect(verifyPackage(path)).rejects.toThrow(
      expect.objectContaining({ code: 'INVALID_SNAPSHOT' }),
    );
    await expect(
      verifyPackage(await written(zipBytes([{ path: 'a', bytes: 'b' }]))),
    ).rejects.toThrow(expect.objectContaining({ code: 'INVALID_SNAPSHOT' }));
    await expect(verifyPackage(join(folder, 'nowhere.zip'))).rejects.toThrow(
      expect.objectContaining({ code: 'INVALID_SNAPSHOT' }),
    );
  });
});
