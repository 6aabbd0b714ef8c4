import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { faultMessage, type Fault } from '../base/errors/faults.ts';
import type { Door } from '../base/errors/doors.ts';
import type { Language } from '../base/language.ts';
import type { Register } from '../schema/register/definition.ts';
import { registers } from '../schema/registers/index.ts';
import type { AdaptedPackage } from './adapter/adapt.ts';
import { FAULT_COLUMN } from './check/header.ts';
import { CSV_MARK, csvLine } from '../base/people-csv.ts';
import type { TableSource } from './read/source.ts';
import { originalRows, wideRowsOf } from './original-rows.ts';
import type { FaultTable } from './stage/fault-table.ts';

/** The wording of the faults in rejected rows, and the wide sheets of the package. */
export interface Wording {
  readonly language: Language;
  readonly door: Door;
  readonly adapted: AdaptedPackage;
}

/** Maximum number of faults of wide sheets that reject files state. */
const MAX_WIDE_FAULTS = 100_000;

const faultTexts = (
  faults: readonly Fault[],
  { language, door }: Pick<Wording, 'language' | 'door'>,
): string =>
  faults
    .map(
      (fault) =>
        `${fault.code}${fault.column === null ? '' : ` [${fault.column}]`} ${faultMessage(fault, language, door)}`,
    )
    .join(' | ');

/**
 * Writes the faulty rows of each table with their original texts into `folder/<table>.csv`. The
 * last column states the faults in a language. After corrections, the folder can be imported as a
 * package. A cell that was refused as a formula gets an apostrophe in front, and is refused again
 * until it is corrected. Surplus columns stay, except columns of identity numbers and texts that
 * look like one. Returns the folder.
 */
export async function writeRejects(
  folder: string,
  tables: ReadonlyMap<Register, TableSource>,
  faults: FaultTable,
  wording: Wording,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [register, source] of tables) {
    if (source.keepsStored) continue;
    const bad = new Set(await faults.badRows(register));
    if (bad.size === 0) continue;
    const file = createWriteStream(join(folder, `${register.table}.csv`));
    const done = finished(file);
    done.catch(() => undefined);
    file.write(CSV_MARK);
    const batches = originalRows(register, source, (row) => bad.has(row), { isReused: true });
    for await (const rows of batches) {
      if (rows.length === 0) continue;
      const reasons = await faults.byRow(register, rows[0]!.row, rows.at(-1)!.row);
      for (const { row, cells } of rows) {
        if (
          !file.write(
            csvLine([
              ...cells,
              row === 1 ? FAULT_COLUMN : faultTexts(reasons.get(row) ?? [], wording),
            ]),
          )
        )
          await Promise.race([once(file, 'drain'), done]);
      }
    }
    file.end();
    await done;
  }
  await writeWideRejects(folder, faults, wording);
  return folder;
}

/** Writes the faulty rows of wide sheets as rows of these sheets. */
async function writeWideRejects(
  folder: string,
  faults: FaultTable,
  wording: Wording,
): Promise<void> {
  const { placed, sheets } = wording.adapted;
  if (sheets.length === 0) return;
  const all = (await faults.list(registers, MAX_WIDE_FAULTS)).map(placed);
  for (const sheet of sheets) {
    const byRow = Map.groupBy(
      all.filter(({ table, row }) => table === sheet.table.name && row !== null),
      ({ row }) => row!,
    );
    const { header, rows } = wideRowsOf(sheet, (row) => byRow.has(row));
    if (rows.length === 0) continue;
    const lines = rows.map(({ row, cells }) =>
      csvLine([...cells, faultTexts(byRow.get(row)!, wording)]),
    );
    await writeFile(
      join(folder, `${sheet.adapter.title.zh}.csv`),
      `${CSV_MARK}${csvLine([...header, FAULT_COLUMN])}${lines.join('')}`,
    );
  }
}
