import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { csvText } from '../fixtures/write-package.ts';
import { SmallCity } from '../golden/small-city.ts';
import { roomyFolder } from '../support/cluster.ts';
import { copyDataFolder } from '../support/data-folder.ts';
import { build, commandLine, writePackage, type Ended } from './command-line.ts';

const city = new SmallCity()
  .units('D1', 'U1')
  .units('D2', 'U2')
  .unions('U1')
  .people(14, 'U1', { union: 'N-U1' })
  .people(12, 'U2');

describe('report schedule', () => {
  let folder: string;
  let server: EmbeddedServer;
  const run = (words: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
    commandLine(join(folder, 'data'))(words, { env: { LANG: 'en_US.UTF-8', ...env }, cwd: folder });
  const add = (...more: string[]): string[] => [
    'report',
    'schedule',
    'add',
    '--title',
    '年度',
    '--at',
    '0 8 5 1 *',
    '--periods',
    'LAST_YEAR',
    '--forms',
    'html,docx',
    ...more,
  ];

  beforeAll(async () => {
    await build();
    folder = await mkdtemp(join(await roomyFolder(), 'tongxin-schedule-'));
    await chmod(folder, 0o755);
    await copyDataFolder(join(folder, 'data'));
    server = await enterEmbedded(join(folder, 'data'), { fsync: false });
    const path = await writePackage(
      join(folder, 'city'),
      Object.fromEntries(
        Object.entries(city.tables).map(([name, cells]) => [name, csvText(cells)]),
      ),
    );
    expect(await run(['import', path])).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await server.leave();
    await rm(folder, { recursive: true, force: true });
  });

  it('is added, run, listed and ended', async () => {
    const added = await run(add('--folder', '年度'));
    expect(added).toMatchObject({
      code: 0,
      stdout: '1\n',
      stderr: expect.stringMatching(/^Next at \d{4}-01-05 08:00:00 /) as unknown as string,
    });
    const { code, stdout } = await run(['report', 'schedule', 'run', '1'], { REPORTS_DIR: 'out' });
    const [snapshot, ...files] = stdout.trimEnd().split('\n');
    expect([code, files.map((file) => file.replace(snapshot!, 'S'))]).toEqual([
      0,
      ['html', 'docx'].map((ending) => `年度/S-${new Date().getFullYear() - 1}.${ending}`),
    ]);
    expect((await readdir(join(folder, 'out/年度'))).length).toBe(2);
    expect((await run(['report', 'schedule', 'list'])).stdout).toMatch(
      /^id .*\n1 +C +LAST_YEAR +0 8 5 1 \* +html docx .* done /,
    );
    expect(
      JSON.parse((await run(['report', 'schedule', 'runs', '1', '--format', 'json'])).stdout),
    ).toEqual([expect.objectContaining({ outcome: 'DONE', snapshot })]);
    expect(await run(['report', 'schedule', 'end', '1'])).toMatchObject({
      code: 0,
      stderr: 'Schedule 1 has ended.\n',
    });
    expect(
      JSON.parse((await run(['report', 'schedule', 'list', '--format', 'json'])).stdout),
    ).toEqual([]);
  });

  it('prints the secret of an address once, and no list reports it', async () => {
    const { stdout } = await run(add('--webhook', 'http://10.0.0.8/tx'), {
      WEBHOOK_HOSTS: '10.0.0.8',
    });
    expect(stdout).toMatch(/^2 whsec_\S+\n$/);
    expect((await run(['report', 'schedule', 'list', '--format', 'json'])).stdout).not.toContain(
      'whsec',
    );
  });

  it.each<[string[], string]>([
    [['--folder', '../x'], 'below the folder for reports'],
    [['--webhook', 'http://10.0.0.8/tx'], 'WEBHOOK_HOSTS'],
    [['--folder', 'a', '--forms', 'csv'], 'no format "csv"'],
    [[], 'at least one'],
    [['--folder', 'a', '--unit', 'X'], 'no org unit "X"'],
    [['--folder', 'a', '--at', 'daily'], 'five fields'],
    [['--folder', 'a', '--periods', '2024,2025'], 'period'],
  ])('refuses %j and says what would be right', async (more, message) => {
    expect(await run(add(...more))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(message) as unknown as string,
    });
  });

  it.each([
    ['end', '9'],
    ['run', 'x'],
    ['runs', '0'],
  ])('%s %s: there is none', async (verb, id) => {
    expect(await run(['report', 'schedule', verb, id])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `There is no schedule "${id}".\n`,
    });
  });
});
