import type { Column, Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';

/** A column name without what people write differently: case, width, blanks, underscores. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '');

/** Every name that a column may have in a file. */
export const namesOf = ({ header, title }: Column): string[] =>
  [header, title.zh, title.en].map(plainName);

/** A row that looks like the header of a register. */
export interface HeaderMatch {
  readonly register: Register;
  /** 1 is the first row */
  readonly row: number;
  /** number of columns of the register that the row names */
  readonly columns: number;
}

/** Number of rows at the beginning of a table that may be its header. */
export const HEAD_ROWS = 20;

/**
 * The row, among the first ones, and the register that share the most columns. Null if no row names
 * two columns and half of the required ones.
 */
export function closestMatch(
  rows: readonly (readonly string[])[],
  among: readonly Register[] = registers,
): HeaderMatch | null {
  let best: HeaderMatch | null = null;
  let bestShare = 0;
  rows.slice(0, HEAD_ROWS).forEach((cells, index) => {
    const names = new Set(cells.filter((cell) => cell !== '' && cell.length < 100).map(plainName));
    if (names.size < 2) return;
    for (const register of among) {
      const columns = register.columns.filter((column) =>
        namesOf(column).some((name) => names.has(name)),
      );
      const required = register.columns.filter(({ omissible }) => !omissible);
      const share =
        columns.filter((column) => !column.omissible).length / Math.max(required.length, 1);
      if (columns.length < 2 || share < 0.5) continue;
      const isBetter =
        best === null ||
        columns.length > best.columns ||
        (columns.length === best.columns && share > bestShare);
      if (!isBetter) continue;
      best = { register, row: index + 1, columns: columns.length };
      bestShare = share;
    }
  });
  return best;
}
