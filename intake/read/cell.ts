import type { NumberFormat } from './number-format.ts';

/** A number as its sheet stores it; never converted to a floating-point number. */
export interface NumberCell {
  readonly kind: 'number';
  /** the digits in the file, such as "123", "1.5E-7" */
  readonly stored: string;
  readonly format: NumberFormat;
}

/** A date of a sheet: a number with a date format, or an ISO date. */
export interface DateCell {
  readonly kind: 'date';
  /** 2025-09-01, or 2025-09-01T08:30:00 with a time of day */
  readonly text: string;
}

/** A time of day, a duration, or a date that is displayed as a time only. */
export interface TimeCell {
  readonly kind: 'time';
  readonly text: string;
}

/** TRUE or FALSE. */
export interface LogicalCell {
  readonly kind: 'logical';
  readonly value: boolean;
}

/** An error value such as #N/A. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly text: string;
}

/** A formula, with the value stored in the file; '' if there is none. */
export interface FormulaCell {
  readonly kind: 'formula';
  readonly result: Cell;
}

/** A cell covered by a merged block, other than the first cell of the block. */
export interface MergedCell {
  readonly kind: 'merged';
  /** the block, such as "I2:I3" */
  readonly range: string;
  /** the value of the first cell of the block */
  readonly first: Cell;
  /**
   * whether the value of this cell is certain: the block is one column wide, below the header, and
   * covers no other value
   */
  readonly isPlain: boolean;
}

/** A cell of a sheet that is not text. */
export type TypedCell =
  NumberCell | DateCell | TimeCell | LogicalCell | ErrorCell | FormulaCell | MergedCell;

/**
 * A cell of a file: a trimmed text ('' if empty), or a typed value of a sheet. A whole number of at
 * most 15 digits whose format displays exactly these digits is the text of its digits.
 */
export type Cell = string | TypedCell;

/**
 * The text of a cell as displayed; of a number in an unsupported format, its digits; of a date, the
 * ISO form.
 */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'number':
      return cell.format.show(cell.stored) ?? plainDecimal(cell.stored) ?? cell.stored;
    case 'logical':
      return cell.value ? 'true' : 'false';
    case 'formula':
      return textOf(cell.result);
    case 'merged':
      return cell.isPlain ? textOf(cell.first) : '';
    case 'date':
    case 'time':
    case 'error':
      return cell.text;
  }
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * A stored number as a plain decimal, digit by digit: "1E3" is "1000", "12.0" is "12", "007" is
 * "7". Null if it is no number, or has more than 320 places.
 */
export function plainDecimal(stored: string): string | null {
  const parts = DECIMAL.exec(stored);
  if (parts === null) return null;
  const [, sign = '', whole = '', part = '', exponent = '0'] = parts;
  if (whole === '' && part === '') return null;
  const shift = Number(exponent);
  const digits = whole + part;
  const point = whole.length + shift;
  if (Math.abs(shift) > 320) return null;
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  const text = fraction === '' ? integer : `${integer}.${fraction}`;
  return sign === '-' && text !== '0' ? `-${text}` : text;
}
