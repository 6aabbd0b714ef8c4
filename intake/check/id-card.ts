const EIGHTEEN =
  /(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]/;
const FIFTEEN =
  /(?<!\d)(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/;
const BETWEEN_DIGITS = /(?<=\d)[\s\p{Pd}\p{Cf}._/·]{1,3}(?=[\dXx])/gu;

/**
 * Whether a text holds what looks like a resident identity number (GB 11643-1999: region, birth date, serial, check digit;
 * also the old form of 15 digits), in digits of any width or with separators too. The check digit is not asked for: a mistyped number is one.
 */
export function holdsIdCardNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(BETWEEN_DIGITS, '');
  return EIGHTEEN.test(plain) || FIFTEEN.test(plain);
}

const ID_COLUMN =
  /身份证|证件号|公民身份|id[_ -]?card|id[_ -]?(no|number)|national[_ -]?id|resident[_ -]?id|identity|sfzh|idcard/i;

/** Whether a column that is dropped anyway is meant for identity numbers, so that they are no surprise in it. */
export const isIdCardColumn = (header: string): boolean => ID_COLUMN.test(header);
