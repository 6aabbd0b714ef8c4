import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startKey } from '../../../bin/serving/start-key.ts';
import { openPackage } from '../../../intake/read/package.ts';
import { takeIn } from '../../../intake/take-in.ts';
import { viewerOfKey } from '../../../server/access/api-keys.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { TINY, writePackage } from '../command-line.ts';

let store: TestStore;
let folder: string;

beforeAll(async () => {
  store = await openTestStore();
  folder = await mkdtemp(join(tmpdir(), 'tongxin-key-'));
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the key that start prints', () => {
  it('does not exist while there is no org unit', async () => {
    expect(await startKey(store, folder)).toBeNull();
  });

  it('is of a statistician of the city, readable for the owner alone', async () => {
    const source = await openPackage(
      await writePackage(join(folder, 'tiny'), TINY),
      () => undefined,
    );
    await takeIn(store.pool, source!, { cause: 'import', actor: 'cli' });
    const key = await startKey(store, join(folder, 'data'));
    expect(await viewerOfKey(store.pool, key!)).toMatchObject({
      role: 'STATISTICIAN',
      unitCode: 'C',
    });
    expect((await stat(join(folder, 'data/start-key'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'data/start-key'), 'utf8')).toBe(`${key}\n`);
  });

  it('stays the same until it is revoked or damaged', async () => {
    const dataDir = join(folder, 'data');
    const first = await startKey(store, dataDir);
    expect(await startKey(store, dataDir)).toBe(first);
    await store.pool.query('update api_keys set revoked_at = now()');
    const second = await startKey(store, dataDir);
    expect(second).not.toBe(first);
    await writeFile(join(dataDir, 'start-key'), 'tx_damaged\n');
    expect(await startKey(store, dataDir)).not.toBe(second);
  });
});
