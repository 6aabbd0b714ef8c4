import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csvText } from '../fixtures/write-package.ts';
import { startTestServer, type TestServer } from './support/server.ts';

interface Line {
  progress?: object;
  report?: {
    outcome: string;
    revision: number | null;
    faultCount: number;
    faults: { table: string; row: number; code: string; message: string }[];
    faultyRows: { table: string; columns: string[]; rows: { row: number; cells: string[] }[] }[];
  };
  errors?: { extensions: { code: string } }[];
}

const CONTESTS = [
  ['code', 'name', 'kind', 'year'],
  ['K-甲', '甲', 'post_training', '2025'],
];

describe('an import over HTTP', () => {
  let server: TestServer;
  let folder: string;
  const before = process.env.TMPDIR;
  beforeAll(async () => {
    // a separate temporary folder, since other processes leave files in the common one
    process.env.TMPDIR = folder = await mkdtemp(join(tmpdir(), 'tongxin-imports-'));
    server = await startTestServer();
  });
  afterAll(async () => {
    await server.close();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(folder, { recursive: true });
  });

  const send = async (
    body: string | Uint8Array,
    {
      name = 'contests.csv',
      dryRun = false,
      correct = false,
      unit = 'C',
      role = 'STATISTICIAN',
      type = 'application/octet-stream',
      language = 'en',
      encoding = '',
      door,
    }: {
      name?: string;
      dryRun?: boolean;
      correct?: boolean;
      unit?: string;
      role?: 'STATISTICIAN' | 'ANALYST';
      type?: string;
      language?: string;
      encoding?: string;
      door?: string;
    } = {},
  ): Promise<{ status: number; lines: Line[] }> => {
    const parameters = new URLSearchParams({
      name,
      dryRun: String(dryRun),
      correct: String(correct),
      ...(encoding !== '' && { encoding }),
      ...(door !== undefined && { door }),
    });
    const response = await fetch(`${server.url}/import?${parameters.toString()}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${await server.key(unit, role)}`,
        'content-type': type,
        'accept-language': language,
      },
    });
    return {
      status: response.status,
      lines: (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line),
    };
  };
  const last = ({ lines }: { lines: Line[] }): Line => lines.at(-1)!;
  const leftBehind = async (): Promise<string[]> =>
    (await readdir(folder)).filter((text) => text.startsWith('tongxin-import-'));

  it.each([
    'dryRun=1',
    'dryRun=True',
    'dryRun',
    'dryrun=true',
    'dryRun=true&dryRun=true',
    'correct=yes',
  ])('refuses %s, which says neither yes nor no', async (parameter) => {
    const response = await fetch(`${server.url}/import?name=contests.csv&${parameter}`, {
      method: 'POST',
      body: csvText(CONTESTS),
      headers: {
        authorization: `Bearer ${await server.key('C', 'STATISTICIAN')}`,
        'content-type': 'application/octet-stream',
      },
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'INVALID_QUERY' } }] },
    ]);
  });

  it('checks without writing, writes once, and states when all is there already', async () => {
    expect(last(await send(csvText(CONTESTS), { dryRun: true })).report).toMatchObject({
      outcome: 'PASSED',
      revision: 1,
    });
    expect(last(await send(csvText(CONTESTS))).report).toMatchObject({
      outcome: 'WRITTEN',
      revision: 2,
    });
    expect(last(await send(csvText(CONTESTS))).report).toMatchObject({
      outcome: 'UNCHANGED',
      revision: 2,
    });
    expect(
      (
        await server.store.pool.query<{ actor: string }>(
          'select actor from revisions where revision = 2',
        )
      ).rows[0]!.actor,
    ).toMatch(/^tx_/);
    expect(await leftBehind()).toEqual([]);
  });

  it('lists every fault with its place, in the language asked for, and writes nothing', async () => {
    const { report } = last(
      await send(
        csvText([
          CONTESTS[0]!,
          ['K-乙', '', 'nothing', 'x'],
          ['K-丙', '丙', 'post_training', '2025'],
        ]),
      ),
    );
    expect(report).toMatchObject({ outcome: 'REFUSED', faultCount: 3 });
    expect(
      report!.faults.every(
        ({ table, row, message }) => table === 'contests' && row === 2 && /[a-z]/.test(message),
      ),
    ).toBe(true);
    expect(
      (await server.store.pool.query("select 1 from contests where code = 'K-丙'")).rowCount,
    ).toBe(0);
  });

  it('gives the faulty rows as they stand in the file, without surplus columns and identity numbers', async () => {
    const header = ['竞赛类别', '备注', 'code', 'name', 'year'];
    const faultyRows = async (rows: string[][], head = header): Promise<unknown> =>
      last(await send(csvText([head, ...rows]), { dryRun: true })).report!.faultyRows;
    expect(
      await faultyRows([
        ['post_training', 'x', 'K-丙', '丙', '2025'],
        ['nothing', 'x', 'K-乙', '', '2025'],
        ['post_training', 'x', 'K-丁', '11010519491231002X', '2025'],
      ]),
    ).toEqual([
      {
        table: 'contests',
        columns: ['kind', 'code', 'name', 'year'],
        rows: [
          { row: 3, cells: ['nothing', 'K-乙', '', '2025'] },
          { row: 4, cells: ['post_training', 'K-丁', '', '2025'] },
        ],
      },
    ]);
    expect(await faultyRows([['post_training', 'x', 'K-丙', '丙', '2025']])).toEqual([]);
    expect(await faultyRows([['nothing', 'K-丙']], ['kind', 'code'])).toEqual([]);
    const [{ rows }] = (await faultyRows(
      Array.from({ length: 1_700 }, (_, i) => [
        i % 2 === 0 ? 'nothing' : 'post_training',
        '',
        `K-${i}`,
        'x',
        '2025',
      ]),
    )) as [{ rows: { row: number }[] }];
    expect([rows.length, rows[0]!.row, rows.at(-1)!.row]).toEqual([500, 2, 1_000]);
  });

  it('refuses a file whose encoding is not clear, and takes the one that is named', async () => {
    const name = Buffer.from([0xd0, 0xbb, 0xce, 0xb0]);
    const head = Buffer.from('code,name,kind,year\nK-D,');
    const body = Buffer.concat([head, name, Buffer.from(',other,2024\n')]);
    const unclear = last(await send(body, { dryRun: true })).report!;
    expect(unclear).toMatchObject({
      outcome: 'REFUSED',
      faults: [{ code: 'AMBIGUOUS_ENCODING' }],
      tables: [{ table: 'contests', encoding: null }],
    });
    expect(last(await send(body, { dryRun: true, encoding: 'gb18030' })).report).toMatchObject({
      outcome: 'PASSED',
      hiddenSheets: [],
      tables: [
        {
          encoding: 'gb18030',
          hiddenRows: { count: 0, first: [] },
          hiddenColumns: [],
          filledCells: 0,
        },
      ],
    });
  });

  it('changes the name of a stored person only in a correction that states so', async () => {
    const body = csvText([
      ['staff_no', 'name', 'gender', 'born_on'],
      ['P001', '演示别人', 'female', '1980-02-02'],
    ]);
    const refused = last(await send(body, { name: 'staff.csv' })).report!;
    expect([refused.outcome, refused.faults.map(({ code }) => code)]).toEqual([
      'REFUSED',
      ['IDENTITY_DIFFERS'],
    ]);
    // each door names its own way out
    expect(refused.faults[0]!.message).toContain(
      'correct it (import with the parameter correct=true',
    );
    const { report } = last(await send(body, { name: 'staff.csv', door: 'page' }));
    expect(report!.faults[0]!.message).toContain('"Check as corrections" on this page');
    expect(last(await send(body, { name: 'staff.csv', correct: true })).report).toMatchObject({
      outcome: 'WRITTEN',
    });
  });

  it.each<[string, string | Uint8Array, Parameters<typeof send>[1], number, string]>([
    ['an analyst', csvText(CONTESTS), { role: 'ANALYST' }, 403, 'FORBIDDEN'],
    ['a file of no known kind', 'x', { name: 'x.exe' }, 400, 'INVALID_QUERY'],
    ['no name', 'x', { name: '' }, 400, 'INVALID_QUERY'],
    ['a door that is none', 'x', { door: 'window' }, 400, 'INVALID_QUERY'],
    ['an encoding that is none', 'x', { encoding: 'latin1' }, 400, 'INVALID_QUERY'],
    ['JSON', '{}', { type: 'application/json' }, 400, 'INVALID_QUERY'],
  ])('refuses %s', async (_, body, how, status, code) => {
    const value = await send(body, how);
    expect([value.status, last(value).errors![0]!.extensions.code]).toEqual([status, code]);
    expect(await leftBehind()).toEqual([]);
  });

  it.each([
    ['a zip that is none', 'package.zip', Buffer.from('not a zip')],
    ['a workbook of nonsense', 'x.xlsx', Buffer.alloc(2_000, 7)],
    ['an empty file', 'contests.csv', Buffer.alloc(0)],
    ['a table that there is not', 'nothing.csv', Buffer.from('a,b\n1,2\n')],
    ['a name that leads elsewhere', '../../contests.csv', Buffer.from(csvText(CONTESTS))],
  ])('answers %s with a report', async (_, name, body) => {
    const { report } = last(await send(body, { name, dryRun: true }));
    expect(report!.outcome).toBe(name.startsWith('..') ? 'PASSED' : 'REFUSED');
    expect(report!.faultCount > 0).toBe(!name.startsWith('..'));
    expect(await leftBehind()).toEqual([]);
  });
});
