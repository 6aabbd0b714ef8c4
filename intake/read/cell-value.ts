import { GENERAL, MAX_DIGITS, type NumberFormat } from './number-format.ts';
import { type Cell, type DateCell, type TimeCell } from './cell.ts';
import { BrokenXml } from './xml-scan.ts';

/** The parts of a workbook that its cells refer to. */
export interface CellContext {
  /** the shared strings */
  readonly strings: readonly string[];
  /** by cell format (the `s` of a cell), how it displays a number */
  readonly formats: readonly NumberFormat[];
  /** whether days count from 1904-01-01 (old Mac files) instead of 1900 */
  readonly from1904: boolean;
}

/**
 * The value of a cell, from its type, format and stored text (ECMA-376 part 1, 18.3.1.4 and
 * 18.18.11). Only serial numbers of days become floating-point numbers.
 */
export function cellValue(
  type: string | null,
  format: number,
  value: string,
  context: CellContext,
): Cell {
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
      return logical(value.trim());
    case 'd':
      return isoDate(value.trim());
    case 'e':
      return { kind: 'error', text: value.trim() };
    default:
      return numeric(value.trim(), context.formats[format] ?? GENERAL, context.from1904);
  }
}

/** Text as displayed: escapes such as `_x000A_` decoded, line ends as LF, trimmed. */
export function plainText(stored: string): string {
  let text = stored;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('_x'))
    text = text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  return text.trim();
}

const LOGICAL: ReadonlyMap<string, Cell> = new Map([
  ['1', { kind: 'logical', value: true }],
  ['true', { kind: 'logical', value: true }],
  ['0', { kind: 'logical', value: false }],
  ['false', { kind: 'logical', value: false }],
]);

const logical = (stored: string): Cell =>
  LOGICAL.get(stored.toLowerCase()) ?? { kind: 'error', text: stored };

function isoDate(stored: string): Cell {
  const text = stored.replace(/T00:00:00(?:\.0+)?Z?$/, '');
  return /^\d{4}-\d\d-\d\d/.test(text) ? { kind: 'date', text } : { kind: 'time', text };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numeric(stored: string, format: NumberFormat, from1904: boolean): Cell {
  if (format.kind === 'number') {
    return stored.length <= MAX_DIGITS && format.show(stored) === stored
      ? stored
      : { kind: 'number', stored, format };
  }
  if (!NUMBER.test(stored)) return { kind: 'number', stored, format: GENERAL };
  return dateCell(Number(stored), format.kind, from1904) ?? { kind: 'number', stored, format };
}

function dateCell(
  serial: number,
  kind: 'date' | 'time',
  from1904: boolean,
): DateCell | TimeCell | null {
  const text = dateText(serial, from1904);
  if (text === null) return null;
  return kind === 'time' || !text.includes('-') ? { kind: 'time', text } : { kind, text };
}

const SECONDS = 86_400;
const MS = 1_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const LAST_DAY = Date.UTC(9999, 11, 31);
const FALSE_LEAP_DAY = 60;

/**
 * The day of a serial number as 2025-09-01, with a time of day as 2025-09-01T08:30:00, a time alone
 * as 08:30:00; null if the number is no day. Rounded to seconds. In the 1900 system, day 60 is
 * 1900-02-29, which Excel displays although it never existed.
 */
function dateText(serial: number, from1904: boolean): string | null {
  const seconds = Math.round(serial * SECONDS);
  const day = Math.floor(seconds / SECONDS);
  const time = clock(seconds - day * SECONDS);
  if (serial < 0 || (day === 0 && serial === 0 && !from1904)) return null;
  if (day === 0 && !from1904) return time;
  if (day === FALSE_LEAP_DAY && !from1904)
    return `1900-02-29${time === '00:00:00' ? '' : `T${time}`}`;
  const shift = !from1904 && day < FALSE_LEAP_DAY ? 1 : 0;
  const at = (from1904 ? EPOCH_1904 : EPOCH_1900) + (day + shift) * SECONDS * MS;
  if (at > LAST_DAY) return null;
  const date = new Date(at).toISOString().slice(0, 10);
  return time === '00:00:00' ? date : `${date}T${time}`;
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
