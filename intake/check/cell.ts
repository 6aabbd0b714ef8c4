import { isDay, suggestDay, type Day } from '../../base/day.ts';
import type { FaultCode, FAULTS } from '../../base/errors/faults.ts';
import type { Param, Params } from '../../base/errors/template.ts';
import { FORMULA_SIGNS } from '../../base/people-csv.ts';
import { codeReader, codesOf } from '../../schema/code-lists/code-list.ts';
import type { Column } from '../../schema/register/definition.ts';
import { referenceKey, targetOf } from '../../schema/register/declared.ts';
import { holdsIdCardNumber } from './id-card.ts';
import { withNameBlanks } from './name-blanks.ts';

/** Notes what is wrong with a cell. */
export type Refuse = <C extends FaultCode>(code: C, params: Params<(typeof FAULTS)[C]>) => void;

/** The value of a cell as PostgreSQL reads it in a COPY; null for an empty or a refused cell. */
export type CellReader = (text: string, refuse: Refuse) => string | null;

const MOST_CHARACTERS = 32_767;
// control characters, halves of characters, line separators, invisible characters, what XML forbids
const CONTROLS =
  '\\p{Cc}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\ufffe\\uffff';
const CONTROL = new RegExp(`[${CONTROLS}]`, 'u');
// what needs a second look: those, a backslash, which COPY escapes, the beginning of a formula (also
// behind the apostrophe of a reject file), and the error value that a formula may give
const SUSPECT = new RegExp(`[${CONTROLS}\\\\]|^'*[${FORMULA_SIGNS}#]`, 'u');
const FORMULA = new RegExp(
  `^'*[${FORMULA_SIGNS}]|^#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)$`,
  'u',
);

function suspectText(text: string, refuse: Refuse): string | null {
  const control = CONTROL.exec(text);
  if (control)
    refuse('CONTROL_CHARACTER', {
      codepoint: control[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0'),
    });
  else if (FORMULA.test(text)) refuse('FORMULA', {});
  else if (holdsIdCardNumber(text)) refuse('ID_CARD_NUMBER', {});
  else return text.replaceAll('\\', '\\\\');
  return null;
}

/** Reads a text of at most `limit` characters; a name without blanks that mean nothing. */
const textReader =
  (limit: number, isName = false): CellReader =>
  (given, refuse) => {
    const text = isName ? withNameBlanks(given) : given;
    if (text.length > limit) {
      const length = text.length > MOST_CHARACTERS ? text.length : [...text].length;
      if (length > limit) {
        refuse('TOO_LONG', { length, limit });
        return null;
      }
    }
    return SUSPECT.test(text) || holdsIdCardNumber(text) ? suspectText(text, refuse) : text;
  };

function adviceOn(text: string): Param {
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return {
      zh: '这一天不存在，或不在 1900 年至 2199 年之间。',
      en: 'There is no such day, or it lies outside the years 1900 to 2199.',
    };
  const meant = suggestDay(text);
  return meant ? { zh: `是否为 ${meant}？`, en: `Did you mean ${meant}?` } : '';
}

/** Midnight behind a day, as databases write it. */
const MIDNIGHT = / 00:00(?::00(?:\.0+)?)?$/;

function dayReader(): CellReader {
  const known = new Set<Day>();
  return (given, refuse) => {
    const text = given.length > 10 ? given.replace(MIDNIGHT, '') : given;
    if (known.has(text)) return text;
    if (isDay(text)) {
      if (known.size < 100_000) known.add(text);
      return text;
    }
    refuse('BAD_DAY', { value: given, advice: adviceOn(text) });
    return null;
  };
}

const FLAGS: ReadonlyMap<string, string> = new Map([
  ['true', 't'],
  ['false', 'f'],
  ['是', 't'],
  ['否', 'f'],
]);

const flagReader: CellReader = (text, refuse) => {
  const flag = FLAGS.get(text) ?? (text.length < 6 ? FLAGS.get(text.toLowerCase()) : undefined);
  if (flag === undefined) refuse('BAD_FLAG', { value: text });
  return flag ?? null;
};

const countReader =
  ([min, max]: readonly [number, number], noAnswer: string | undefined): CellReader =>
  (given, refuse) => {
    const text = given.replace(/^(-?\d+)\.0+$/, '$1');
    if (text === noAnswer) return null;
    const value = Number(text);
    if (/^-?\d{1,10}$/.test(text) && value >= min && value <= max) return text;
    refuse('BAD_COUNT', { value: given, min, max });
    return null;
  };

function codeCellReader(column: Column): CellReader {
  const read = codeReader(column.codes!);
  return (text, refuse) => {
    const code = read(text);
    if (code === null && !column.optional) refuse('REQUIRED', {});
    else if (code === undefined && FORMULA.test(text)) refuse('FORMULA', {});
    else if (code === undefined)
      refuse('UNKNOWN_CODE', {
        value: text,
        allowed: {
          zh: Object.values(column.codes!.codes)
            .map(({ zh }) => zh)
            .join('、'),
          en: codesOf(column.codes!).join(', '),
        },
      });
    return code ?? null;
  };
}

/** The reader of the cells of a column. A reference is read as the key it names. */
export function cellReader(column: Column): CellReader {
  switch (column.kind) {
    case 'text':
      return textReader(column.limit!, column.isName);
    case 'day':
      return dayReader();
    case 'flag':
      return flagReader;
    case 'count':
      return countReader(column.range!, column.noAnswer);
    case 'code':
      return codeCellReader(column);
    case 'reference':
      return textReader(referenceKey(targetOf(column)).limit!);
  }
}
