import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

const program = ['soffice', 'libreoffice'].find(
  (text) => spawnSync(text, ['--version'], { timeout: 60_000 }).status === 0,
);

/**
 * UTF-8, commas, cells as they are shown or as they are stored, every sheet (the sheets of one
 * workbook as `<name>-<sheet>.csv`).
 */
const asCsv = (isShown: boolean): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,${isShown},false,false,false,-1`;

/** UTF-8 with commas, formulas evaluated where the program would: how a CSV is opened. */
const CSV_IN =
  '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0';

/**
 * The cells that LibreOffice shows of the first sheet of a workbook, or of a CSV; null if
 * LibreOffice is not installed. Takes seconds.
 * @param name of the file, with its ending; @param isShown numbers as shown, else as stored
 */
export async function shownByOffice(
  name: string,
  bytes: Uint8Array,
  isShown = true,
): Promise<string[][] | null> {
  if (program === undefined) return null;
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-office-'));
  try {
    await writeFile(join(folder, name), bytes);
    const isCsv = extname(name) === '.csv';
    const run = spawnSync(
      program,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        ...(isCsv ? [CSV_IN] : []),
        '--convert-to',
        asCsv(isShown),
        '--outdir',
        join(folder, 'out'),
        join(folder, name),
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    const written = /-> (.*?\.csv)/.exec(run.stdout)?.[1];
    if (written === undefined) throw new Error(`LibreOffice: ${run.stdout}${run.stderr}`);
    return parse(await readFile(written, 'utf8'), { bom: true, relax_column_count: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
