const PLAIN = /^([+-]?)0*(\d{1,40})(?:\.(\d{1,40}))?$/;

/**
 * A decimal as people write it plainly, "1234.50" or "-3", without needless zeros: "1234.5", "-3"; null for anything else, also for
 * separators of thousands, signs of currencies, exponents and digits of other scripts.
 */
export function plainAmount(text: string): string | null {
  const parts = PLAIN.exec(text);
  if (parts === null || text.startsWith('+')) return null;
  const [, sign = '', whole = '', places = ''] = parts;
  const kept = places.replace(/0+$/, '');
  const digits = kept === '' ? whole : `${whole}.${kept}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** How many decimal places a plain decimal has. */
export const placesOf = (plain: string): number => {
  const at = plain.indexOf('.');
  return at < 0 ? 0 : plain.length - at - 1;
};

/** A plain decimal as a whole number of its smallest part: of "1234.5" with two places 123450n. Exact; it has at most `scale` places. */
export function scaled(plain: string, scale: number): bigint {
  const [whole = '', places = ''] = plain.replace('-', '').split('.');
  const units = BigInt(whole + places.padEnd(scale, '0'));
  return plain.startsWith('-') ? -units : units;
}

/**
 * A decimal with at most `most` significant digits, rounded half up digit by digit: what a spreadsheet keeps of a number, since its files
 * spell out the noise of floating point ("1.1000000000000001").
 */
export function significant(plain: string, most: number): string {
  const negative = plain.startsWith('-');
  const [whole = '', places = ''] = plain.replace('-', '').split('.');
  const digits = whole + places;
  const first = digits.search(/[1-9]/);
  if (first < 0 || digits.length - first <= most) return plain;
  const cut = first + most;
  if (cut < whole.length) return plain;
  const up = digits[cut]! >= '5' ? 1n : 0n;
  const kept = (BigInt(digits.slice(0, cut)) + up).toString().padStart(cut, '0');
  const point = kept.length - (cut - whole.length);
  const text = `${kept.slice(0, point)}${point < kept.length ? `.${kept.slice(point)}` : ''}`;
  return plainAmount(negative ? `-${text}` : text)!;
}
