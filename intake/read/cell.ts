import type { NumberFormat } from './number-format.ts';

/** A number as its sheet stores it; never passed through a float. */
export interface NumberCell {
  readonly kind: 'number';
  /** the digits as they stand in the file, such as "123", "1.5E-7" */
  readonly stored: string;
  readonly format: NumberFormat;
}

/** A date of a sheet: a number with a date format, or an ISO date. */
export interface DateCell {
  readonly kind: 'date';
  /** 2025-09-01, or 2025-09-01T08:30:00 when it has a time of day */
  readonly text: string;
}

/** A time of day, a duration, or a date that is shown as nothing but its time. */
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

/** A formula, with the value that the file gives for it; '' when it gives none. */
export interface FormulaCell {
  readonly kind: 'formula';
  readonly result: Cell;
}

/** A cell that a merged block covers, other than the first cell of the block. */
export interface MergedCell {
  readonly kind: 'merged';
  /** the block, such as "I2:I3" */
  readonly range: string;
  /** what the first cell of the block holds */
  readonly first: Cell;
  /** whether the block says plainly what this cell holds: it lies in one column, below the header, and no other value lies beneath it */
  readonly isPlain: boolean;
}

/** A cell of a sheet that is no text. */
export type TypedCell =
  NumberCell | DateCell | TimeCell | LogicalCell | ErrorCell | FormulaCell | MergedCell;

/**
 * A cell as the file has it: a trimmed text ('' when it is empty), or what a sheet says of a cell that is no text. A whole number of at
 * most 15 digits whose format shows just these digits is the text of its digits.
 */
export type Cell = string | TypedCell;

/** The text of a cell as a person sees it: of a number in a format that is not followed here, its digits; of a date, the ISO form. */
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
 * A stored number as a plain decimal, digit by digit: "1E3" is "1000", "12.0" is "12", "007" is "7". Null when it is no number.
 * At most 320 places are written out.
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
