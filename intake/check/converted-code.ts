const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';

/**
 * What spreadsheets write into a CSV file for a code that they converted: a day (`3月4日`, `Mar-04`,
 * `4-Mar`), a logical value in capitals, a percentage, thousands with separators, a number with
 * zeros after its decimal point or in scientific notation (`1e5`, while `1E5` may be a code), and
 * the apostrophe that marks a text. `2021-05-01` and `2024-03` are codes.
 */
const CONVERTED = new RegExp(
  [
    '\\d{4}年\\d{1,2}月\\d{1,2}日',
    '\\d{1,2}月\\d{1,2}日',
    '\\d{4}/\\d{1,2}/\\d{1,2}',
    `${MONTH}-\\d{2}`,
    `\\d{1,2}-${MONTH}(?:-\\d{2,4})?`,
    '-?\\d+(?:\\.\\d+)?%',
    '-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?',
    '\\d+\\.0+',
    "'[\\p{L}\\p{N}].*",
  ]
    .map((form) => `^${form}$`)
    .join('|'),
  'iu',
);
const CASED = /^(?:TRUE|FALSE|\d+e\d{1,3})$/;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** Whether a text is what a spreadsheet makes of a code that it takes for a number, day or flag. */
export function isConvertedCode(code: string): boolean {
  const text = BEYOND_ASCII.test(code) ? code.normalize('NFKC').replace(/^[’‘]/, "'") : code;
  return CONVERTED.test(text) || CASED.test(text);
}
