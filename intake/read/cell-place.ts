import { BrokenXml } from './xml-scan.ts';

/** The letters of a column; 0 is "A". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Column (0 is A) and row (1 is the first) of a reference like "AB12", possibly with `$`. */
export function parsePlace(reference: string): { column: number; row: number } {
  let column = 0;
  let row = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
    else if (code !== 36) throw new BrokenXml(`cell ${reference.slice(0, 20)}`);
  }
  if (column === 0 || row === 0) throw new BrokenXml(`cell ${reference.slice(0, 20)}`);
  return { column: column - 1, row };
}

/** A rectangle of cells; columns from 0, rows from 1, ends included. */
export interface Range {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rectangle of a reference like "A1:B5" or "A1". */
export function parseRange(reference: string): Range {
  const [from = '', to = from] = reference.split(':');
  const [a, b] = [parsePlace(from), parsePlace(to)];
  return {
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
  };
}
