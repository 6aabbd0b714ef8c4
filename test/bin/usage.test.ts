import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../bin/commands/index.ts';
import { registers } from '../../schema/registers/index.ts';
import { roles } from '../../schema/system/api-key.ts';
import { build, commandLine, ROOT, type RunOptions } from './command-line.ts';

const EN = { LANG: 'en_US.UTF-8' };
let folder: string;

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), 'tongxin-usage-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (words: string[], how: RunOptions = {}) =>
  commandLine(join(folder, 'data'))(words, how);

describe('the list of commands', () => {
  it('names every file of its folder', async () => {
    const files = (await readdir(join(ROOT, 'bin/commands')))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.replace('.ts', ''));
    expect(commands.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it('gives every command a help of its own, with an example that names the command', async () => {
    for (const { name, examples = [] } of commands.filter((command) => command.run)) {
      expect(examples.map(([line]) => line.split(' ')[0])).toContain(name);
    }
  });
});

describe('help', () => {
  it('is Chinese without LANG, and reports commands, variables and exit codes', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['用法', 'import <path>', 'DATABASE_URL', '退出码'])
      expect(stdout).toContain(part);
  });

  it('is English when LANG or LC_ALL begins with en', async () => {
    expect((await run(['help'], { env: EN })).stdout).toContain('Exit codes');
    expect(
      (await run(['help'], { env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB' } })).stdout,
    ).toContain('Exit codes');
  });

  it('of a command is the same by both ways, also of a command in a group', async () => {
    const [one, two, inner] = await Promise.all([
      run(['help', 'import']),
      run(['import', '--help']),
      run(['help', 'api-key', 'create']),
    ]);
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(two.stdout);
    expect(one.stdout).toContain('npm run -s tongxin -- import ./union-2025 --keep-going');
    for (const part of ['--unit <code>', ...roles]) expect(inner.stdout).toContain(part);
  });

  it('goes to stderr with exit code 2 when no command is given', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('import <path>');
  });

  it('has the version beside it', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a wrong use ends with exit code 2 and one line on stderr', () => {
  const cases: [words: string[], part: string][] = [
    [['improt'], 'There is no command "improt". Nearest: import.'],
    [['help', 'sed'], 'Nearest: seed.'],
    [['api-key', 'crate'], 'Nearest: create.'],
    [['import'], 'The argument <path> is missing.'],
    [['import', '.', '--dry'], 'There is no option "--dry". Nearest: --dry-run.'],
    [['import', 'a', 'b'], 'Surplus arguments: "b".'],
    [['import', '.', '--report'], 'needs a value'],
    [['import', '.', '--rejects', 'r'], '--rejects goes only with --keep-going.'],
    [['import', '.', '--report', './faults.csv'], '--report may not go into the package itself'],
    [['status', '--format', 'xml'], '--format "xml" should be text or json.'],
    [['seed', '--scale', '0'], '--scale "0" should be a whole number from 1 to 1000.'],
    [['seed', '--seed', '1e3'], '--seed "1e3" should be a whole number'],
    [['seed', '--scale', '-1'], '--scale "-1" should be'],
    [['export', 'all.csv'], 'An export cannot be .csv'],
    [['api-key', 'create', '--unit', 'C'], '--role <role>'],
    [['template', 'staf'], 'There is no register "staf". Nearest: staff'],
    [
      ['template'],
      'Give one register or sheet of the bureau (T01 to T15), or --all <folder>. Registers: org_units, ',
    ],
    [['template', 'staff', 'staff.xls'], 'should end in .xlsx'],
    [['template', 'staff', './no/such/folder/staff.xlsx'], 'there is no such folder'],
  ];
  it.each(cases)('%j', async (words, part) => {
    const { code, stdout, stderr } = await run(words, { env: EN, cwd: folder });
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(part);
  });

  it('in Chinese too', async () => {
    expect((await run(['improt'])).stderr).toBe(
      '没有名为“improt”的命令。相近的有：import。用法见：npm run -s tongxin -- help\n',
    );
  });
});

describe('a wrong setting ends with exit code 2 and one sentence', () => {
  const cases: [env: Record<string, string>, words: string[], sentence: RegExp][] = [
    [{ PORT: 'abc' }, ['start'], /^PORT=abc is not valid: .+\n$/],
    [{ PORT: '70000' }, ['serve'], /^PORT=70000 is not valid: .+\n$/],
    [{ DATA_DIR: ' ' }, ['status'], /^DATA_DIR= is not valid: .+\n$/],
    [
      { DATABASE_URL: 'mysql://me:secret@host/db' },
      ['status'],
      /^DATABASE_URL=mysql:\/\/me:\*\*\*@host\/db is not valid: .+\n$/,
    ],
    [
      { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/db' },
      ['status'],
      /^The store at postgres:\/\/me:\*\*\*@127\.0\.0\.1:1\/db cannot be opened: .+\n$/,
    ],
  ];
  it.each(cases)('%j %j', async (env, words, sentence) => {
    const { code, stdout, stderr } = await run(words, { env: { ...EN, ...env } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});

describe('template', () => {
  it('writes a file named in Chinese where the user stands, and does not overwrite it without --force', async () => {
    expect(await run(['template', 'employments'], { cwd: folder })).toEqual({
      code: 0,
      stdout: `${join(folder, '任职.xlsx')}\n`,
      stderr: '',
    });
    const again = await run(['template', '任职'], { cwd: folder });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('已存在');
    expect((await run(['template', '任职', '--force'], { cwd: folder })).code).toBe(0);
  });

  it('fills T01 and T11 alone, and only with --filled', async () => {
    for (const [words, part] of [
      [['T01', '--unit', 'D1'], '--unit'],
      [['T02', '--filled'], 'T01'],
      [['T01', '--filled', '--on', '2025-02-30'], '2025-02-30'],
    ] as const) {
      const ended = await run(['template', ...words], { cwd: folder });
      expect([ended.code, ended.stderr.includes(part)]).toEqual([2, true]);
    }
  });

  it('takes the folder where npm was called, not the one where npm runs', async () => {
    const { stdout } = await run(['template', 'staff'], {
      env: { npm_lifecycle_event: 'tongxin', INIT_CWD: folder },
    });
    expect(stdout).toBe(`${join(folder, '教职工.xlsx')}\n`);
  });

  it('writes one for every register with --all, and none when one of them is there', async () => {
    const all = join(folder, 'all');
    expect((await run(['template', '--all', all])).code).toBe(0);
    expect((await readdir(all)).sort()).toEqual(
      registers.map(({ title }) => `${title.zh}.xlsx`).sort(),
    );
    const other = join(folder, 'other.xlsx');
    await writeFile(other, 'mine');
    expect((await run(['template', 'staff', other])).code).toBe(2);
    expect((await run(['template', '--all', all])).code).toBe(2);
  });
});
