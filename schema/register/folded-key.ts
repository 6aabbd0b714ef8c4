import { decimalDigit } from '../../base/decimal-digit.ts';
import unhomoglyph from 'unhomoglyph';
import type { Register, RegisterOptions } from './definition.ts';

/** The column of a register that holds the folded form of its key; it has an index. */
export const FOLDED_KEY = 'key_folded';

/** Whether rows of a register are told apart by one text, so that no two of these texts may look alike. */
export const hasFoldedKey = ({
  key,
  columns,
}: Pick<RegisterOptions, 'key'> & Pick<Register, 'columns'>): boolean =>
  key.length === 1 && columns.find(({ property }) => property === key[0])?.kind === 'text';

const PLAIN = /^[\x21-\x7e]*$/;
const ASCII = /^[\x20-\x7e]+$/;
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;
const DASH = /[\p{Dash}\u30fc\u2500]/u;
const UPPER = /\p{Lu}/u;

/** What the table of Unicode writes with other ASCII characters: `m` as `rn`, a quotation mark as two apostrophes. */
const AS_TYPED: Readonly<Record<string, string>> = { rn: 'm', "''": '"' };

/** Lower case, also of letters with two lower forms (ς and σ). */
const lower = (text: string): string => text.toUpperCase().toLowerCase();

/** The ASCII characters that a character looks like, in lower case; null when it looks like none. */
function asciiLook(character: string): string | null {
  const look = unhomoglyph(character);
  if (look === character || !ASCII.test(look)) return null;
  // the table has one sign for l, I and 1; a capital of another script is the I among them
  if (look === 'l' && UPPER.test(character)) return 'i';
  return AS_TYPED[look] ?? look.toLowerCase();
}

function foldCharacter(character: string): string {
  if (UNSEEN.test(character)) return '';
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
 * A character whose compatibility form hides what it looks like, as the ASCII that it looks like: Ϲ
 * (U+03F9) looks like C, its form is Σ.
 */
function lookBefore(character: string): string {
  const plain = character.normalize('NFKC');
  return plain === character || ASCII.test(plain) ? character : (asciiLook(character) ?? character);
}

const folds = new Map<string, string>();

/**
 * The folded form of a key; two keys that fold alike look alike. Compatibility characters are
 * written plainly (NFKC), all kinds of dashes become `-`, what nobody sees is dropped, what looks
 * like ASCII by Unicode's table of confusables (UTS 39) becomes that, and case goes. ASCII
 * characters are not taken for each other: S1 and SL are two codes (decision 0014). Cost: one
 * regular expression for a key in ASCII, one look-up a character for others.
 */
export function foldKey(key: string): string {
  if (PLAIN.test(key)) return key.toLowerCase();
  let folded = '';
  for (const character of [...key].map(lookBefore).join('').normalize('NFKC')) {
    let fold = folds.get(character);
    if (fold === undefined) {
      fold = foldCharacter(character);
      folds.set(character, fold);
    }
    folded += fold;
  }
  return folded.normalize('NFC');
}
