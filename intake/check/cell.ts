import { isDay, suggestDay, type Day } from '../../base/day.ts';
import { calendarPeriod } from '../../base/period.ts';
import type { FaultCode, FAULTS } from '../../base/errors/faults.ts';
import type { Param, Params } from '../../base/errors/template.ts';
import { FORMULA_SIGNS } from '../../base/people-csv.ts';
import { placesOf, plainAmount, scaled } from '../../base/decimal.ts';
import { codeReader, namedCodes } from '../../schema/code-lists/code-list.ts';
import type { Amount, Column } from '../../schema/register/definition.ts';
import { codeSetReader } from './code-set.ts';
import { holdsIdCardNumber } from './id-card.ts';
import { withNameBlanks } from './name-blanks.ts';

/** Reports a fault of a cell. */
export type Refuse = <C extends FaultCode>(code: C, params: Params<(typeof FAULTS)[C]>) => void;

/** Reads a cell: returns its value as COPY text; null for an empty or refused cell. */
export type CellReader = (text: string, refuse: Refuse) => string | null;

const MAX_CHARACTERS = 32_767;
// control characters, unpaired surrogates, line separators, invisible characters, characters that
// XML forbids
const CONTROLS =
  '\\p{Cc}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\ufffe\\uffff';
const CONTROL = new RegExp(`[${CONTROLS}]`, 'u');
// characters without a meaning of their own: private use, which decoding in a wrong encoding yields,
// and unassigned ones; the planes of Chinese characters are open to newer versions of Unicode
const MEANINGLESS = /\p{Co}|(?![\u{20000}-\u{3fffd}])\p{Cn}/u;
// texts to check further: these characters; a backslash, which COPY escapes; the start of a
// formula, also after the apostrophe of a reject file (a single dash is none); the error values of
// formulas
const SUSPECT = new RegExp(`[${CONTROLS}\\p{Co}\\p{Cn}\\\\]|^'*[${FORMULA_SIGNS}#]`, 'u');
const FORMULA = new RegExp(
  `^(?!-$)'*[${FORMULA_SIGNS}]|^#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)$`,
  'u',
);

const codePointOf = (character: string): string =>
  character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

function suspectText(text: string, refuse: Refuse): string | null {
  const control = CONTROL.exec(text);
  const meaningless = MEANINGLESS.exec(text);
  if (control) refuse('CONTROL_CHARACTER', { codepoint: codePointOf(control[0]) });
  else if (meaningless) refuse('MEANINGLESS_CHARACTER', { codepoint: codePointOf(meaningless[0]) });
  else if (FORMULA.test(text)) refuse('FORMULA', {});
  else if (holdsIdCardNumber(text)) refuse('ID_CARD_NUMBER', {});
  else return text.replaceAll('\\', '\\\\');
  return null;
}

/** Reads a text of at most `limit` characters; a name without meaningless blanks. */
export const textReader =
  (limit: number, isName = false): CellReader =>
  (cell, refuse) => {
    const text = isName ? withNameBlanks(cell) : cell;
    if (text.length > limit) {
      const length = text.length > MAX_CHARACTERS ? text.length : [...text].length;
      if (length > limit) {
        refuse('TOO_LONG', { length, limit });
        return null;
      }
    }
    return SUSPECT.test(text) || holdsIdCardNumber(text) ? suspectText(text, refuse) : text;
  };

/** Reads a text that must match a regular expression as a whole. */
export function patternReader(read: CellReader, pattern: string): CellReader {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return (cell, refuse) => {
    const text = read(cell, refuse);
    if (text === null || whole.test(text)) return text;
    refuse('BAD_PATTERN', { value: cell, pattern });
    return null;
  };
}

/** Reads the label of a calendar period. */
export const periodReader: CellReader = (text, refuse) => {
  if (calendarPeriod(text) !== null) return text;
  refuse('BAD_PERIOD', { value: text });
  return null;
};

function adviceOn(text: string): Param {
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return {
      zh: '这一天不存在，或不在 1900 年至 2199 年之间。',
      en: 'There is no such day, or it lies outside the years 1900 to 2199.',
    };
  const suggestion = suggestDay(text);
  return suggestion ? { zh: `是否为 ${suggestion}？`, en: `Did you mean ${suggestion}?` } : '';
}

/** Midnight after a day, as databases write it. */
const MIDNIGHT = / 00:00(?::00(?:\.0+)?)?$/;

/** Reads a day; the reader caches valid days. */
export function dayReader(): CellReader {
  const validDays = new Set<Day>();
  return (cell, refuse) => {
    const text = cell.length > 10 ? cell.replace(MIDNIGHT, '') : cell;
    if (validDays.has(text)) return text;
    if (isDay(text)) {
      if (validDays.size < 100_000) validDays.add(text);
      return text;
    }
    refuse('BAD_DAY', { value: cell, advice: adviceOn(text) });
    return null;
  };
}

const FLAGS: ReadonlyMap<string, string> = new Map([
  ['true', 't'],
  ['false', 'f'],
  ['是', 't'],
  ['否', 'f'],
]);

/** Reads yes or no. */
export const flagReader: CellReader = (text, refuse) => {
  const flag = FLAGS.get(text) ?? (text.length < 6 ? FLAGS.get(text.toLowerCase()) : undefined);
  if (flag === undefined) refuse('BAD_FLAG', { value: text });
  return flag ?? null;
};

/** Reads a whole number within a range; `noAnswer` is read as an empty cell. */
export const countReader =
  ([min, max]: readonly [number, number], noAnswer: string | undefined): CellReader =>
  (cell, refuse) => {
    const text = cell.replace(/^(-?\d+)\.0+$/, '$1');
    if (text === noAnswer) return null;
    const value = Number(text);
    if (/^-?\d{1,10}$/.test(text) && value >= min && value <= max) return text;
    refuse('BAD_COUNT', { value: cell, min, max });
    return null;
  };

/**
 * The plain decimal that a text may mean: without full-width digits, currency signs and thousands
 * separators.
 */
function amountMeant(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/^(?:¥|RMB|CNY|人民币)\s*|\s*元$/giu, '')
    .trim();
  const joined = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return plainAmount(joined) === null ? null : joined;
}

/**
 * Reads an exact decimal within the bounds of its column. Further decimal places are a fault unless
 * they are zeros. Nothing is rounded.
 */
export function amountReader({ scale, min, max }: Amount): CellReader {
  const [lowest, highest] = [scaled(min, scale), scaled(max, scale)];
  return (text, refuse) => {
    const plain = plainAmount(text);
    if (plain === null) {
      const suggestion = amountMeant(text);
      const advice =
        suggestion === null
          ? ''
          : { zh: `是否为 ${suggestion}？`, en: `Did you mean ${suggestion}?` };
      refuse('BAD_AMOUNT', { value: text, min, max, advice });
      return null;
    }
    if (placesOf(plain) > scale) {
      refuse('TOO_MANY_DECIMALS', { value: text, places: placesOf(plain), scale });
      return null;
    }
    const value = scaled(plain, scale);
    if (value >= lowest && value <= highest) return plain;
    refuse('BAD_AMOUNT', { value: text, min, max, advice: '' });
    return null;
  };
}

/** Reads a code of the list of a column. */
export function codeCellReader(column: Column): CellReader {
  const readCode = codeReader(column.codes!);
  return (text, refuse) => {
    // programs that write numbers with a decimal point also do so for codes of digits
    const whole = /^(\d+)\.0+$/.exec(text)?.[1];
    const code = readCode(whole ?? text);
    if (code === null && !column.optional) refuse('REQUIRED', {});
    else if (code === undefined && FORMULA.test(text)) refuse('FORMULA', {});
    else if (code === undefined)
      refuse('UNKNOWN_CODE', { value: text, allowed: namedCodes(column.codes!) });
    return code ?? null;
  };
}

/** Reads a set of codes of the list of a column, as a PostgreSQL array. */
export function codesCellReader(column: Column): CellReader {
  const readCodeSet = codeSetReader(column.codes!);
  return (text, refuse) => {
    const set = readCodeSet(text);
    if ('codes' in set) {
      if (set.codes.length > 0) return `{${set.codes.map((code) => `"${code}"`).join(',')}}`;
      if (!column.optional) refuse('REQUIRED', {});
    } else if ('repeated' in set) refuse('REPEATED_CODE', { value: set.repeated });
    else if (FORMULA.test(text)) refuse('FORMULA', {});
    else if (set.unknown === '') refuse('EMPTY_PLACE', { value: text });
    else refuse('UNKNOWN_CODE', { value: set.unknown, allowed: namedCodes(column.codes!) });
    return null;
  };
}
