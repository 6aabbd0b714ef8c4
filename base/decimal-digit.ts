const DIGIT = /^\p{Nd}/u;

/**
 * The value, 0 to 9, of a decimal digit of any script; null for other characters. Unicode lists
 * each script's digits in ascending order.
 */
export function decimalDigit(character: string): number | null {
  if (!DIGIT.test(character)) return null;
  const code = character.codePointAt(0)!;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
