import { significant } from '../../base/decimal.ts';
import type { Param } from '../../base/errors/template.ts';
import type { Column } from '../../schema/register/definition.ts';
import {
  plainDecimal,
  textOf,
  type MergedCell,
  type NumberCell,
  type TypedCell,
} from '../read/cell.ts';
import { INTAKE_KINDS } from '../kinds.ts';
import { MAX_DIGITS } from '../read/number-format.ts';
import type { Refuse } from './cell.ts';

/**
 * The text that a column reads from a cell of a sheet that is not text; '' for an empty one, null
 * after refusing it. Columns of text, codes and references accept a whole number if its displayed
 * digits are certain; columns of days accept dates, flags logical values, counts and amounts
 * numbers. Other cells are passed as displayed text to the reader of the column, which refuses
 * them.
 */
export function textFor(column: Column, cell: TypedCell, refuse: Refuse): string | null {
  if (cell.kind === 'formula') {
    refuse('FORMULA', {});
    return null;
  }
  if (cell.kind === 'merged') return mergedText(column, cell, refuse);
  switch (INTAKE_KINDS[column.kind].typedForm) {
    case 'digits':
      if (cell.kind === 'number') return digits(cell, refuse);
      refuse('NOT_TEXT', { what: nameOf(cell) });
      return null;
    case 'number':
      return cell.kind === 'number' ? (plainDecimal(cell.stored) ?? cell.stored) : textOf(cell);
    case 'decimal':
      return cell.kind === 'number' ? decimal(cell) : textOf(cell);
    case 'shown':
      return textOf(cell);
  }
}

/**
 * A stored number as the decimal that was typed. A number displayed in percent is passed as
 * displayed, and refused.
 */
function decimal({ stored, format }: NumberCell): string {
  const plain = plainDecimal(stored);
  if (plain === null) return stored;
  return format.code.includes('%') ? `${plain} (${format.code})` : significant(plain, MAX_DIGITS);
}

/**
 * The value of a cell covered by a merged block: the value of the block in an optional column; a
 * required cell must be filled in by hand.
 */
function mergedText(
  column: Column,
  { range, first, isPlain }: MergedCell,
  refuse: Refuse,
): string | null {
  if (isPlain && column.optional)
    return typeof first === 'string' ? first : textFor(column, first, refuse);
  refuse('MERGED_CELLS', { range });
  return null;
}

function digits(cell: NumberCell, refuse: Refuse): string | null {
  const { stored, format } = cell;
  const plain = plainDecimal(stored);
  if (format.kind === 'number' && plain !== null && /^\d+$/.test(plain)) {
    if (plain.length > MAX_DIGITS) {
      refuse('DIGITS_LOST', { value: stored });
      return null;
    }
    const formatted = format.show(plain);
    if (formatted !== null) return formatted;
  }
  refuse('NOT_TEXT', { what: numberName(plain ?? stored, format.code) });
  return null;
}

const numberName = (number: string, code: string): Param => ({
  zh: `数字 ${number}（格式“${code}”）`,
  en: `the number ${number} (format "${code}")`,
});

function nameOf(cell: Exclude<TypedCell, NumberCell>): Param {
  const text = textOf(cell);
  switch (cell.kind) {
    case 'date':
      return { zh: `日期 ${text}`, en: `the date ${text}` };
    case 'time':
      return { zh: `时间 ${text}`, en: `the time ${text}` };
    case 'logical': {
      const upperCase = text.toUpperCase();
      return { zh: `逻辑值 ${upperCase}`, en: `the logical value ${upperCase}` };
    }
    default:
      return { zh: `错误值 ${text}`, en: `the error value ${text}` };
  }
}

const SCIENTIFIC = /^\d+(?:[.,]\d+e[+-]?|e[+-])\d{1,3}$|^#{2,}$/i;
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Whether a text is what spreadsheets display for a number too long for its cell: most or all
 * (`###`) digits are lost.
 */
export const hasLostDigits = (text: string): boolean =>
  SCIENTIFIC.test(BEYOND_ASCII.test(text) ? text.normalize('NFKC') : text);
