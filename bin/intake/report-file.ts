import { access, constants, writeFile } from 'node:fs/promises';
import { dirname, extname, sep } from 'node:path';
import { CSV_MARK, csvLine } from '../../base/people-csv.ts';
import { badUsage } from '../terminal/command.ts';
import type { FaultRecord } from './fault-text.ts';

const COLUMNS = ['table', 'row', 'column', 'value', 'code', 'message_zh', 'message_en'] as const;

/**
 * Checks before any work that a report can be written to a file outside the package. Throws
 * BAD_USAGE, or the error of the system.
 */
export async function checkReportFile(file: string, packagePath: string): Promise<void> {
  if (file === packagePath || file.startsWith(packagePath + sep)) {
    throw badUsage(
      '--report 不能写进数据包本身；请换一个位置。',
      '--report may not go into the package itself; choose another place.',
    );
  }
  await access(dirname(file), constants.W_OK);
}

/**
 * Writes faults to a file, replacing it: JSON if its name ends so, otherwise CSV for Excel (UTF-8
 * with BOM).
 */
export async function writeReportFile(file: string, faults: readonly FaultRecord[]): Promise<void> {
  const isJson = extname(file).toLowerCase() === '.json';
  await writeFile(
    file,
    isJson
      ? `${JSON.stringify(faults, null, 2)}\n`
      : CSV_MARK +
          [COLUMNS, ...faults.map((fault) => COLUMNS.map((column) => fault[column]))]
            .map(csvLine)
            .join(''),
  );
}
