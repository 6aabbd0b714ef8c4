import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SharedFiles } from '../../server/snapshots/shared-files.ts';

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all).toString();
}

describe('files made once for all who ask', () => {
  const files = new SharedFiles();
  let made = 0;
  afterAll(() => files.close());

  async function* slowly(...parts: string[]): AsyncGenerator<Uint8Array> {
    made++;
    for (const part of parts) {
      await wait(10);
      yield Buffer.from(part);
    }
  }

  it('are read while they grow, whole and in parts, by everybody the same', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => files.get('a', () => slowly('one ', 'two ', 'three'))),
    );
    const read = await Promise.all(
      all.map((file, i) => textOf(i % 2 === 0 ? file.read() : file.read(4, 7))),
    );
    expect(read).toEqual(all.map((_, i) => (i % 2 === 0 ? 'one two three' : 'two')));
    expect([made, await all[0]!.whole(), all[0]!.size]).toEqual([1, 13, 13]);
    expect(await textOf((await files.get('a', () => slowly('other'))).read())).toBe(
      'one two three',
    );
  });

  it('say first what is there first', async () => {
    const file = await files.get('b', () => slowly('first', 'second'));
    const reader = file.read();
    expect(Buffer.from((await reader.next()).value as Uint8Array).toString()).toBe('first');
    expect(file.size).toBeNull();
    await reader.return(undefined);
    expect(await file.whole()).toBe(11);
  });

  it('fail for all who read them when they cannot be made, and are made anew for the next', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      await wait(10);
      throw new Error('no more');
    }
    const [firstFile, other] = await Promise.all([files.get('c', broken), files.get('c', broken)]);
    expect(
      (
        await Promise.allSettled([
          textOf(firstFile.read()),
          textOf(other.read()),
          firstFile.whole(),
        ])
      ).map(({ status }) => status),
    ).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await textOf((await files.get('c', () => slowly('whole'))).read())).toBe('whole');
  });

  it('may be empty', async () => {
    expect(await textOf((await files.get('d', () => slowly())).read())).toBe('');
  });
});
