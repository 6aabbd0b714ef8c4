import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, commandLine, TINY, writePackage, type RunOptions } from './command-line.ts';

const ENV = { LANG: 'en_US.UTF-8', PORT: '0' };
let folder: string;

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), 'tongxin-start-'));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (words: string[], how: RunOptions = {}) =>
  commandLine(join(folder, 'data'))(words, { env: ENV, ...how });

/** Sends the request of the printed curl line without curl. */
async function ask(line: string): Promise<unknown> {
  const [, url, key, body] = /^curl .*(http\S+) -H 'Authorization: (Bearer \S+)' .*-d '(.+)'$/.exec(
    line,
  )!;
  const answer = await fetch(url!, {
    method: 'POST',
    headers: { authorization: key!, 'content-type': 'application/json' },
    body: body!,
  });
  return answer.json();
}

// one after the other on one store
describe('serving', () => {
  it('an empty store prints the address alone, and how to fill it', async () => {
    const { code, stdout, stderr } = await run(['serve'], { whileServing: async () => undefined });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(stderr).toContain('npm run -s tongxin -- seed');
  });

  it(
    'a store with data prints address, a query that works, the key, and a link with it; the ' +
      'next time the same key',
    async () => {
      await run(['import', await writePackage(join(folder, 'tiny'), TINY)]);
      const keys: string[] = [];
      for (const round of [1, 2]) {
        const { code, stdout, stderr } = await run(['start'], {
          whileServing: async (said) => {
            expect(await ask(said.split('\n')[1]!)).toMatchObject({
              data: {
                revision: 1,
                root: { code: 'C', descendantCount: 2, children: [{ code: 'C-D' }] },
              },
            });
          },
        });
        expect({ round, code, stderr }).toEqual({ round, code: 0, stderr: 'stopping ...\n' });
        const lines = stdout.trimEnd().split('\n');
        expect(lines).toHaveLength(5);
        expect(lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
        expect(lines[1]).toContain(`${lines[0]}/graphql`);
        expect(lines[3]).toBe(`${lines[0]}/#key=${lines[2]}`);
        expect(lines[4]).toBe(`${lines[0]}/console#key=${lines[2]}`);
        keys.push(lines[2]!);
      }
      expect(keys[1]).toBe(keys[0]);
      expect(await readFile(join(folder, 'data/start-key'), 'utf8')).toBe(`${keys[0]}\n`);
    },
  );

  it('states in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await run(['serve'], { env: { ...ENV, PORT: String(port) } })).toEqual({
      code: 2,
      stdout: '',
      stderr: `Port ${port} is taken; set PORT to another one.\n`,
    });
    other.close();
  });
});
