const PLAIN = /^([+-]?)0*(\d{1,40})(?:\.(\d{1,40}))?$/;

/**
 * A plainly written decimal, "1234.50" or "-3", without needless zeros: "1234.5", "-3". Null for
 * anything else, including thousands separators, currency signs, exponents and digits of other
 * scripts.
 */
export function plainAmount(text: string): string | null {
  const parts = PLAIN.exec(text);
  if (parts === null || text.startsWith('+')) return null;
  const [, sign = '', whole = '', places = ''] = parts;
  const fraction = places.replace(/0+$/, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** Number of decimal places of a plain decimal. */
export const placesOf = (plain: string): number => {
  const at = plain.indexOf('.');
  return at < 0 ? 0 : plain.length - at - 1;
};

/**
 * A plain decimal of at most `scale` places as a whole number of its smallest part: 123450n for
 * "1234.5" with two places. Exact.
 */
export function scaled(plain: string, scale: number): bigint {
  const [whole = '', places = ''] = plain.replace('-', '').split('.');
  const units = BigInt(whole + places.padEnd(scale, '0'));
  return plain.startsWith('-') ? -units : units;
}

/**
 * A decimal with at most `maxDigits` significant digits, rounded half up digit by digit, as a
 * spreadsheet does; its files contain floating-point noise ("1.1000000000000001").
 */
export function significant(plain: string, maxDigits: number): string {
  const negative = plain.startsWith('-');
  const [whole = '', places = ''] = plain.replace('-', '').split('.');
  const digits = whole + places;
  const first = digits.search(/[1-9]/);
  if (first < 0 || digits.length - first <= maxDigits) return plain;
  const cut = first + maxDigits;
  if (cut < whole.length) return plain;
  const up = digits[cut]! >= '5' ? 1n : 0n;
  const rounded = (BigInt(digits.slice(0, cut)) + up).toString().padStart(cut, '0');
  const point = rounded.length - (cut - whole.length);
  const text = `${rounded.slice(0, point)}${point < rounded.length ? `.${rounded.slice(point)}` : ''}`;
  return plainAmount(negative ? `-${text}` : text)!;
}
