/** What stands at the beginning of a CSV file for people: with the byte order mark, Excel and WPS read UTF-8. */
export const CSV_MARK = '\uFEFF';

/**
 * A text that spreadsheet programs take for a formula: it begins with = + - @, half or full width,
 * also after blanks or characters that nobody sees, or with a tab or a line break. Source: OWASP,
 * CSV Injection; OWASP ASVS 5.0, 1.2.10.
 */
const FORMULA = /^(?:[\s\0\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|[\t\r\n])/u;

/** A negative number, which is no formula. */
const NEGATIVE = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

const harmless = (text: string): string =>
  FORMULA.test(text) && !NEGATIVE.test(text) ? `'${text}` : text;

const quoted = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * Cells as one line of CSV for people (RFC 4180, with its CRLF). A text that looks like a formula
 * gets an apostrophe in front, by which programs take it for a text; no text that the intake
 * accepts looks so. Numbers stand as they are, null is empty.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells
    .map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : String(cell ?? '')))
    .join(',')}\r\n`;
