// East Asian Wide and Fullwidth (Unicode Standard Annex 11), as far as names and labels use them
const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f' +
    '\\uff00-\\uff60\\uffe0-\\uffe6\\u{1f300}-\\u{1faff}\\u{20000}-\\u{3fffd}]',
  'u',
);
const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns of a text on a terminal. */
export const displayWidth = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1),
    0,
  );

const GAP = '  ';

/** Rows of cells under a header as aligned lines, numbers to the right. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [header, ...rows];
  const last = header.length - 1;
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => displayWidth(String(line[column])))),
  );
  const isNumber = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const cell = (value: string | number, column: number): string => {
    const text = String(value);
    const space = ' '.repeat(widths[column]! - displayWidth(text));
    return isNumber[column] ? space + text : column === last ? text : text + space;
  };
  return lines.map((line) => line.map(cell).join(GAP).trimEnd()).join('\n');
}
