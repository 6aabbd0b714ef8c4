import { BrokenXml } from './xml-scan.ts';

/** What a workbook's cells refer to. */
export interface CellContext {
  /** The shared strings. */
  readonly strings: readonly string[];
  /** By cell format, whether it shows a number as a date or time. */
  readonly dateFormats: readonly boolean[];
  /** Whether days count from 1904-01-01 (old Mac files) and not from 1900. */
  readonly from1904: boolean;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const SMALL_INTEGER = /^(?:0|[1-9]\d{0,14})$/;

/** The text of a cell, trimmed, from its type, format and stored value as they stand in the sheet (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
export function cellText(
  type: string | null,
  format: number,
  value: string,
  context: CellContext,
): string {
  switch (type) {
    case 's': {
      const shared = context.strings[Number(value || NaN)];
      if (shared === undefined) throw new BrokenXml(`shared string ${value.slice(0, 20)}`);
      return shared;
    }
    case 'str':
    case 'inlineStr':
      return plainText(value);
    case 'b':
      return BOOLEANS.get(value.trim()) ?? value.trim();
    case 'd':
      return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '');
    case 'e':
      return value.trim();
    default:
      return numberText(value.trim(), context.dateFormats[format] === true, context.from1904);
  }
}

/** Text as a person sees it: `_x000A_` and its like resolved, line ends as LF, trimmed. */
export function plainText(stored: string): string {
  let text = stored;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('_x'))
    text = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  return text.trim();
}

function numberText(stored: string, isDate: boolean, from1904: boolean): string {
  if (!isDate && SMALL_INTEGER.test(stored)) return stored;
  if (!NUMBER.test(stored)) return stored;
  const number = Number(stored);
  return (isDate ? dateText(number, from1904) : null) ?? decimalText(number);
}

/** A number in its shortest decimal form, without exponent below 10^21. */
function decimalText(number: number): string {
  const text = String(number === 0 ? 0 : number);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small === null) return text;
  const [, sign = '', first = '', more = '', exponent = ''] = small;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${more}`;
}

const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ['1', 'true'],
  ['true', 'true'],
  ['0', 'false'],
  ['false', 'false'],
]);

const SECONDS = 86_400;
const MS = 1_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const LAST_DAY = Date.UTC(9999, 11, 31);
const LEAP_DAY_THAT_NEVER_WAS = 60;

/**
 * The day of a serial number as 2025-09-01, with a time of day as 2025-09-01T08:30:00, a time alone as 08:30:00; null when the number is no day.
 * Rounded to seconds. In the 1900 system, day 60 is 1900-02-29, which Excel shows and no calendar has.
 */
function dateText(serial: number, from1904: boolean): string | null {
  const seconds = Math.round(serial * SECONDS);
  const day = Math.floor(seconds / SECONDS);
  const time = clock(seconds - day * SECONDS);
  if (serial < 0 || (day === 0 && serial === 0 && !from1904)) return null;
  if (day === 0 && !from1904) return time;
  if (day === LEAP_DAY_THAT_NEVER_WAS && !from1904)
    return `1900-02-29${time === '00:00:00' ? '' : `T${time}`}`;
  const shift = !from1904 && day < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
  const at = (from1904 ? EPOCH_1904 : EPOCH_1900) + (day + shift) * SECONDS * MS;
  if (at > LAST_DAY) return null;
  const date = new Date(at).toISOString().slice(0, 10);
  return time === '00:00:00' ? date : `${date}T${time}`;
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((it) => String(it).padStart(2, '0'))
    .join(':');
}

const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number format shows a date or time: a built-in one by its id (ECMA-376 part 1, 18.8.30, and the Chinese ones), else by its code. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|general/gi, '');
  return /[ymdhs]/i.test(bare);
}
