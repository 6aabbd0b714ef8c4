import { decimalDigit } from './decimal-digit.ts';

// region, year, month, day, serial, check digit; the old form has a year of two digits and no check digit
const REGION = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}';
const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const EIGHTEEN = new RegExp(`${REGION}(?:19|20)\\d\\d${MONTH_AND_DAY}\\d{3}[\\dX]`, 'y');
const FIFTEEN = new RegExp(`${REGION}\\d\\d${MONTH_AND_DAY}\\d{3}`, 'y');

/** Fewest digits of a number that counts. */
const FEWEST = 15;

/** Most characters between two digits of one number. */
const MOST_BETWEEN = 24;

/**
 * What may not stand between two digits of one number: letters, and numerals that are no decimal
 * digits. All else is a separator.
 */
const NO_SEPARATOR = /[\p{L}\p{Nl}\p{No}]/u;

/** What people write for the check digit X: the letter, and those of Cyrillic and Greek that look like it. */
const CHECK_X = /[XxХхΧχ]/u;

/** Signs that are written for the check digit X too; between two digits they separate. */
const CHECK_SIGN = /[×✕✖╳*∗＊]/u;

/** Letters and signs that are written for 0 and 1. */
const FOR_DIGITS: ReadonlyMap<string, string> = new Map([
  ...[...'OoОоΟο〇○◯'].map((it) => [it, '0'] as const),
  ...[...'lIІі|'].map((it) => [it, '1'] as const),
]);

/** What stands before a digit: nothing, separators alone, or also letters. */
type Gap = 0 | 1 | 2;

/**
 * Digits, and X after a digit, with only separators between them; in a loose reading also letters.
 * `gap[i]` is what stands before the i-th.
 */
interface Chain {
  readonly digits: string;
  readonly gap: readonly Gap[];
}

/**
 * The chains of a text in NFKC that are long enough, in its order. Cost: one look at each character.
 * @param isLoose letters part digits like separators, and what is written for a digit is one
 */
function* chainsOf(text: string, isLoose: boolean): Generator<Chain> {
  let digits = '';
  let gap: Gap[] = [];
  let between = 0;
  let hasLetter = false;
  let at = 0;
  for (const character of text) {
    at += character.length;
    let digit = digitOf(character, digits !== '');
    if (digit === null && isLoose) digit = writtenFor(character, digits !== '', text.charAt(at));
    if (digit === null) {
      between++;
      if (digits === '') continue;
      const isLetter = NO_SEPARATOR.test(character);
      hasLetter ||= isLetter;
      if (between <= MOST_BETWEEN && (isLoose || !isLetter)) continue;
      if (digits.length >= FEWEST) yield { digits, gap };
      digits = '';
      gap = [];
      continue;
    }
    digits += digit;
    gap.push(hasLetter ? 2 : between > 0 ? 1 : 0);
    between = 0;
    hasLetter = false;
  }
  if (digits.length >= FEWEST) yield { digits, gap };
}

/** The digit that a character is, or X within a chain; null for others. */
function digitOf(character: string, isWithin: boolean): string | null {
  if (character >= '0' && character <= '9') return character;
  const digit = character > '\u007f' ? decimalDigit(character) : null;
  if (digit !== null) return String(digit);
  return isWithin && CHECK_X.test(character) ? 'X' : null;
}

/** The digit, or X at the end of a chain, that another character is written for; null for none. */
function writtenFor(character: string, isWithin: boolean, next: string): string | null {
  if (isWithin && CHECK_SIGN.test(character) && !CHECK_SIGN.test(next) && !/\p{Nd}/u.test(next))
    return 'X';
  return FOR_DIGITS.get(character) ?? null;
}

/**
 * Whether a number of `length` digits at `start` of a chain stands alone: between separators, or
 * unbroken. Dates and telephone numbers in a row contain many digits that would match, but not from
 * the beginning of one part to the end of another.
 */
function standsAlone({ digits, gap }: Chain, start: number, length: number): boolean {
  const end = start + length;
  const isBroken = gap.slice(start + 1, end).some((it) => it > 0);
  if (!isBroken && length === 18) return true;
  const beginsPart = start === 0 || gap[start]! > 0 || digits[start - 1] === 'X';
  const endsPart =
    end === digits.length || gap[end]! > 0 || digits[end - 1] === 'X' || digits[end] === 'X';
  return beginsPart && endsPart;
}

function holdsNumber(chain: Chain): boolean {
  for (let start = 0; start + FEWEST <= chain.digits.length; start++)
    for (const form of [EIGHTEEN, FIFTEEN]) {
      form.lastIndex = start;
      const found = form.exec(chain.digits);
      if (found && standsAlone(chain, start, found[0].length)) return true;
    }
  return false;
}

/** Where letters may part a number: before the year, the month, the day, the serial and the check digit. */
const PARTS: ReadonlySet<number> = new Set([6, 10, 12, 14, 17]);

/**
 * Whether a loosely read chain contains a number of 18 digits whose check digit is right, with
 * letters only between its parts.
 */
function holdsProvenNumber({ digits, gap }: Chain): boolean {
  for (let start = 0; start + 18 <= digits.length; start++) {
    EIGHTEEN.lastIndex = start;
    const found = EIGHTEEN.exec(digits)?.[0];
    if (found === undefined || !isProven(found)) continue;
    const isParted = gap.slice(start + 1, start + 18).every((it, i) => it < 2 || PARTS.has(i + 1));
    if (isParted) return true;
  }
  return false;
}

/** Whether the check digit of a number of 18 digits is right (GB 11643-1999, ISO 7064 MOD 11-2). */
function isProven(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(digits[i]) * (2 ** (17 - i) % 11);
  return digits[17] === '10X98765432'[sum % 11];
}

/** A day as people write it, with months and days of one digit. */
const CHINESE_DAY = /(\p{Nd}{4}\s*年\s*)(\p{Nd}{1,2})(\s*月\s*)(\p{Nd}{1,2})(?=\s*[日号號])/gu;

const withWholeDays = (text: string): string =>
  text.includes('年')
    ? text.replace(
        CHINESE_DAY,
        (_, year: string, month: string, between: string, day: string) =>
          year + month.padStart(2, '0') + between + day.padStart(2, '0'),
      )
    : text;

const SHORT_ASCII = /^[\x00-\x7f]{0,14}$/;
const MANY_DIGITS = /(?:\d[^\d]*){15}/;
const ASCII = /^[\x00-\x7f]*$/;

/** Whether a text is worth no look at its digits: too short, or with too few of them. */
const hasFewDigits = (text: string): boolean => {
  if (text.length < FEWEST) return SHORT_ASCII.test(text) || !/\p{No}/u.test(text);
  return ASCII.test(text) && !MANY_DIGITS.test(text);
};

/** Fewest digits of a number some of which are written with letters. */
const LOOSE_DIGITS = /(?:\p{Nd}[^\p{Nd}]*){12}/u;
const LOOSE_ASCII = /(?:[\dOolI|][^\dOolI|]*){17}/;

/**
 * Whether a text contains what looks like a resident identity number (GB 11643-1999: region, birth
 * date, serial, check digit; also the old form of 15 digits), in digits of any width or script,
 * separated by blanks, brackets, any punctuation or symbol, up to 24 characters. The check digit is
 * not verified, so a mistyped number counts. If letters stand between its parts (1990年3月7日), or a
 * letter or sign stands for one of its digits (O, l, ×), the check digit must be right, since much
 * else looks like that. Cost: linear in the text.
 */
export function holdsIdCardNumber(text: string): boolean {
  if (hasFewDigits(text) && (text.length < 18 || !LOOSE_ASCII.test(text))) return false;
  const plain = text.normalize('NFKC');
  for (const chain of chainsOf(plain, false)) if (holdsNumber(chain)) return true;
  if (plain.length < 18 || !LOOSE_DIGITS.test(plain)) return false;
  for (const chain of chainsOf(withWholeDays(plain), true))
    if (holdsProvenNumber(chain)) return true;
  return false;
}

/** A text to be shown, such as the name of a file: without its digits where it holds an identity number. */
export const withoutIdCardNumbers = (text: string): string =>
  holdsIdCardNumber(text) ? text.replace(/\p{N}[\p{N}XxХхΧχ×✕✖╳*]*/gu, '…') : text;
