import { decimalDigit } from '../../base/decimal-digit.ts';
import unhomoglyph from 'unhomoglyph';
import type { Register, RegisterOptions } from './definition.ts';

/** The column of a register that contains the folded form of its key; it has an index. */
export const FOLDED_KEY = 'key_folded';

/** Whether the key of a register is one text, so that no two keys may look alike. */
export const hasFoldedKey = ({
  key,
  columns,
}: Pick<RegisterOptions, 'key'> & Pick<Register, 'columns'>): boolean =>
  key.length === 1 && columns.find(({ property }) => property === key[0])?.kind === 'text';

const VISIBLE_ASCII = /^[\x21-\x7e]*$/;
const ASCII = /^[\x20-\x7e]+$/;
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;
const DASH = /[\p{Dash}\u30fc\u2500]/u;
const UPPER = /\p{Lu}/u;

/** ASCII characters that Unicode's table replaces by others: `m` by `rn`, a quotation mark by two apostrophes. */
const ASCII_ORIGINALS: Readonly<Record<string, string>> = { rn: 'm', "''": '"' };

/** Lower case; the same for letters with two lower-case forms (ς and σ). */
const lower = (text: string): string => text.toUpperCase().toLowerCase();

/** The ASCII characters that a character looks like, in lower case; null if it looks like none. */
function asciiLook(character: string): string | null {
  const look = unhomoglyph(character);
  if (look === character || !ASCII.test(look)) return null;
  // the table maps l, I and 1 to `l`; a capital letter of another script looks like I
  if (look === 'l' && UPPER.test(character)) return 'i';
  return ASCII_ORIGINALS[look] ?? look.toLowerCase();
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  if (ASCII.test(character)) return character.toLowerCase();
  const digit = decimalDigit(character);
  if (digit !== null) return String(digit);
  if (character === '〇') return '0';
  const upper = character.toUpperCase();
  const otherCase = upper === character ? character.toLowerCase() : upper;
  const look = asciiLook(character) ?? (otherCase === character ? null : asciiLook(otherCase));
  if (look !== null) return look;
  const folded = lower(unhomoglyph(lower(character)));
  return DASH.test(folded) ? folded.replace(new RegExp(DASH, 'gu'), '-') : folded;
}

/**
 * A character before NFKC; the ASCII that it looks like, if its NFKC form looks different: Ϲ
 * (U+03F9) looks like C but has the form Σ.
 */
function beforeNormalizing(character: string): string {
  const normalized = character.normalize('NFKC');
  return normalized === character || ASCII.test(normalized)
    ? character
    : (asciiLook(character) ?? character);
}

/** Folded characters, computed once. */
const foldedCharacters = new Map<string, string>();

/**
 * The folded form of a key; keys with equal folded forms look alike. Compatibility characters are
 * normalized (NFKC), dashes become `-`, invisible characters are removed, characters that look like
 * ASCII by Unicode's table of confusables (UTS 39) become ASCII, and letters become lower case.
 * Different ASCII characters stay different: S1 and SL are two codes (decision 0014). Cost: one
 * regular expression for a key in ASCII, one look-up for each character of others.
 */
export function foldKey(key: string): string {
  if (VISIBLE_ASCII.test(key)) return key.toLowerCase();
  let folded = '';
  for (const character of [...key].map(beforeNormalizing).join('').normalize('NFKC')) {
    let fold = foldedCharacters.get(character);
    if (fold === undefined) {
      fold = foldCharacter(character);
      foldedCharacters.set(character, fold);
    }
    folded += fold;
  }
  return folded.normalize('NFC');
}
