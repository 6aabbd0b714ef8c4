import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { enterEmbedded } from '../../schema/store/embedded/server.ts';
import { openBrowser } from '../server/support/browser.ts';
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

/** Makes a small store look like the demo city, whose import takes half a minute. */
async function markAsDemo(dataDir: string): Promise<void> {
  const server = await enterEmbedded(dataDir);
  const owner = new pg.Client(server.ownerUrl);
  await owner.connect();
  await owner.query("update revisions set cause = 'seed'");
  await owner.end();
  await server.leave();
}

// one after the other on one store
describe('serving', () => {
  it('an empty store prints the address alone, and how to fill it', async () => {
    const { code, stdout, stderr } = await run(['serve'], { whileServing: async () => undefined });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(stderr).toContain('npm run -s tongxin -- seed');
  });

  it('a store with data and without accounts prints the address and a set-up link, and no key', async () => {
    await run(['import', await writePackage(join(folder, 'tiny'), TINY)]);
    const links: string[] = [];
    for (const round of [1, 2]) {
      const { code, stdout, stderr } = await run(['start'], {
        whileServing: async (said) => {
          const [url, link] = said.trimEnd().split('\n');
          const read = async (token: string): Promise<unknown> =>
            (await openBrowser(url!).request('POST', '/setup/link', { link: token })).body;
          expect(await read(link!.split('=')[1]!)).toEqual({ account: null });
          for (const earlier of links)
            expect(await read(earlier.split('=')[1]!)).toHaveProperty('errors');
        },
      });
      const lines = stdout.trimEnd().split('\n');
      expect({ round, code, lines: lines.length }).toEqual({ round, code: 0, lines: 2 });
      expect(stderr).toContain('There is no account yet');
      expect(lines[1]).toMatch(new RegExp(`^${lines[0]!}/setup#link=tl_[\\w-]{43}$`));
      links.push(lines[1]!);
    }
    await expect(readFile(join(folder, 'data/start-key'), 'utf8')).rejects.toThrow();
  });

  it('its set-up link creates the first account once; then nothing of the kind is printed', async () => {
    await run(['serve'], {
      whileServing: async (said) => {
        expect(said).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
        const { stdout } = await run(['account', 'list', '--format', 'json']);
        expect(stdout).toBe('[]\n');
      },
    });
    await run(['start'], {
      whileServing: async (said) => {
        const [url, address] = said.trimEnd().split('\n');
        const browser = openBrowser(url!);
        const link = address!.split('=')[1]!;
        const person = { login: 'wangfang', name: '王芳', password: 'Parasol-Meadow-7' };
        const setUp = (changed: object) =>
          browser.request('POST', '/setup', { link, ...person, ...changed });
        expect((await setUp({ login: 'W' })).code).toBe('INVALID_LOGIN');
        expect((await setUp({ name: ' ' })).code).toBe('INVALID_PERSON_NAME');
        expect((await setUp({ password: 'wangfang-12345' })).code).toBe('WEAK_PASSWORD');
        expect((await setUp({})).status).toBe(200);
        expect((await browser.request('GET', '/session')).body).toMatchObject({
          name: '王芳',
          role: 'STATISTICIAN',
          unit: 'C',
        });
        expect((await setUp({ login: 'other' })).code).toBe('LINK_INVALID');
      },
    });
    for (const command of ['start', 'serve']) {
      const { stdout, stderr } = await run([command], { whileServing: async () => undefined });
      expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
      expect(stderr).toBe('stopping ...\n');
    }
  });

  it(
    'the demo city prints address, a query that works, the key of the demo, and a link with it; the ' +
      'next time the same key',
    async () => {
      const demo = (words: string[], how: RunOptions = {}) =>
        commandLine(join(folder, 'demo'))(words, { env: ENV, ...how });
      await demo(['import', await writePackage(join(folder, 'tiny-demo'), TINY)]);
      await markAsDemo(join(folder, 'demo'));
      const keys: string[] = [];
      for (const round of [1, 2]) {
        const { code, stdout, stderr } = await demo(['start'], {
          whileServing: async (said) => {
            expect(await ask(said.split('\n')[1]!)).toMatchObject({
              data: {
                revision: 1,
                root: { code: 'C', descendantCount: 2, children: [{ code: 'C-D' }] },
              },
            });
          },
        });
        expect({ round, code }).toEqual({ round, code: 0 });
        expect(stderr).toMatch(/^This is the demo city, .*\nstopping \.\.\.\n$/);
        const lines = stdout.trimEnd().split('\n');
        expect(lines).toHaveLength(5);
        expect(lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
        expect(lines[1]).toContain(`${lines[0]}/graphql`);
        expect(lines[3]).toBe(`${lines[0]}/#key=${lines[2]}`);
        expect(lines[4]).toBe(`${lines[0]}/console#key=${lines[2]}`);
        keys.push(lines[2]!);
      }
      expect(keys[1]).toBe(keys[0]);
      expect(await readFile(join(folder, 'demo/start-key'), 'utf8')).toBe(`${keys[0]}\n`);
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
