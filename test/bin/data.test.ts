import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { roles } from '../../schema/rights/roles.ts';
import { roomyFolder } from '../support/cluster.ts';
import { copyDataFolder } from '../support/data-folder.ts';
import { build, commandLine, TINY, writePackage, type RunOptions } from './command-line.ts';

const EN = { LANG: 'en_US.UTF-8' };
let folder: string;
let server: EmbeddedServer;

// the server goes on between the commands, which then need not start it each time
beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(await roomyFolder(), 'tongxin-data-'));
  await chmod(folder, 0o755);
  await copyDataFolder(join(folder, 'data'));
  server = await enterEmbedded(join(folder, 'data'), { fsync: false });
});

afterAll(async () => {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
});

const run = (words: string[], how: RunOptions = {}) =>
  commandLine(join(folder, 'data'))(words, how);
const status = async () =>
  JSON.parse((await run(['status', '--format', 'json'])).stdout) as {
    revision: number;
    store: string;
    changedAt: string | null;
    cause: string | null;
    rows: Record<string, number>;
  };
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)!;

// the steps share one store, in this order
describe('an empty store', () => {
  it('has revision 0 and no rows', async () => {
    const value = await status();
    expect(value).toMatchObject({ revision: 0, changedAt: null, rows: { org_units: 0, staff: 0 } });
    expect(value.store).toContain(folder);
  });

  it('has no unit for a key, and states so', async () => {
    const { code, stdout, stderr } = await run(
      ['api-key', 'create', '--unit', 'C', '--role', 'ANALYST'],
      { env: EN },
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no org unit "C"');
  });
});

describe('check and import', () => {
  it('check a package without writing it', async () => {
    const path = await writePackage(join(folder, 'tiny'), TINY);
    const { code, stdout } = await run(['check', path], { env: EN });
    expect({ code, last: lastLine(stdout) }).toEqual({
      code: 0,
      last: 'Passed; nothing was written.',
    });
    expect((await run(['import', path, '--dry-run'])).code).toBe(0);
    expect((await status()).revision).toBe(0);
  });

  it('write it, in an aligned table', async () => {
    const { code, stdout } = await run(['import', join(folder, 'tiny')]);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        '表         读取  新增  更新  未变  拒绝',
        'org_units     3     3     0     0     0',
        'org_edges     2     2     0     0     0',
        'staff         2     2     0     0     0',
        '编码：UTF-8（org_units.csv、staff.csv）；其余为 ASCII',
        '已写入，现为修订 1。',
        '',
      ].join('\n'),
    );
    expect(await status()).toMatchObject({
      revision: 1,
      cause: 'import',
      rows: { org_units: 3, org_edges: 2, staff: 2, unions: 0 },
    });
  });

  it('take --unit for what belongs to a unit and below, and name what does not', async () => {
    const path = await writePackage(join(folder, 'of-a-unit'), {
      bodies:
        'unit_code,kind,established_on,dissolved_on\nC-D-1,staff_congress,2011-03-01,\n' +
        'C-D,staff_congress,2011-03-01,\nNOWHERE,staff_congress,2011-03-01,\n',
    });
    const { code, stdout } = await run(['check', path, '--unit', 'C-D-1', '--format', 'json']);
    const { faults } = JSON.parse(stdout) as { faults: { row: number; code: string }[] };
    expect([code, ...faults.map((fault) => `${fault.row} ${fault.code}`)]).toEqual([
      1,
      '3 NOT_POSSIBLE_HERE',
      '4 NOT_POSSIBLE_HERE',
    ]);
    expect((await run(['import', path, '--unit', 'NOWHERE'], { env: EN })).stderr).toContain(
      'There is no org unit "NOWHERE"',
    );
    expect((await status()).revision).toBe(1);
  });

  it('change nothing the second time', async () => {
    const { code, stdout } = await run(['import', join(folder, 'tiny')], { env: EN });
    expect({ code, last: lastLine(stdout) }).toEqual({
      code: 0,
      last: 'Nothing changed, still revision 1.',
    });
  });

  it('answer with JSON alone on stdout', async () => {
    const { code, stdout, stderr } = await run([
      'import',
      join(folder, 'tiny'),
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'UNCHANGED',
      revision: 1,
      faultCount: 0,
      faults: [],
      tables: [{ table: 'org_units', read: 3, unchanged: 3 }, {}, {}],
    });
    expect(stderr).toContain('读取');
  });

  it('finish also when nobody reads their result', async () => {
    const { code, stderr } = await run(['import', join(folder, 'tiny'), '--format', 'json'], {
      deaf: true,
    });
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });

  it('refuse a file whose encoding is not clear, and take the one that is named', async () => {
    const file = join(folder, 'contests.csv');
    const name = Buffer.from([0xd0, 0xbb, 0xce, 0xb0]);
    const head = Buffer.from('code,name,kind,year\nK1,');
    await writeFile(file, Buffer.concat([head, name, Buffer.from(',other,2024\n')]));
    const unclear = await run(['check', file]);
    expect([unclear.code, unclear.stdout.includes('“谢伟”')]).toEqual([1, true]);
    const named = await run(['check', file, '--encoding', 'gb18030']);
    expect([named.code, named.stdout.includes('编码：GB18030')]).toEqual([0, true]);
    expect((await run(['check', file, '--encoding', 'latin1'])).code).toBe(2);
  });

  it('take what is no package for a fault', async () => {
    const { code, stdout } = await run(['import', join(folder, 'nowhere')], { env: EN });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^This is no data package: .+\n1 faults; nothing was written\.\n$/);
  });
});

const FAULTY = {
  staff:
    'staff_no,name,gender,born_on,wage\nS3,王五,male,1985-05-05,9\n' +
    'S4,=1+1,woman,1985-02-30,9\nS5,赵\u001b[31m六,male,1985-05-05,9\n',
  org_edges: 'code,parent_code,from_on,to_on\nC-D-9,C-D,2010-09-01,\n',
};

describe('faults', () => {
  it('are reported with file, row and column; nothing is written, nothing commands the terminal', async () => {
    const path = await writePackage(join(folder, 'faulty'), FAULTY);
    await writeFile(join(path, 'notes.txt'), 'x');
    const { code, stdout } = await run(['import', path], { env: EN });
    expect(code).toBe(1);
    expect(stdout).toContain(
      'staff.csv row 3 gender: "woman" is not in the code list; use one of: female, male.',
    );
    expect(stdout).toContain('staff.csv row 3 born_on: "1985-02-30" is no day');
    expect(stdout).toContain('org_edges.csv row 2 code: There is no "C-D-9"');
    expect(stdout).toContain('staff.csv: surplus columns, not stored: wage');
    expect(stdout).toContain('no tables, passed over: notes.txt');
    expect(lastLine(stdout)).toBe('5 faults; nothing was written.');
    expect(stdout).not.toContain('\u001b');
    expect((await run(['check', path])).stdout).toContain(
      'staff.csv 第 3 行 性别（gender）：“woman”不在代码表中；可用：女（female）、男（male）。',
    );
    expect((await status()).revision).toBe(1);
  });

  it('go to a CSV for spreadsheets in both languages, in which no cell is a formula', async () => {
    const file = join(folder, 'faults.csv');
    expect((await run(['check', join(folder, 'faulty'), '--report', file])).code).toBe(1);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('\uFEFFtable,row,column,value,code,message_zh,message_en');
    expect(lines.find((line) => line.includes('BAD_DAY'))).toMatch(
      /^staff,3,born_on,1985-02-30,BAD_DAY,“1985-02-30”不是有效日期.+is no day/,
    );
    expect(lines.find((line) => line.includes('FORMULA'))).toMatch(/^staff,3,name,'=1\+1,FORMULA/);
  });

  it('go to a JSON when the file is named so', async () => {
    const file = join(folder, 'faults.json');
    await run(['check', join(folder, 'faulty'), '--report', file]);
    const faults = JSON.parse(await readFile(file, 'utf8')) as { code: string }[];
    expect(faults.map(({ code }) => code).sort()).toEqual([
      'BAD_DAY',
      'CONTROL_CHARACTER',
      'FORMULA',
      'MISSING_REFERENCE',
      'UNKNOWN_CODE',
    ]);
  });

  it('beyond 200 are counted on the terminal', async () => {
    const rows = Array.from({ length: 250 }, (_, i) => `M${i},n,x,2000-01-01\n`);
    const path = await writePackage(join(folder, 'many'), {
      staff: ['staff_no,name,gender,born_on\n', ...rows].join(''),
    });
    const { stdout } = await run(['check', path], { env: EN });
    expect(stdout.match(/^staff\.csv row /gm)).toHaveLength(200);
    expect(stdout).toContain('… and 50 more, see --report');
  });
});

describe('--keep-going', () => {
  it('writes the good rows, and the faulty ones beside the package', async () => {
    const { code, stdout } = await run(['import', join(folder, 'faulty'), '--keep-going'], {
      env: EN,
    });
    expect(code).toBe(1);
    expect(lastLine(stdout)).toBe(
      `Written as revision 2. But there are 5 faults; the faulty rows are in "${join(folder, 'faulty-rejects')}".`,
    );
    expect((await readdir(join(folder, 'faulty-rejects'))).sort()).toEqual([
      'org_edges.csv',
      'staff.csv',
    ]);
    expect((await readFile(join(folder, 'faulty-rejects/staff.csv'), 'utf8')).split('\n')[0]).toBe(
      '\uFEFFstaff_no,name,gender,born_on,wage,fault\r',
    );
    expect((await status()).rows).toMatchObject({ staff: 3, org_edges: 2 });
  });

  it('does not mix rejects with what is there', async () => {
    const { code, stderr } = await run(['import', join(folder, 'faulty'), '--keep-going'], {
      env: EN,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('faulty-rejects" exists and is not empty');
    await mkdir(join(folder, 'free'));
    expect(
      (
        await run([
          'import',
          join(folder, 'faulty'),
          '--keep-going',
          '--rejects',
          join(folder, 'free'),
        ])
      ).code,
    ).toBe(1);
    expect(await readdir(join(folder, 'free'))).toHaveLength(2);
  });

  it('with --dry-run writes nothing at all', async () => {
    const { code, stdout } = await run(
      [
        'import',
        join(folder, 'faulty'),
        '--keep-going',
        '--dry-run',
        '--rejects',
        join(folder, 'none'),
      ],
      { env: EN },
    );
    expect({ code, last: lastLine(stdout) }).toEqual({
      code: 1,
      last: 'The good rows can be written; nothing was written. But there are 5 faults.',
    });
    expect(await readdir(folder)).not.toContain('none');
  });
});

describe('export', () => {
  it.each(['out', 'out.zip', 'out.xlsx'])(
    'to %s is a package that changes nothing',
    async (name) => {
      const path = join(folder, name);
      const out = await run(['export', path], { env: EN });
      expect(out.code).toBe(0);
      expect(out.stdout).toMatch(/^staff +3$/m);
      expect(lastLine(out.stdout)).toBe(`Revision 2 written to ${path}`);
      const { code, stdout } = await run(['import', path], { env: EN });
      expect({ code, last: lastLine(stdout) }).toEqual({
        code: 0,
        last: 'Nothing changed, still revision 2.',
      });
      expect((await run(['export', path], { env: EN })).stderr).toContain('choose another place');
    },
  );
});

describe('an import of somebody who is stored', () => {
  it('changes the name only with --correct', async () => {
    const path = await writePackage(join(folder, 'other'), {
      staff: 'staff_no,name,gender,born_on\nS2,李丝,female,1990-01-01\n',
    });
    const refused = await run(['check', path]);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain(
      '此人已登记为“李四、女、1990-01-01”，这里却是“李丝、女、1990-01-01”',
    );
    expect((await run(['import', path])).code).toBe(1);
    expect((await run(['check', path, '--correct'])).code).toBe(0);
    const corrected = await run(['import', path, '--correct'], { env: EN });
    expect({ code: corrected.code, last: lastLine(corrected.stdout) }).toEqual({
      code: 0,
      last: 'Written as revision 3.',
    });
  });
});

describe('account', () => {
  const account = (...words: string[]) => run(['account', ...words], { env: EN });
  it('is created, listed, locked, unlocked, reset and given another role', async () => {
    const made = await account(
      ...['create', '--login', 'wangfang', '--name', '王芳', '--unit', 'C', '--role', 'ANALYST'],
    );
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^http:\/\/127\.0\.0\.1:4000\/setup#link=tl_[\w-]{43}\n$/);
    expect(made.stderr).toContain('valid once');
    const listed = async (): Promise<unknown> =>
      (JSON.parse((await account('list', '--format', 'json')).stdout) as unknown[])[0];
    expect(await listed()).toMatchObject({
      login: 'wangfang',
      name: '王芳',
      unit: 'C',
      role: 'ANALYST',
      status: 'INVITED',
      createdBy: 'cli',
      lastUsedAt: null,
    });
    expect((await account('lock', 'wangfang')).code).toBe(0);
    expect(await listed()).toMatchObject({ status: 'LOCKED' });
    expect((await account('unlock', 'wangfang')).code).toBe(0);
    expect((await account('set-role', 'wangfang', '--role', 'STATISTICIAN')).code).toBe(0);
    expect(await listed()).toMatchObject({ status: 'INVITED', role: 'STATISTICIAN' });
    expect((await account('reset', 'wangfang')).stdout).toMatch(/setup#link=tl_/);
    expect((await account('list')).stdout).toMatch(/^wangfang +王芳 +C +STATISTICIAN +INVITED /m);
  });

  it.each([
    [['create', '--login', 'W', '--name', 'W', '--unit', 'C', '--role', 'ANALYST'], 'is not valid'],
    [['create', '--login', 'wang', '--name', ' ', '--unit', 'C', '--role', 'ANALYST'], 'name'],
    [['create', '--login', 'wangfang', '--name', 'W', '--unit', 'C', '--role', 'ANALYST'], 'taken'],
    [['create', '--login', 'wang', '--name', 'W', '--unit', 'C-E', '--role', 'ANALYST'], 'C-D'],
    [['create', '--login', 'wang', '--name', 'W', '--unit', 'C', '--role', 'BOSS'], 'BOSS'],
    [['lock', 'nobody'], 'There is no "nobody" in accounts'],
    [['reset', 'nobody'], 'There is no "nobody" in accounts'],
  ])('%s is refused in one sentence', async (words, part) => {
    const { code, stdout, stderr } = await account(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
  });
});

describe('api-key', () => {
  it('prints a new key alone, lists it by its prefix and revokes it', async () => {
    const { code, stdout, stderr } = await run([
      'api-key',
      'create',
      '--unit',
      'C',
      '--role',
      'STATISTICIAN',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^tx_[\w-]{43}\n$/);
    const prefix = stdout.slice(0, 11);
    const line = new RegExp(
      `^${prefix} +C +STATISTICIAN +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d`,
      'm',
    );
    const listed = await run(['api-key', 'list']);
    expect(listed.stdout).toMatch(new RegExp(`${line.source} +程序接口 · API$`, 'm'));
    expect(listed.stdout).not.toContain(stdout.trim());
    expect((await run(['api-key', 'revoke', prefix])).code).toBe(0);
    expect((await run(['api-key', 'list'])).stdout).toMatch(
      new RegExp(`${line.source}  \\d{4}-`, 'm'),
    );
  });

  it('has a purpose and a last day if they are given', async () => {
    const words = ['api-key', 'create', '--unit', 'C', '--role', 'ANALYST'];
    const { stdout } = await run([...words, '--purpose', '年报', '--expires-on', '2199-12-31']);
    const listed = (await run(['api-key', 'list'])).stdout;
    expect(listed.split('\n').find((line) => line.startsWith(stdout.slice(0, 11)))).toMatch(
      /2200-01-01 00:00:00 +年报$/,
    );
    for (const [option, text] of [
      ['--expires-on', '2025-02-30'],
      ['--expires-on', '2020-01-01'],
      ['--purpose', ' '],
    ] as const)
      expect((await run([...words, option, text], { env: EN })).code).toBe(2);
  });

  it('names the nearest unit, the roles, and a key that is not there', async () => {
    expect(
      (await run(['api-key', 'create', '--unit', 'C-E', '--role', 'ANALYST'], { env: EN })).stderr,
    ).toContain('Nearest: C-D');
    expect(await run(['api-key', 'create', '--unit', 'C', '--role', 'BOSS'], { env: EN })).toEqual({
      code: 2,
      stdout: '',
      stderr: `There is no role "BOSS"; use one of: ${roles.join(', ')}.\n`,
    });
    expect(await run(['api-key', 'revoke', 'tx_nowhere'], { env: EN })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no "tx_nowhere" in API keys.\n',
    });
  });
});

describe('seed', () => {
  it('refuses a store that holds data', async () => {
    const { code, stderr } = await run(['seed'], { env: EN });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'The store already contains 8 rows; the demo city is imported only into an empty one.\n',
    });
  });

  it('writes the city as a package with --out, and never over one', async () => {
    const out = join(folder, 'city');
    const { code, stdout } = await run(['seed', '--out', out], { env: EN });
    expect(code).toBe(0);
    expect(lastLine(stdout)).toMatch(/^\d+ rows in \d+\.\d seconds\.$/);
    expect(await readdir(out)).toContain('org_units.csv');
    expect((await run(['seed', '--out', out])).code).toBe(2);
  });
});

describe('check-data', () => {
  it('states that nothing contradicts itself, with exit code 0', async () => {
    const { code, stdout } = await run(['check-data'], { env: EN });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Revision \d+: nothing contradicts itself\.\n$/);
  });

  it('lists what an import wrote and warned of, with exit code 1; the import ended with 0', async () => {
    const other = commandLine(join(folder, 'data3'));
    const placeless = {
      ...TINY,
      org_edges: 'code,parent_code,from_on,to_on\nC-D,C,2000-01-01,\n',
      employments:
        'staff_no,unit_code,is_main,category,establishment,full_time_teacher,dual_qualified,from_on,to_on\n' +
        'S1,C-D-1,true,teacher,1,true,false,2015-09-01,\n',
    };
    const path = await writePackage(join(folder, 'placeless'), placeless);
    const sentence =
      '"C-D-1" is open and has people from 2015-09-01 on, but has no parent: it counts in no total.';
    const imported = await other(['import', path], { env: EN });
    expect(imported.code).toBe(0);
    expect(imported.stdout.trimEnd().split('\n').slice(-4)).toEqual([
      '1 warnings: rows that contradict each other; they do not hinder the import (check-data lists all)',
      'Open units with people but without a parent: 1',
      `  org units C-D-1: ${sentence}`,
      'Written as revision 1.',
    ]);
    const listed = await other(['check-data', '--format', 'json']);
    expect(listed.code).toBe(1);
    expect(JSON.parse(listed.stdout)).toMatchObject({
      revision: 1,
      count: 1,
      counts: { STAFF_AT_CLOSED_UNIT: 0, UNIT_WITHOUT_PLACE: 1 },
      findings: [
        {
          code: 'UNIT_WITHOUT_PLACE',
          table: 'org_units',
          key: 'C-D-1',
          unit: 'C-D-1',
          day: '2015-09-01',
          message_en: sentence,
        },
      ],
    });
    expect((await other(['check-data', '--kinds', 'STAFF_AT_CLOSED_UNIT'])).code).toBe(0);
    expect(await other(['check-data', '--kinds', 'UNIT_WITHOUT'], { env: EN })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no check "UNIT_WITHOUT"') as unknown,
    });
  });
});

describe('reorganise', () => {
  it('tries a move first, makes it, and refuses one that contradicts', async () => {
    const other = commandLine(join(folder, 'data3'));
    await writePackage(join(folder, 'placed'), {
      org_units: `${TINY.org_units}C-E,新区,district,,,2000-01-01,\n`,
      org_edges: `${TINY.org_edges}C-E,C,2000-01-01,\n`,
    });
    expect((await other(['import', join(folder, 'placed')])).code).toBe(0);
    const move = ['reorganise', 'move', '--unit', 'C-D-1', '--under', 'C-E', '--on', '2020-09-01'];
    const tried = await other([...move, '--dry-run', '--periods', '2025'], { env: EN });
    expect(tried.code).toBe(0);
    expect(tried.stdout).toMatch(/^C-D +2025 +B01 +0\/1 0\.0 +EMPTY +\*$/m);
    expect(tried.stdout).toMatch(/^C-E +2025 +B01 +EMPTY +0\/1 0\.0 +\*$/m);
    expect(lastLine(tried.stdout)).toBe('Dry run: nothing was written.');
    expect(lastLine((await other(move, { env: EN })).stdout)).toBe('Written as revision 3.');
    const close = ['reorganise', 'close', '--unit', 'C-D-1', '--on', '2021-09-01'];
    const refused = await other(close, { env: EN });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('from 2021-09-01 on the main post of S1 is still there');
    expect((await other([...close.slice(0, -1), '2021-9-1'], { env: EN })).stderr).toContain(
      'is no day',
    );
  });
});

describe('an interruption', () => {
  it('ends an import in order: nothing of it is kept', async () => {
    const { code, stderr } = await run(['import', join(folder, 'city')], {
      env: EN,
      interrupt: 'SIGINT',
    });
    expect({ code, last: lastLine(stderr) }).toEqual({
      code: 130,
      last: 'Interrupted; an unfinished write leaves nothing behind.',
    });
    expect((await status()).revision).toBe(3);
  });

  it('of a seed leaves no temporary folder and no running server', async () => {
    const temporary = join(folder, 'tmp');
    await mkdir(temporary);
    const { code } = await commandLine(join(folder, 'data2'))(['seed'], {
      env: { TMPDIR: temporary },
      interrupt: 'SIGTERM',
    });
    expect(code).toBe(143);
    expect(await readdir(temporary)).toEqual([]);
    expect(await readdir(join(folder, 'data2/postgres'))).not.toContain('postmaster.pid');
  });
});
