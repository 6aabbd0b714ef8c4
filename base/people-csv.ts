/** The beginning of a CSV file for people: with a byte order mark, Excel and WPS read UTF-8. */
export const CSV_MARK = '\uFEFF';

/**
 * Signs that begin a formula in spreadsheet programs: = + - @, half and full width. They are meant
 * for a character class of a regular expression.
 */
export const FORMULA_SIGNS = '=+\\-@＝＋－＠﹢﹣﹦﹫';

/**
 * A text that spreadsheet programs would read as a formula: it begins with = + - @, half or full
 * width, also after blanks or invisible characters, or with a tab or a line break. Source: OWASP,
 * CSV Injection; OWASP ASVS 5.0, 1.2.10.
 */
const FORMULA = new RegExp(`^(?:[\\s\\0\\p{Cf}]*[${FORMULA_SIGNS}]|[\\t\\r\\n])`, 'u');

/** A negative number or a single dash ("none"), which is not a formula. */
const NO_FORMULA = /^-(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)?$/i;

const harmless = (text: string): string =>
  FORMULA.test(text) && !NO_FORMULA.test(text) ? `'${text}` : text;

const quoted = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * Cells as one line of CSV for people (RFC 4180, with CRLF). A text that looks like a formula gets
 * an apostrophe in front, so that spreadsheets treat it as text; the intake accepts no such text.
 * Null is an empty cell.
 */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells
    .map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : String(cell ?? '')))
    .join(',')}\r\n`;
