import { writeFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { isConnectionLost, storeTrouble } from '../../../schema/store/lost.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

it('a disk that is full is reported as such, under the database and where this process writes', async () => {
  const real: unknown = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
  for (const error of [real, coded('53100'), coded('EDQUOT')]) {
    expect(storeTrouble(error)?.code).toBe('STORE_FULL');
    expect(isConnectionLost(error)).toBe(false);
  }
});

it('a connection that is lost is reported as such, and nothing else is', () => {
  for (const code of ['08006', '53300', '57P01', '58030', 'ECONNREFUSED', 'EPIPE'])
    expect(storeTrouble(coded(code))?.code).toBe('STORE_LOST');
  for (const code of ['23505', '42P01', 'ENOENT']) expect(storeTrouble(coded(code))).toBeNull();
});
