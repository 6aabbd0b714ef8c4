import type { Column, Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';

/** The name of a column without what people write differently: case, width, blanks, underscores. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '');

/** Every name under which a column may stand in a file. */
export const namesOf = ({ header, title }: Column): string[] =>
  [header, title.zh, title.en].map(plainName);

/** A row that looks like the header of a register. */
export interface Likeness {
  readonly register: Register;
  /** 1 is the first row */
  readonly row: number;
  /** how many columns of the register it names */
  readonly columns: number;
}

/** How many rows at the beginning of a table may be its header. */
export const HEAD_ROWS = 20;

/**
 * The row, among the first of a table, and the register that share the most columns; null when no row names two columns and half of
 * what a register requires.
 */
export function mostAlike(
  rows: readonly (readonly string[])[],
  among: readonly Register[] = registers,
): Likeness | null {
  let best: Likeness | null = null;
  let bestShare = 0;
  rows.slice(0, HEAD_ROWS).forEach((cells, index) => {
    const names = new Set(cells.filter((cell) => cell !== '' && cell.length < 100).map(plainName));
    if (names.size < 2) return;
    for (const register of among) {
      const columns = register.columns.filter((it) => namesOf(it).some((name) => names.has(name)));
      const required = register.columns.filter(({ omissible }) => !omissible);
      const share = columns.filter((it) => !it.omissible).length / Math.max(required.length, 1);
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
