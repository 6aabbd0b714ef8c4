/**
 * Characters that XML 1.0 forbids or parsers change: controls except tab and line feed, lone
 * surrogates, two noncharacters.
 */
const UNFIT = '[\\0-\\x08\\v\\f\\r\\x0e-\\x1f\\ufffe\\uffff\\p{Cs}]';

/**
 * An underscore that begins an escape or could be read so: LibreOffice also accepts fewer than four
 * digits.
 */
const LOOKS_ESCAPED = /_(?=x[0-9a-f])/gi;
const UNFIT_CHARACTER = new RegExp(UNFIT, 'gu');
const NEEDS_CARE = new RegExp(`_x[0-9a-f]|${UNFIT}`, 'iu');

const escape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text as a workbook stores it (ST_Xstring, ECMA-376 part 1, 22.9.2.19), before XML escaping: a
 * character that XML forbids is written `_xHHHH_`, and an underscore that would begin such an
 * escape `_x005F_`, so that every program shows the original text.
 */
export const sheetText = (text: string): string =>
  NEEDS_CARE.test(text)
    ? text.replace(LOOKS_ESCAPED, escape).replace(UNFIT_CHARACTER, escape)
    : text;

/** Rows for a workbook writer, with texts as {@link sheetText} writes them. */
export const sheetRows = <T>(rows: readonly (readonly T[])[]): (T | string)[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? sheetText(cell) : cell)));

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A number of a sheet as XML, by its digits: it passes through no floating-point number. */
export const numberXml = (digits: string): string => `<c><v>${digits}</v></c>`;

/** A cell of a sheet as XML: a text is never a formula, null is an empty cell. */
export const cellXml = (cell: string | number | null): string =>
  cell === null || cell === ''
    ? '<c/>'
    : typeof cell === 'number'
      ? numberXml(String(cell))
      : '<c t="inlineStr"><is><t ' +
        `xml:space="preserve">${sheetText(cell).replace(/[&<>"]/g, (character) => XML[character]!)}</t></is></c>`;
