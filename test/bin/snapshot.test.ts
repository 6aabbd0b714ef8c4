import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { csvText } from '../fixtures/write-package.ts';
import { SmallCity } from '../golden/small-city.ts';
import { roomyFolder } from '../support/cluster.ts';
import { copyDataFolder } from '../support/data-folder.ts';
import { build, commandLine, writePackage, type Ended } from './command-line.ts';

/** Four of the six at U1 are members, and one of the three at U2. */
const city = new SmallCity()
  .units('D1', 'U1')
  .units('D2', 'U2')
  .unions('U1')
  .people(4, 'U1', { union: 'N-U1', gender: 'female' })
  .people(2, 'U1')
  .people(1, 'U2', { union: 'N-U1' })
  .people(2, 'U2', { establishment: '2' });
const CODE = /^S\d{8}-[0-9a-f]{8}$/;

let folder: string;
let server: EmbeddedServer;
const run = (...words: string[]): Promise<Ended> =>
  commandLine(join(folder, 'data'))(words, { env: { LANG: 'en_US.UTF-8' }, cwd: folder });

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(await roomyFolder(), 'tongxin-snapshot-'));
  await chmod(folder, 0o755);
  await copyDataFolder(join(folder, 'data'));
  server = await enterEmbedded(join(folder, 'data'), { fsync: false });
});

afterAll(async () => {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
});

describe('snapshot and report', () => {
  let code: string;

  it('say of an empty store how to fill it', async () => {
    for (const words of [
      ['snapshot', 'create', '--periods', '2024', '--title', 'x'],
      ['report', 'city', '--period', '2024', '--out', 'x.html'],
    ])
      expect(await run(...words)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('The store is empty') as unknown,
      });
    expect(await run('snapshot', 'list')).toMatchObject({ code: 0 });
  });

  it('freeze numbers, and print the code alone', async () => {
    expect(
      await run(
        'import',
        await writePackage(
          join(folder, 'city'),
          Object.fromEntries(
            Object.entries(city.tables).map(([name, cells]) => [name, csvText(cells)]),
          ),
        ),
      ),
    ).toMatchObject({ code: 0 });
    const made = await run(
      'snapshot',
      'create',
      '--periods',
      '2023,2024',
      '--title',
      'numbers',
      '--full',
    );
    code = made.stdout.trim();
    expect([made.code, CODE.test(code)]).toEqual([0, true]);
    const { stdout } = await run('snapshot', 'list', '--format', 'json');
    const [listed] = JSON.parse(stdout) as { code: string; title: string; periods: string[] }[];
    expect(listed).toMatchObject({ code, title: 'numbers', periods: ['2023', '2024'] });
    expect((await run('snapshot', 'list', '--period', '2019')).stdout).not.toContain(code);
  });

  it('check what was frozen, in the store and as a file, and name what was changed', async () => {
    const whole = await run('snapshot', 'verify', code);
    const file = join(folder, 'it.zip');
    expect(whole).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        new RegExp(
          `^${code}: \\d+ blocks, \\d+ rows, SHA-256 [0-9a-f]{64}; 0 faults; the data gives the same numbers\\.\\n$`,
        ),
      ) as unknown,
    });
    expect(await run('snapshot', 'export', code, file)).toMatchObject({ code: 0 });
    expect(await run('snapshot', 'verify', file)).toMatchObject({ code: 0 });
    expect(await run('snapshot', 'import', file, file)).toMatchObject({
      code: 0,
      stdout: `${code} was there already\n${code} was there already\n`,
    });
    expect(await run('snapshot', 'import', `${file}x`)).toMatchObject({ code: 2, stdout: '' });
    const bytes = await readFile(file);
    const at = bytes.indexOf('manifest.json');
    bytes[at + 40]! ^= 1;
    await writeFile(join(folder, 'changed.zip'), bytes);
    const changed = await run('snapshot', 'verify', join(folder, 'changed.zip'));
    expect([1, 2]).toContain(changed.code);
  });

  it.each(['csv', 'json', 'arrow', 'parquet', 'xlsx'])(
    'write .%s, and refuse what is no form',
    async (form) => {
      const file = join(folder, `it.${form}`);
      expect(await run('snapshot', 'export', code, file)).toMatchObject({
        code: 0,
        stdout: `written to ${file}\n`,
      });
      expect((await readFile(file)).length).toBeGreaterThan(1_000);
      expect(await run('snapshot', 'export', code, `${file}x`)).toMatchObject({
        code: 2,
        stdout: '',
      });
    },
  );

  it('say what differs between two years and what the change is made of', async () => {
    const { code: ended, stdout } = await run(
      'snapshot',
      'diff',
      code,
      code,
      '--from',
      '2023',
      '--to',
      '2024',
      '--indicator',
      'b01',
      '--format',
      'json',
    );
    const { count, cells } = JSON.parse(stdout) as {
      count: number;
      cells: { unit: string; parts: object[] | null }[];
    };
    expect([ended, count]).toEqual([0, cells.length]);
    expect(await run('snapshot', 'diff', code, code)).toMatchObject({
      code: 0,
      stdout: '0 numbers differ.\n',
    });
    expect(await run('snapshot', 'diff', code, code, '--from', '2023')).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await run('snapshot', 'diff', code, 'S20250101-00000000')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no snapshot') as unknown,
    });
  });

  it.each(['docx', 'xlsx', 'html'])(
    'write the report on a year as .%s, from the newest snapshot that fits',
    async (form) => {
      const file = join(folder, `report.${form}`);
      const { code: ended, stdout } = await run(
        'report',
        'city',
        '--period',
        '2024',
        '--out',
        file,
        '--number',
        '演教工〔2025〕1号',
      );
      expect([ended, /from snapshot S\d{8}-[0-9a-f]{8} \(revision 1\)/.test(stdout)]).toEqual([
        0,
        true,
      ]);
      expect((await readFile(file)).length).toBeGreaterThan(1_000);
    },
  );

  it('say of a report from a snapshot that is older than the data how many figures differ', async () => {
    const changed = new SmallCity()
      .units('D1', 'U1')
      .units('D2', 'U2')
      .unions('U1')
      .people(7, 'U1', { union: 'N-U1', gender: 'female' });
    const file = join(folder, 'aged.html');
    const make = (): Promise<Ended> =>
      run('report', 'city', '--period', '2024', '--snapshot', code, '--out', file);
    expect((await make()).stdout).not.toContain('The data has changed');
    const newcomers = Object.fromEntries(
      ['staff', 'employments'].map((name) => {
        const [header = [], ...rows] = changed.tables[name]!;
        const existing = new Set(city.tables[name]!.map(([key]) => key));
        return [name, csvText([header, ...rows.filter(([key]) => !existing.has(key))])];
      }),
    );
    const path = await writePackage(join(folder, 'newcomers'), newcomers);
    const { stdout, code: ended } = await run('import', path);
    expect([stdout, ended]).toEqual([stdout, 0]);
    const told = (await make()).stdout;
    expect(told).toMatch(/now 2\): [1-9]\d* figures of the period and the one a year before/);
    const figures = /: (\d+) figures/.exec(told)![1]!;
    expect(await readFile(file, 'utf8')).toContain(`有${figures}个数字与现有数据不同`);
  });

  it('refuse reports that cannot be', async () => {
    expect(
      await run('report', 'city', '--period', '2024', '--out', join(folder, 'x.odt')),
    ).toMatchObject({ code: 2, stdout: '' });
    expect(
      await run('report', 'city', '--period', 'soon', '--out', join(folder, 'x.html')),
    ).toMatchObject({ code: 2, stdout: '' });
    expect(
      await run(
        'report',
        'city',
        '--period',
        '2024',
        '--unit',
        'U9',
        '--out',
        join(folder, 'x.html'),
      ),
    ).toMatchObject({ code: 2, stdout: '' });
    expect(
      await run('report', 'city', '--period', '2024', '--out', join(folder, 'none', 'x.html')),
    ).toMatchObject({ code: 2, stdout: '' });
  });
});
