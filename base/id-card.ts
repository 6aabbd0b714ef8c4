import { decimalDigit } from './decimal-digit.ts';

// region, year, month, day, serial, check digit; the old form has a year of two digits and no check digit
const REGION = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}';
const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const EIGHTEEN = new RegExp(`${REGION}(?:19|20)\\d\\d${MONTH_AND_DAY}\\d{3}[\\dX]`, 'y');
const FIFTEEN = new RegExp(`${REGION}\\d\\d${MONTH_AND_DAY}\\d{3}`, 'y');

/** Number of digits of the shorter form. */
const MIN_DIGITS = 15;

/** Maximum number of characters between two digits of one number. */
const MAX_GAP = 24;

/** Characters that are no separators within a number: letters, and numerals other than decimal digits. */
const NON_SEPARATOR = /[\p{L}\p{Nl}\p{No}]/u;

/** The check digit X: the Latin letter, and the Cyrillic and Greek letters that look like it. */
const CHECK_X = /[XxХхΧχ]/u;

/** Signs that are also written for the check digit X; between two digits they are separators. */
const CHECK_SIGN = /[×✕✖╳*∗＊]/u;

/** Letters and signs that are written instead of the digits 0 and 1. */
const DIGIT_LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...[...'OoОоΟο〇○◯'].map((sign) => [sign, '0'] as const),
  ...[...'lIІі|'].map((sign) => [sign, '1'] as const),
]);

/** The characters before a digit: 0 another digit, 1 only separators, 2 also letters. */
type Gap = 0 | 1 | 2;

/**
 * Digits, or X after a digit, with only separators between them; in a loose reading also letters.
 * `gap[i]` is what precedes `digits[i]`.
 */
interface Chain {
  readonly digits: string;
  readonly gap: readonly Gap[];
}

/**
 * The chains of a text in NFKC with at least {@link MIN_DIGITS} digits, in the order of the text.
 * Cost: linear in the text.
 * @param isLoose whether letters are separators too, and {@link DIGIT_LOOKALIKES} are digits
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
    if (digit === null && isLoose) digit = lookalikeOf(character, digits !== '', text.charAt(at));
    if (digit === null) {
      between++;
      if (digits === '') continue;
      const isLetter = NON_SEPARATOR.test(character);
      hasLetter ||= isLetter;
      if (between <= MAX_GAP && (isLoose || !isLetter)) continue;
      if (digits.length >= MIN_DIGITS) yield { digits, gap };
      digits = '';
      gap = [];
      continue;
    }
    digits += digit;
    gap.push(hasLetter ? 2 : between > 0 ? 1 : 0);
    between = 0;
    hasLetter = false;
  }
  if (digits.length >= MIN_DIGITS) yield { digits, gap };
}

/** The value of a decimal digit, X for a letter like X within a chain; null for other characters. */
function digitOf(character: string, isWithin: boolean): string | null {
  if (character >= '0' && character <= '9') return character;
  const digit = character > '\u007f' ? decimalDigit(character) : null;
  if (digit !== null) return String(digit);
  return isWithin && CHECK_X.test(character) ? 'X' : null;
}

/** The digit, or X at the end of a chain, that a letter or sign is written for; null if none. */
function lookalikeOf(character: string, isWithin: boolean, next: string): string | null {
  if (isWithin && CHECK_SIGN.test(character) && !CHECK_SIGN.test(next) && !/\p{Nd}/u.test(next))
    return 'X';
  return DIGIT_LOOKALIKES.get(character) ?? null;
}

/**
 * Whether `length` digits at `start` of a chain are one number: 18 digits without a separator, or
 * digits that begin and end at a separator. A list of dates or telephone numbers contains digits
 * that match by chance, but rarely from the beginning of one part to the end of another.
 */
function isDelimited({ digits, gap }: Chain, start: number, length: number): boolean {
  const end = start + length;
  const isBroken = gap.slice(start + 1, end).some((gapBefore) => gapBefore > 0);
  if (!isBroken && length === 18) return true;
  const beginsPart = start === 0 || gap[start]! > 0 || digits[start - 1] === 'X';
  const endsPart =
    end === digits.length || gap[end]! > 0 || digits[end - 1] === 'X' || digits[end] === 'X';
  return beginsPart && endsPart;
}

function holdsNumber(chain: Chain): boolean {
  for (let start = 0; start + MIN_DIGITS <= chain.digits.length; start++)
    for (const form of [EIGHTEEN, FIFTEEN]) {
      form.lastIndex = start;
      const match = form.exec(chain.digits);
      if (match && isDelimited(chain, start, match[0].length)) return true;
    }
  return false;
}

/** The indexes of the year, month, day, serial and check digit, before which letters may be written. */
const PART_STARTS: ReadonlySet<number> = new Set([6, 10, 12, 14, 17]);

/**
 * Whether a loosely read chain contains a number of 18 digits with the right check digit and with
 * letters only between its parts.
 */
function holdsVerifiedNumber({ digits, gap }: Chain): boolean {
  for (let start = 0; start + 18 <= digits.length; start++) {
    EIGHTEEN.lastIndex = start;
    const number = EIGHTEEN.exec(digits)?.[0];
    if (number === undefined || !hasRightCheckDigit(number)) continue;
    const gaps = gap.slice(start + 1, start + 18);
    if (gaps.every((gapBefore, i) => gapBefore < 2 || PART_STARTS.has(i + 1))) return true;
  }
  return false;
}

/** Whether the check digit of a number of 18 digits is right (GB 11643-1999, ISO 7064 MOD 11-2). */
function hasRightCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(digits[i]) * (2 ** (17 - i) % 11);
  return digits[17] === '10X98765432'[sum % 11];
}

/** A date such as 1990年3月7日, with a month and day of one or two digits. */
const CHINESE_DAY = /(\p{Nd}{4}\s*年\s*)(\p{Nd}{1,2})(\s*月\s*)(\p{Nd}{1,2})(?=\s*[日号號])/gu;

const withPaddedDates = (text: string): string =>
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

/** Whether a quick test shows that a text has fewer than {@link MIN_DIGITS} digits. */
const hasFewDigits = (text: string): boolean => {
  if (text.length < MIN_DIGITS) return SHORT_ASCII.test(text) || !/\p{No}/u.test(text);
  return ASCII.test(text) && !MANY_DIGITS.test(text);
};

/** At least 12 digits: in a loose reading, the others may be letters. */
const LOOSE_DIGITS = /(?:\p{Nd}[^\p{Nd}]*){12}/u;
const LOOSE_ASCII = /(?:[\dOolI|][^\dOolI|]*){17}/;

/**
 * Whether a text contains what looks like a resident identity number (GB 11643-1999: region, birth
 * date, serial, check digit; also the old form of 15 digits), in digits of any width or script,
 * with blanks, brackets, punctuation or symbols between them, up to 24 characters. The check digit is
 * not verified, so that a mistyped number is found too. If there are letters between the parts of
 * the number (1990年3月7日), or a letter or sign instead of a digit (O, l, ×), the check digit must be
 * right, since other texts match by chance. Cost: linear in the text.
 */
export function holdsIdCardNumber(text: string): boolean {
  if (hasFewDigits(text) && (text.length < 18 || !LOOSE_ASCII.test(text))) return false;
  const plain = text.normalize('NFKC');
  for (const chain of chainsOf(plain, false)) if (holdsNumber(chain)) return true;
  if (plain.length < 18 || !LOOSE_DIGITS.test(plain)) return false;
  for (const chain of chainsOf(withPaddedDates(plain), true))
    if (holdsVerifiedNumber(chain)) return true;
  return false;
}

/** A text to be shown, such as the name of a file; without its digits if it contains an identity number. */
export const withoutIdCardNumbers = (text: string): string =>
  holdsIdCardNumber(text) ? text.replace(/\p{N}[\p{N}XxХхΧχ×✕✖╳*]*/gu, '…') : text;
