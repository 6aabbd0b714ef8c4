import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { faultMessage, type Fault } from '../base/errors/faults.ts';
import type { Language } from '../base/language.ts';
import type { Register } from '../schema/register/definition.ts';
import { FAULT_COLUMN } from './check/header.ts';
import { CSV_MARK, csvLine } from '../base/people-csv.ts';
import type { TableSource } from './read/source.ts';
import { rowsAsTheyStood } from './rows-as-they-stood.ts';
import type { FaultTable } from './stage/fault-table.ts';

const words = (faults: readonly Fault[], language: Language): string =>
  faults
    .map(
      (it) =>
        `${it.code}${it.column === null ? '' : ` [${it.column}]`} ${faultMessage(it, language)}`,
    )
    .join(' | ');

/**
 * Writes the faulty rows of each table, as they stood in the package, into `folder/<table>.csv` with a last column that says what is
 * wrong, in a language; corrected there, the folder is a package. A cell that was refused as a formula has an apostrophe in front and is refused again as long as it stands there. Columns that the register does not have stay, but
 * what looks like an identity number is left out, and so is a column of identity numbers.
 * Returns the folder.
 */
export async function writeRejects(
  folder: string,
  tables: ReadonlyMap<Register, TableSource>,
  faults: FaultTable,
  language: Language,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [register, source] of tables) {
    const bad = new Set(await faults.badRows(register));
    if (bad.size === 0) continue;
    const file = createWriteStream(join(folder, `${register.table}.csv`));
    const done = finished(file);
    done.catch(() => undefined);
    file.write(CSV_MARK);
    const wanted = rowsAsTheyStood(register, source, (row) => bad.has(row), { isReused: true });
    for await (const rows of wanted) {
      if (rows.length === 0) continue;
      const reasons = await faults.byRow(register, rows[0]!.row, rows.at(-1)!.row);
      for (const { row, cells } of rows) {
        if (
          !file.write(
            csvLine([...cells, row === 1 ? FAULT_COLUMN : words(reasons.get(row) ?? [], language)]),
          )
        )
          await Promise.race([once(file, 'drain'), done]);
      }
    }
    file.end();
    await done;
  }
  return folder;
}
