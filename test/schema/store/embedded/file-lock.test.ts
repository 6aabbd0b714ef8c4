import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { tryLock, withLock } from '../../../../schema/store/embedded/file-lock.ts';
import { cleanUp, newFolder } from './fixture.ts';

afterEach(cleanUp);

describe('a lock on a file', () => {
  it('may be shared by many, and held alone by one only', () => {
    const file = join(newFolder(), 'lock');
    const [one, other] = [tryLock(file, 'shared')!, tryLock(file, 'shared')!];
    expect(tryLock(file, 'alone')).toBeNull();
    one();
    one();
    expect(tryLock(file, 'alone')).toBeNull();
    other();
    const alone = tryLock(file, 'alone')!;
    expect(tryLock(file, 'alone')).toBeNull();
    expect(tryLock(file, 'shared')).toBeNull();
    alone();
    tryLock(file, 'shared')!();
  });

  it('lets one worker in at a time, and the next one after a failure', async () => {
    const file = join(newFolder(), 'lock');
    let inside = 0;
    let max = 0;
    const work = async (index: number): Promise<void> => {
      max = Math.max(max, ++inside);
      await sleep(5);
      inside--;
      if (index === 2) throw new Error('failed inside');
    };
    const ends = await Promise.allSettled(
      [0, 1, 2, 3, 4].map((index) => withLock(file, () => work(index))),
    );
    expect(max).toBe(1);
    expect(ends.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
  });

  it('states so when it is not to be had', async () => {
    const file = join(newFolder(), 'lock');
    const unlock = tryLock(file, 'alone')!;
    await expect(withLock(file, async () => 1, 30)).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      params: { where: file },
    });
    unlock();
  });
});
