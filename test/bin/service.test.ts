import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { csvText } from '../fixtures/write-package.ts';
import { SmallCity } from '../golden/small-city.ts';
import { build, commandLine, writePackage, type Ended } from './command-line.ts';

const ENV = { LANG: 'en_US.UTF-8', PORT: '0' };
let folder: string;
let data: string;
let server: EmbeddedServer;
const codes: string[] = [];

const city = new SmallCity()
  .units('D1', 'U1')
  .units('D2', 'U2')
  .unions('U1')
  .people(4, 'U1', { union: 'N-U1', gender: 'female' })
  .people(2, 'U1')
  .people(3, 'U2', { establishment: '2' });

const run = (words: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  commandLine(data)(words, { env: { ...ENV, ...env }, cwd: folder });

/** Runs some work while a service runs that has its facts. */
const whileServing = async (work: (url: string) => Promise<void>): Promise<void> => {
  const { code, stderr } = await commandLine(data)(['serve'], {
    env: ENV,
    whileServing: async (said) => {
      const url = said.trim();
      while ((await fetch(`${url}/health/ready`)).status !== 200) await sleep(20);
      await work(url);
    },
  });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/(^|\n)stopping \.\.\.\n$/),
  });
};

/** Takes the passwords of the store away meanwhile, so that only the service can answer. */
async function withoutStore<T>(work: () => Promise<T>): Promise<T> {
  const secrets = join(data, 'postgres-secrets.json');
  await rename(secrets, `${secrets}.away`);
  try {
    return await work();
  } finally {
    await rename(`${secrets}.away`, secrets);
  }
}

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), 'tongxin-service-'));
  await chmod(folder, 0o755);
  data = join(folder, 'data');
  server = await enterEmbedded(data, { fsync: false });
  const path = await writePackage(
    join(folder, 'city'),
    Object.fromEntries(Object.entries(city.tables).map(([name, cells]) => [name, csvText(cells)])),
  );
  expect(await run(['import', path])).toMatchObject({ code: 0 });
  for (const period of ['2023', '2024'])
    codes.push(
      (
        await run(['snapshot', 'create', '--periods', period, '--title', period, '--full'])
      ).stdout.trim(),
    );
});

afterAll(async () => {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
});

describe('a command beside a service', () => {
  it('states the same to the byte as it states alone, without opening the store', async () => {
    const commands = [
      ['metrics', 'B01,F01', '--periods', '2023,2024', '--level', 'district'],
      ['metrics', 'B01', '--periods', '2024', '--by', 'GENDER', '--format', 'csv'],
      ['metrics', 'B01', '--periods', '2024', '--format', 'arrow'],
      ['metrics', 'B01', '--periods', '2024', '--explain', '--format', 'json'],
      ['metrics', 'B01', '--root', 'U9'],
      ['snapshot', 'diff', codes[0]!, codes[1]!],
      ['snapshot', 'diff', codes[0]!, codes[1]!, '--indicator', 'B01', '--format', 'json'],
    ];
    const alone: Ended[] = [];
    for (const words of commands) alone.push(await run([...words, '--offline']));
    await whileServing(async () => {
      const { mode } = await stat(join(data, 'service.json'));
      expect(mode & 0o777).toBe(0o600);
      await withoutStore(async () => {
        expect((await run([...commands[0]!, '--offline'])).code).toBe(2);
        for (const [i, words] of commands.entries())
          expect([words, await run(words)]).toEqual([words, alone[i]]);
      });
      for (const file of ['x.csv', 'x.arrow']) {
        const words = ['metrics', 'B01', '--periods', '2024', '--level', 'unit', '--out', file];
        const own = await run([...words, '--offline']);
        const bytes = await readFile(join(folder, file));
        expect(await run(words)).toEqual(own);
        expect((await readFile(join(folder, file))).equals(bytes)).toBe(true);
      }
    });
    await expect(stat(join(data, 'service.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  }, 300_000);

  it('sees what was committed a moment before', async () => {
    await whileServing(async () => {
      const question = ['metrics', 'A01', '--periods', '2024', '--format', 'json'];
      const revision = async (): Promise<number> =>
        (JSON.parse((await run(question)).stdout) as { revision: number }).revision;
      const before = await revision();
      const contest = await writePackage(join(folder, 'more'), {
        contests: 'code,name,kind,year\nNEW,新,other,2024\n',
      });
      expect(await run(['import', contest])).toMatchObject({ code: 0 });
      expect(await revision()).toBe(before + 1);
    });
  });

  it('goes on alone where the service is gone, is of another folder or does not know the secret', async () => {
    const question = ['metrics', 'B01', '--periods', '2024'];
    const alone = await run([...question, '--offline']);
    const other = join(folder, 'other');
    await mkdir(other);
    await whileServing(async () => {
      await copyFile(join(data, 'service.json'), join(folder, 'service.json'));
      await copyFile(join(data, 'service.json'), join(other, 'service.json'));
      expect((await commandLine(other)(question, { env: ENV })).stderr).toContain(
        'The store is empty',
      );
      const { port, token } = JSON.parse(await readFile(join(data, 'service.json'), 'utf8')) as {
        port: number;
        token: string;
      };
      for (const authorization of ['', `Bearer ${token}x`, 'Bearer'])
        expect(
          (await fetch(`http://127.0.0.1:${port}/`, { headers: { authorization } })).status,
        ).toBe(401);
    });
    await copyFile(join(folder, 'service.json'), join(data, 'service.json'));
    expect(await run(question)).toEqual(alone);
  });
});
