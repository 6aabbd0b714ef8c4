import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { enterEmbedded, type EmbeddedServer } from '../../schema/store/embedded/server.ts';
import { csvText } from '../fixtures/write-package.ts';
import { unionPackage } from '../fixtures/union-package.ts';
import { roomyFolder } from '../support/cluster.ts';
import { copyDataFolder } from '../support/data-folder.ts';
import { build, commandLine, writePackage, type Ended } from './command-line.ts';

const EN = { LANG: 'en_US.UTF-8' };
let folder: string;
let server: EmbeddedServer;
let empty: Ended;

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(await roomyFolder(), 'tongxin-verify-'));
  await chmod(folder, 0o755);
  await copyDataFolder(join(folder, 'data'));
  server = await enterEmbedded(join(folder, 'data'), { fsync: false });
  empty = await run('verify');
  const path = await writePackage(
    join(folder, 'city'),
    Object.fromEntries(
      Object.entries(unionPackage()).map(([name, cells]) => [name, csvText(cells)]),
    ),
  );
  expect(await run('import', path)).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await server.leave();
  await rm(folder, { recursive: true, force: true });
});

const run = (...words: string[]): Promise<Ended> =>
  commandLine(join(folder, 'data'))(words, { env: EN, cwd: folder });
const cellsOf = ({ stdout }: Ended): number =>
  Number(/^Revision 1: (\d+) cells compared, 0 differ\.\n$/.exec(stdout)?.[1]);

describe('verify', () => {
  it('states of an empty store how to fill it', () => {
    expect(empty).toMatchObject({ code: 2, stdout: '' });
    expect(empty.stderr).toContain('The store is empty. To fill it:');
  });

  it('compares every indicator of every org unit, and finds no cell that differs', async () => {
    const ended = await run('verify', '--periods', '2024,2019-06-30,SY2022');
    expect(ended.code).toBe(0);
    // at least numerator and denominator of 16 indicators for the eight org units that are open in all of these periods
    expect(cellsOf(ended)).toBeGreaterThan(3 * 16 * 2 * 8);
  });

  it('only for a unit and what is below it, and only some indicators, where it is told to', async () => {
    const one = await run('verify', '--unit', 'U1', '--periods', '2024', '--indicators', 'B01,F01');
    const district = await run(
      'verify',
      '--unit',
      'D1',
      '--periods',
      '2024',
      '--indicators',
      'B01',
    );
    // U1 by itself: numerator and denominator, and n, value and standard error
    expect([one.code, cellsOf(one)]).toEqual([0, 5]);
    // D1 with U1 and U3
    expect([district.code, cellsOf(district)]).toEqual([0, 6]);
  });

  it('by default the last two years and today', async () => {
    const ended = await run('verify', '--unit', 'U3');
    expect(ended.code).toBe(0);
    // two cells and more of each indicator in each of the three periods
    expect(cellsOf(ended)).toBeGreaterThan(3 * 2 * INDICATORS.length);
  });

  it('compares numbers that are not on record too, and what is not by an SQL of its own', async () => {
    const path = await writePackage(join(folder, 'horizons'), {
      record_horizons: csvText([
        ['register', 'unit_code', 'whole_from'],
        ['memberships', 'C', '2020-01-01'],
        ['contest_entries', 'D1', '2023-06-01'],
        ['projects', 'U1', '2024-01-01'],
        ['survey_waves', 'C', '2024-01-01'],
      ]),
    });
    const cells = async (revision: number): Promise<number> => {
      const ended = await run('verify', '--periods', '2024,2019-06-30,SY2022');
      expect(ended).toMatchObject({ code: 0 });
      const told = new RegExp(`^Revision ${revision}: (\\d+) cells compared, 0 differ\\.\n$`);
      return Number(told.exec(ended.stdout)![1]);
    };
    const before = await cells(1);
    expect(await run('import', path)).toMatchObject({ code: 0 });
    expect(await cells(2)).toBeGreaterThan(before + 40);
  });

  it.each<[words: string[], part: string]>([
    [['--periods', '2024-Q5'], '"2024-Q5" is no period; write 2025, 2025-Q3'],
    [['--periods', ','], 'give at least one of periods'],
    [['--unit', 'U9'], 'There is no org unit "U9". Nearest: U'],
    [['--indicators', 'B99'], 'There is no indicator "B99". Nearest: B0'],
    [['--unit'], 'The option "--unit <code>" needs a value'],
  ])('ends with exit code 2 and one line that helps: %j', async (words, part) => {
    const { code, stdout, stderr } = await run('verify', ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(part);
  });
});
