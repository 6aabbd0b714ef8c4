import { decimalDigit } from '../../base/decimal-digit.ts';

// region, year, month, day, serial, check digit; the old form has a year of two digits and no check digit
const EIGHTEEN =
  /(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]/y;
const FIFTEEN =
  /(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}/y;

/** Fewest digits of a number that counts. */
const FEWEST = 15;

/** Most characters between two digits of one number. */
const MOST_BETWEEN = 24;

/** What may not stand between two digits of one number: letters, and numerals that are no decimal digits. All else is a separator. */
const NO_SEPARATOR = /[\p{L}\p{Nl}\p{No}]/u;

/** What people write for the check digit X: the letter, and those of Cyrillic and Greek that look like it. */
const CHECK_X = /[XxХхΧχ]/u;

/** Digits, and X after a digit, that only separators part; `gap[i]` tells whether one stands before the i-th. */
interface Chain {
  readonly digits: string;
  readonly gap: readonly boolean[];
}

/** The chains of a text that are long enough, in its order. Cost: one look at each character. */
function* chainsOf(text: string): Generator<Chain> {
  let digits = '';
  let gap: boolean[] = [];
  let between = 0;
  for (const character of text.normalize('NFKC')) {
    const digit =
      character >= '0' && character <= '9'
        ? character
        : character > '\u007f'
          ? decimalDigit(character)
          : null;
    const isX = digit === null && digits !== '' && CHECK_X.test(character);
    if (digit === null && !isX) {
      between++;
      if (digits === '' || (between <= MOST_BETWEEN && !NO_SEPARATOR.test(character))) continue;
      if (digits.length >= FEWEST) yield { digits, gap };
      digits = '';
      gap = [];
      continue;
    }
    digits += isX ? 'X' : String(digit);
    gap.push(between > 0);
    between = 0;
  }
  if (digits.length >= FEWEST) yield { digits, gap };
}

/**
 * Whether a number of `length` digits at `start` of a chain stands for itself: between separators, or unbroken. Dates and telephone
 * numbers in a row hold many digits that would do, but not from the beginning of one part to the end of another.
 */
function standsAlone({ digits, gap }: Chain, start: number, length: number): boolean {
  const end = start + length;
  const isBroken = gap.slice(start + 1, end).includes(true);
  if (!isBroken && length === 18) return true;
  const beginsPart = start === 0 || gap[start]! || digits[start - 1] === 'X';
  const endsPart =
    end === digits.length || gap[end]! || digits[end - 1] === 'X' || digits[end] === 'X';
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

const SHORT_ASCII = /^[\x00-\x7f]{0,14}$/;
const MANY_DIGITS = /(?:\d[^\d]*){15}/;
const ASCII = /^[\x00-\x7f]*$/;

/** Whether a text is worth no look at its digits: too short, or with too few of them. */
const hasFewDigits = (text: string): boolean => {
  if (text.length < FEWEST) return SHORT_ASCII.test(text) || !/\p{No}/u.test(text);
  return ASCII.test(text) && !MANY_DIGITS.test(text);
};

/**
 * Whether a text holds what looks like a resident identity number (GB 11643-1999: region, birth date, serial, check digit; also the
 * old form of 15 digits), in digits of any width or script, whatever separates them: blanks, brackets, any punctuation or symbol, up
 * to 24 characters. The check digit is not asked for: a mistyped number is one. Cost: linear in the text.
 */
export function holdsIdCardNumber(text: string): boolean {
  if (hasFewDigits(text)) return false;
  for (const chain of chainsOf(text)) if (holdsNumber(chain)) return true;
  return false;
}

const ID_COLUMN =
  /身份证|证件号|公民身份|id[_ -]?card|id[_ -]?(no|number)|national[_ -]?id|resident[_ -]?id|identity|sfzh|idcard/i;

/** Whether a column that is dropped anyway is meant for identity numbers, so that they are no surprise in it. */
export const isIdCardColumn = (header: string): boolean => ID_COLUMN.test(header);
