import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPackage } from '../../intake/read/package.ts';
import { build, commandLine, ROOT, type Ended } from './command-line.ts';

const PACKAGE = join(ROOT, 'test/golden/cases/15-tz.zip');

/** Civil days are no moments: 2018-11-04 has no midnight in São Paulo, and 1986-05-04 none in Shanghai. */
describe('a computer in a time zone where some days have no midnight', () => {
  let folder: string;
  const run = (...words: string[]): Promise<Ended> =>
    commandLine(join(folder, 'data'))(words, {
      env: { LANG: 'en', TZ: 'America/Sao_Paulo' },
      cwd: folder,
    });
  beforeAll(async () => {
    await build();
    folder = await mkdtemp(join(tmpdir(), 'tongxin-time-zone-'));
    expect(await run('import', PACKAGE)).toMatchObject({ code: 0 });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('exports every day as it was imported', async () => {
    const source = (await openPackage(PACKAGE, (fault) => {
      throw new Error(fault.code);
    }))!;
    expect(await run('export', 'out')).toMatchObject({ code: 0 });
    for (const table of source.tables) {
      const rows: (readonly unknown[])[] = [];
      for await (const batch of table.read(() => undefined)) rows.push(...batch.rows);
      const text = await readFile(join(folder, 'out', `${table.name}.csv`), 'utf8');
      const lines = text.replace(/^\uFEFF/, '').trimEnd();
      // the export has further columns, which a package may lack
      const exported = lines.split(/\r?\n/).map((line) => line.split(','));
      const places = rows[0]!.map((name) => exported[0]!.indexOf(String(name)));
      expect(exported.map((row) => places.map((place) => row[place]).join(',')).sort()).toEqual(
        rows.map((row) => row.join(',')).sort(),
      );
    }
    await source.close();
  });

  it('counts who is there on the days around the change of clocks and of the year', async () => {
    const periods = '2018-11-03,2018-11-04,2025-12-31,2026-01-01';
    const { stdout } = await run('metrics', 'B01', '--periods', periods, '--format', 'json');
    const { rows } = JSON.parse(stdout) as {
      rows: { unit: string; period: string; numerator: number; denominator: number }[];
    };
    expect(
      rows
        .filter(({ unit }) => unit === 'TZ')
        .map(({ period, numerator, denominator }) => `${period} ${numerator}/${denominator}`),
    ).toEqual(['2018-11-03 0/1', '2018-11-04 0/3', '2025-12-31 0/3', '2026-01-01 0/2']);
  });
});
