import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A row as a record of texts. */
export type Row = Readonly<Record<string, string>>;

/** The tables of a package, by name without `.csv`. */
export type Package = Readonly<Record<string, readonly Row[]>>;

/** Reads every CSV file of a folder; the files of the demo city have no quotes. */
export function readPackage(folder: string): Package {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => {
        const [header = '', ...lines] = readFileSync(join(folder, file), 'utf8')
          .trimEnd()
          .split('\n');
        const columns = header.split(',');
        const rows = lines.map((line, i) => {
          const cells = line.split(',');
          if (cells.length !== columns.length)
            throw new Error(
              `${file} row ${i + 2}: ${cells.length} cells for ${columns.length} columns`,
            );
          return Object.fromEntries(columns.map((column, j) => [column, cells[j]!]));
        });
        return [file.replace(/\.csv$/, ''), rows];
      }),
  );
}

/** Whether `[from, to)` holds on `day`; an empty `to` never ends. */
export const holds = (day: string, from: string, to: string): boolean =>
  from <= day && (to === '' || day < to);
