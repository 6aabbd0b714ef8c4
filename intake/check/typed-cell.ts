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
import { MOST_DIGITS } from '../read/number-format.ts';
import type { Refuse } from './cell.ts';

/**
 * The text that a column reads from a cell of a sheet that is no text, '' for an empty one; null after refusing it. Columns of text, codes
 * and references take a whole number as it is shown, where that is sure; columns of days take dates, of flags logical values, of counts and
 * amounts numbers. What a column does not take goes to its own reader as the text that a person sees, to be refused there.
 */
export function textFor(column: Column, cell: TypedCell, refuse: Refuse): string | null {
  if (cell.kind === 'formula') {
    refuse('FORMULA', {});
    return null;
  }
  if (cell.kind === 'merged') return mergedText(column, cell, refuse);
  switch (INTAKE_KINDS[column.kind].takes) {
    case 'digits':
      if (cell.kind === 'number') return digits(cell, refuse);
      refuse('NOT_TEXT', { what: nameOf(cell) });
      return null;
    case 'number':
      return cell.kind === 'number' ? (plainDecimal(cell.stored) ?? cell.stored) : textOf(cell);
    case 'decimal':
      return cell.kind === 'number' ? decimal(cell) : textOf(cell);
    case 'seen':
      return textOf(cell);
  }
}

/** A stored number as the decimal that was typed. One that is shown as a part of a hundred stays what a person sees, to be refused. */
function decimal({ stored, format }: NumberCell): string {
  const plain = plainDecimal(stored);
  if (plain === null) return stored;
  return format.code.includes('%') ? `${plain} (${format.code})` : significant(plain, MOST_DIGITS);
}

/** What a merged block says of a cell that it covers: its value in an optional column; a required cell is filled in by hand. */
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
    if (plain.length > MOST_DIGITS) {
      refuse('DIGITS_LOST', { value: stored });
      return null;
    }
    const shown = format.show(plain);
    if (shown !== null) return shown;
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
      const shown = text.toUpperCase();
      return { zh: `逻辑值 ${shown}`, en: `the logical value ${shown}` };
    }
    default:
      return { zh: `错误值 ${text}`, en: `the error value ${text}` };
  }
}

const SCIENTIFIC = /^\d+(?:[.,]\d+e[+-]?|e[+-])\d{1,3}$|^#{2,}$/i;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Whether a text is what spreadsheets show of a number that is too long for its cell: most of its digits are gone, or all (`###`). */
export const hasLostDigits = (text: string): boolean =>
  SCIENTIFIC.test(BEYOND_ASCII.test(text) ? text.normalize('NFKC') : text);
