import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { csvText } from '../fixtures/write-package.ts';
import { SmallCity } from '../golden/small-city.ts';
import { roomyFolder } from '../support/cluster.ts';
import { copyDataFolder } from '../support/data-folder.ts';
import { build, commandLine, writePackage, type Ended } from './command-line.ts';

const EN = { LANG: 'en_US.UTF-8' };
let folder: string;
let server: EmbeddedServer;
let empty: Ended;

/** Two districts; four of the six at U1 are members, and one of the three at U2. */
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
  folder = await mkdtemp(join(await roomyFolder(), 'tongxin-metrics-'));
  await chmod(folder, 0o755);
  await copyDataFolder(join(folder, 'data'));
  server = await enterEmbedded(join(folder, 'data'), { fsync: false });
  empty = await run('metrics', 'B01');
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

describe('metrics', () => {
  it('states of an empty store how to fill it', () => {
    expect(empty).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'The store is empty. To fill it: npm run -s tongxin -- import <package>; with the ' +
        'demo city: npm run -s tongxin -- seed\n',
    });
  });

  it('prints an aligned table, and beside it which revision it speaks of', async () => {
    const { code, stdout, stderr } = await run(
      'metrics',
      'B01',
      '--periods',
      '2024',
      '--level',
      'district',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'revision 1, 2 rows\n' });
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 8).join(' '))).toEqual([
      'period indicator unit unit_name status value numerator denominator',
      '2024 B01 D1 东区 OK 66.6667 4 6',
      '2024 B01 D2 西区 OK 33.3333 1 3',
      '',
    ]);
  });

  it(
    'prints CSV with every digit, periods and indicators in the order asked, a column for each ' +
      'dimension',
    async () => {
      const { code, stdout } = await run(
        'metrics',
        'membership_rate,b02',
        '--periods',
        '2024,2023',
        '--by',
        'gender',
        '--where',
        'DISTRICT=D1',
        '--format',
        'csv',
      );
      expect(code).toBe(0);
      const [header, ...lines] = stdout.trimEnd().split(/\r?\n/);
      expect(header).toBe(
        'period,indicator,unit,unit_name,gender,status,value,numerator,denominator,lower,upper,' +
          'standard_error,n,reported,required,on_record',
      );
      expect(lines.map((line) => line.split(',').slice(0, 9).join())).toEqual(
        ['2024', '2023'].flatMap((period) =>
          ['B01', 'B02'].flatMap((code) => [
            `${period},${code},C,市,female,OK,100,4,4`,
            `${period},${code},C,市,male,OK,0,0,2`,
          ]),
        ),
      );
    },
  );

  it('prints JSON alone on stdout, null for what there is not', async () => {
    const { code, stdout } = await run(
      'metrics',
      'B01,F01',
      '--periods',
      '2024',
      '--unit',
      'U2',
      '--hierarchy',
      'As_Is',
      '--format',
      'JSON',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      revision: 1,
      rows: [
        expect.objectContaining({
          period: '2024',
          indicator: 'B01',
          unit: 'U2',
          unit_name: 'U2',
          status: 'OK',
          value: (1 / 3) * 100,
          numerator: 1,
          denominator: 3,
          standard_error: null,
          n: null,
        }),
        {
          period: '2024',
          indicator: 'F01',
          unit: 'U2',
          unit_name: 'U2',
          status: 'EMPTY',
          value: null,
          numerator: null,
          denominator: null,
          lower: null,
          upper: null,
          standard_error: null,
          n: 0,
          reported: null,
          required: null,
          on_record: 1,
        },
      ],
    });
  });

  it.each([
    ['b01.arrow', []],
    ['b01.arrows', []],
    ['b01.data', ['--format', 'csv']],
  ])('writes %s, in the form that its ending or --format names', async (name, more) => {
    const file = join(folder, name);
    const { code, stdout, stderr } = await run(
      'metrics',
      'B01',
      '--periods',
      '2024',
      '--level',
      'unit',
      '--out',
      name,
      ...more,
    );
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `revision 1, 2 rows written to ${file}\n`,
      stderr: '',
    });
    const bytes = await readFile(file);
    const text = bytes.toString();
    if (name.includes('.arrow')) {
      expect(bytes.subarray(0, 6).toString()).toEqual(
        name.endsWith('.arrow') ? 'ARROW1' : expect.not.stringMatching('ARROW1'),
      );
      const table = tableFromIPC(bytes);
      expect(table.schema.metadata.get('revision')).toBe('1');
      expect(
        table.toArray().map((row: { toJSON(): Record<string, unknown> }) => row.toJSON()),
      ).toMatchObject([
        {
          period: '2024',
          indicator: 'B01',
          unit: 'U1',
          status: 'OK',
          value: (4 / 6) * 100,
          numerator: 4,
          denominator: 6,
          n: null,
        },
        { unit: 'U2', numerator: 1 },
      ]);
    } else {
      expect([
        text.startsWith('\uFEFF'),
        text.trimEnd().split(/\r?\n/).length,
        text.includes('66.6666666'),
      ]).toEqual([true, 3, true]);
    }
  });

  it('begins at --root, which was called --unit, and goes as deep as it is told', async () => {
    const units = async (...words: string[]): Promise<string[]> =>
      (
        JSON.parse(
          (await run('metrics', 'B01', '--periods', '2024', '--format', 'json', ...words)).stdout,
        ) as { rows: { unit: string }[] }
      ).rows.map(({ unit }) => unit);
    expect(await units('--root', 'D1', '--depth', '1')).toEqual(['U1']);
    expect(await units('--unit', 'D1', '--depth', '0')).toEqual(['D1']);
    expect(await units('--depth', '2')).toEqual(['U1', 'U2']);
    const { stdout } = await run('metrics', '--help');
    expect(stdout).toContain('--root <code>');
    expect(stdout).not.toContain('--unit');
  });

  it('refuses a file whose ending names no format', async () => {
    const { code, stdout, stderr } = await run('metrics', 'B01', '--out', 'b01.xlsx');
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr:
        '"b01.xlsx" does not name a format; let it end in .csv, .json, .arrow, .arrows, .txt, or give --format.\n',
    });
  });

  it('states that there are no rows, and why', async () => {
    expect(await run('metrics', 'B01', '--unit', 'U1', '--level', 'district')).toMatchObject({
      code: 0,
      stderr:
        'No rows: under this unit none of this level is open at the end of the period.\nrevision 1, 0 rows\n',
    });
  });

  it('reports everything about some indicators, for programs', async () => {
    const { code, stdout } = await run('metrics', '--list', 'b01,F03', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'B01', kind: 'rate', unit: '%', dimensions: expect.arrayContaining(['GENDER']) },
      { code: 'F03' },
    ]);
    expect(
      (await run('metrics', '--list', '--format', 'csv')).stdout.trimEnd().split(/\r?\n/),
    ).toHaveLength(INDICATORS.length + 1);
  });

  it('prints its plan for programs', async () => {
    const { stdout } = await run(
      'metrics',
      'B01',
      '--periods',
      '2024',
      '--explain',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      revision: 1,
      steps: [{ period: '2024', indicators: ['B01'], tasks: [{ kind: 'states' }] }],
    });
  });

  it('lists the catalogue, also where there is nothing in the store', async () => {
    const { code, stdout } = await commandLine(join(folder, 'nowhere'))(['metrics', '--list'], {
      env: EN,
    });
    expect(code).toBe(0);
    for (const { code: text, id, title } of INDICATORS)
      expect(stdout).toMatch(new RegExp(`^${text} +${id} +${title.en}$`, 'm'));
    expect(await readdir(folder)).not.toContain('nowhere');
  });

  it('explains instead of answering', async () => {
    const { code, stdout } = await run('metrics', 'B01', '--periods', '2024', '--explain');
    expect(code).toBe(0);
    expect(stdout).toContain('2024: B01 · reads 2024-12-31');
    expect(stdout).not.toContain('66.');
  });

  const WRONG: readonly (readonly [words: readonly string[], part: string])[] = [
    [[], 'Name an indicator, such as metrics B01; metrics --list shows them.'],
    [['B10'], 'There is no indicator "B10". Nearest: G10, B01'],
    [['B01', '--periods', '2024-13'], '"2024-13" is no period; write 2025, 2025-Q3'],
    [['B01', '--by', 'GENDR'], 'There is no dimension "GENDR"; use one of: DISTRICT'],
    [['B01', '--unit', 'U11'], 'There is no org unit "U11". Nearest: U1'],
    [['B01', '--where', 'GENDER'], '--where "GENDER" should be DIMENSION=group,group.'],
    [
      ['B01', '--level', 'school'],
      '--level "school" should be one of city, district, unit, group.',
    ],
    [['B01', '--format', 'xml'], '--format "xml" should be one of table, csv, json, arrow.'],
    [['B01', '--period', '2024'], 'There is no option "--period". Nearest: --periods'],
    [
      ['B01', '--root', 'U1', '--unit', 'U2'],
      "'--unit <code>' cannot be used with option '--root <code>'",
    ],
    [['B01', '--depth', '1', '--level', 'unit'], 'give either level or depth.'],
    [['B01', '--depth', 'x'], '--depth "x" should be a whole number from 0 to 99.'],
    [['B01', '--out', 'no/such/folder/x.csv'], 'there is no such folder'],
  ];

  it('ends a wrong use with exit code 2 and one line that helps', async () => {
    for (const [words, part] of WRONG) {
      const { code, stdout, stderr } = await run('metrics', ...words);
      expect({ words, code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
        words,
        code: 2,
        stdout: '',
        lines: 1,
      });
      expect(stderr).toContain(part);
    }
  });
});
