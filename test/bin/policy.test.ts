import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RULES } from '../../analytics/rules/index.ts';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { csvText } from '../fixtures/write-package.ts';
import { SmallCity } from '../golden/small-city.ts';
import { roomyFolder } from '../support/cluster.ts';
import { copyDataFolder } from '../support/data-folder.ts';
import { build, commandLine, writePackage, type Ended } from './command-line.ts';

const EN = { LANG: 'en_US.UTF-8' };
let folder: string;
let server: EmbeddedServer;

/** Two districts; U1 has a union of its own and no bodies, U2 none, and one of its three is a member elsewhere. */
const city = new SmallCity()
  .units('D1', 'U1')
  .units('D2', 'U2')
  .unions('U1')
  .people(4, 'U1', { union: 'N-U1', gender: 'female' })
  .people(2, 'U1')
  .people(1, 'U2', { union: 'N-U1' })
  .people(2, 'U2', { establishment: '2' });

// the server goes on between the commands, which then need not start it each time
beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(await roomyFolder(), 'tongxin-policy-'));
  await chmod(folder, 0o755);
  await copyDataFolder(join(folder, 'data'));
  server = await enterEmbedded(join(folder, 'data'), { fsync: false });
  const path = await writePackage(
    join(folder, 'city'),
    Object.fromEntries(Object.entries(city.tables).map(([name, cells]) => [name, csvText(cells)])),
  );
  expect(await run('import', path)).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
});

const run = (...words: string[]): Promise<Ended> =>
  commandLine(join(folder, 'data'))(words, { env: EN, cwd: folder });

describe('evidence', () => {
  const AT = ['--period', '2024', '--root', 'D2'] as const;

  it('prints those who count, and those who do not', async () => {
    const { code, stdout, stderr } = await run('evidence', 'B01', ...AT);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '西区 B01 2024: 1 rows, total 1, revision 1\n',
    });
    expect(stdout.split('\n')[1]).toMatch(/^U2 +U2 +staff +U2-1 +U2-1/);
    const others = await run('evidence', 'B01', ...AT, '--part', 'Not_Counted', '--format', 'csv');
    expect(others.stdout.trimEnd().split(/\r?\n/)).toHaveLength(3);
    expect(others.stdout.startsWith('kind,')).toBe(true);
  });

  it('is written to a file of the form that its ending names', async () => {
    const { code, stdout } = await run('evidence', 'B01', ...AT, '--out', 'b01.xlsx');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `西区 B01 2024: 1 rows, total 1, revision 1, written to ${join(folder, 'b01.xlsx')}\n`,
    });
    expect((await readFile(join(folder, 'b01.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [['B01', '--part', 'half'], '--part "half" should be one of counted, not_counted.'],
    [['B10'], 'There is no indicator "B10".'],
    [['F01', '--period', '2024'], 'is not listed row by row'],
    [['B01', '--out', 'b01.doc'], '"b01.doc" does not name a format'],
    [['B01', '--root', 'U9'], 'There is no org unit "U9".'],
  ])('refuses %j in one line', async (words, part) => {
    const { code, stdout, stderr } = await run('evidence', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
  });
});

describe('policy', () => {
  it('lists every clause without a store', async () => {
    const { code, stdout } = await commandLine(join(folder, 'nowhere'))(['policy'], { env: EN });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^2\.1\.4 +All staff in the union +staff employments memberships +B01 /m,
    );
    const csv = await run('policy', '--format', 'csv');
    expect(csv.stdout.trimEnd().split(/\r?\n/)).toHaveLength(96);
  });

  it('prints a part or a clause in full, and names the nearest where there is none', async () => {
    const { stdout } = await run('policy', '2.5.8');
    expect(stdout).toContain('青年教师教学基本功竞赛');
    expect(stdout).toContain('registers: contests contest_entries');
    const part = JSON.parse((await run('policy', '3.4', '--format', 'json')).stdout) as {
      documentNo: string;
      clauses: { code: string }[];
    };
    expect(part.documentNo).toBe('常教工〔2020〕18号');
    expect(part.clauses.map(({ code }) => code)).toEqual(['3.4.1', '3.4.2', '3.4.3', '3.4.4']);
    const wrong = await run('policy', '2.5.88');
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('The policy has no clause "2.5.88". Nearest: 2.5.8');
  });
});

describe('rules', () => {
  it('lists every rule without a store', async () => {
    const { code, stdout } = await commandLine(join(folder, 'nowhere'))(['rules'], { env: EN });
    expect(code).toBe(0);
    for (const { id, article } of RULES)
      expect(stdout).toMatch(new RegExp(`^${id} .*${article.en.replace(/[()]/g, '.')}$`, 'm'));
    const json = await run('rules', 'wc11', '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject([
      { id: 'WC11', indicator: 'C03', severity: { private: 'WARNING' } },
    ]);
    const wrong = await run('rules', 'WC12');
    expect([wrong.code, wrong.stderr.includes('Nearest: WC11')]).toEqual([2, true]);
  });
});

describe('problems', () => {
  const ON = ['--as-of', '2025-12-31'] as const;

  it('prints them by kind, and with --codes one by one', async () => {
    const { code, stdout, stderr } = await run('problems', ...ON);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^WC11 +fails +unit +1 +1 +0 +has no women's body$/m);
    expect(stderr).toMatch(/^市 2025-12-31: \d+ problems, revision 1$/m);
    const one = await run('problems', ...ON, '--codes', 'WC11,UL12');
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(one.stdout).toMatch(/^WC11:U1 +U1 +overdue +1 +2010-01-01 +2021-03-11/m);
    const warned = await run(
      'problems',
      ...ON,
      '--codes',
      'WC11,UL12',
      '--weights',
      'Warning',
      '--format',
      'csv',
    );
    expect(warned.stdout.trimEnd().split(/\r?\n/)).toHaveLength(1);
  });

  it.each(['problems.xlsx', 'problems.docx', 'problems.csv'])('writes %s', async (name) => {
    const { code, stdout } = await run('problems', ...ON, '--out', name);
    expect([code, stdout]).toEqual([0, expect.stringContaining(join(folder, name))]);
    const bytes = await readFile(join(folder, name));
    if (name.endsWith('.csv'))
      expect(bytes.toString()).toContain('WC11:U1,不合规,逾期,未建立女教职工组织');
    else expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [['--as-of', '2025-13-01'], '--as-of "2025-13-01" should be a day'],
    [['--as-of', '2099-01-01'], 'still to come'],
    [['--states', 'gone'], 'should be one of open, overdue, not_judged, closed'],
    [['--weights', 'x'], 'should be one of fail, warning, target'],
    [['--codes', 'B10'], 'There is no indicator "B10"'],
    [['--root', 'U9'], 'There is no org unit "U9"'],
    [['--out', 'p.odt'], '"p.odt" does not name a format'],
  ])('refuses %j in one line', async (words, part) => {
    const { code, stdout, stderr } = await run('problems', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
  });
});

describe('score-sheet', () => {
  const OF_U1 = ['score-sheet', '--root', 'U1', '--period', '2025'] as const;

  it('prints the sheet of an org unit, and the leagues', async () => {
    const sheet = await run(...OF_U1);
    expect([sheet.code, sheet.stderr]).toEqual([0, 'U1, 2025: score sheet, revision 1\n']);
    expect(sheet.stdout).toMatch(/^组织建设 +教职工入会 +5 +/m);
    expect(sheet.stdout).toMatch(/^总评 +等次 +/m);
    const leagues = await run('score-sheet', '--league', 'unit', '--period', '2025');
    expect([leagues.code, leagues.stdout.split('\n')[1]]).toEqual([
      0,
      expect.stringMatching(/0–24 人/),
    ]);
  });

  it('writes a workbook', async () => {
    const { code, stdout } = await run(...OF_U1, '--out', 'sheet.xlsx');
    expect([code, stdout]).toEqual([0, expect.stringContaining(join(folder, 'sheet.xlsx'))]);
  });

  it.each([
    [['--period', '2025-Q1'], 'score sheets are for a calendar year'],
    [['--league', 'city'], 'should be one of unit, district'],
    [['--out', 's.pdf'], '"s.pdf" does not name a format'],
  ])('refuses %j in one line', async (words, part) => {
    const { code, stdout, stderr } = await run('score-sheet', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
  });
});
