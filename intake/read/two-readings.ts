/** A text decoded as UTF-8 and as GB18030, both of which are valid. */
export interface Readings {
  /** whether the text is UTF-8 beyond reasonable doubt */
  readonly isUtf8: boolean;
  /** whether the UTF-8 reading has only Chinese, Latin letters, and signs that Chinese texts use */
  readonly isLatin: boolean;
  /** the first cell in which the readings differ */
  readonly first: { readonly utf8: string; readonly gb18030: string };
}

let common: ReadonlySet<string> | null = null;

/**
 * The 6,763 Chinese characters of GB/T 2312-1980, rows 16 to 87, in which nearly all Chinese texts
 * are written.
 */
function commonCharacters(): ReadonlySet<string> {
  if (common !== null) return common;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail);
  return (common = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes))));
}

/**
 * Letters and signs of two bytes in UTF-8: Latin with marks, Greek, Cyrillic, Arabic and others.
 * Chinese in GB18030 often decodes to them.
 */
const TWO_BYTES = /[\u0080-\u009f\u00a1-\u07ff]/;

/**
 * The two-byte characters that occur within Latin or Chinese words: "José", "买买提·阿卜杜拉",
 * "1°".
 */
const WITHIN_WORDS = /[\u00a7\u00b0\u00b1\u00b7\u00c0-\u024f\u1e00-\u1eff]/;

/** Chinese characters and punctuation of three and four bytes. */
const CHINESE = /[\p{Script=Han}\u2010-\u203b\u3000-\u303f\uff00-\uffef]/u;

const isWord = (character: string): boolean =>
  /[a-z0-9]/i.test(character) || CHINESE.test(character);

/**
 * Judges the cells of a sample, one on each line, whose bytes are valid in both encodings. In
 * UTF-8, Chinese characters have three bytes; common characters of GB18030 never decode to them.
 * Two bytes are letters of other scripts; common characters of GB18030 often decode to those.
 */
export function readingsOf(sample: Uint8Array): Readings {
  const utf8 = new TextDecoder('utf-8').decode(sample);
  const gb18030 = new TextDecoder('gb18030').decode(sample);
  const characters = [...utf8];
  let chinese = 0;
  let strange = 0;
  // characters of four bytes; pairs of rare characters in GB18030 decode to them
  let rare = 0;
  let isLatin = true;
  characters.forEach((character, i) => {
    if (character < '\u0080') return;
    if (character === '\u00a0') return;
    if (CHINESE.test(character)) {
      if (character.length > 1) rare++;
      else chinese++;
      return;
    }
    const isWithinWords = WITHIN_WORDS.test(character);
    const [before = '', after = ''] = [characters[i - 1], characters[i + 1]];
    const isAlone = !TWO_BYTES.test(before) && !TWO_BYTES.test(after);
    isLatin &&= isWithinWords;
    if (!isWithinWords || !isAlone || !(isWord(before) || isWord(after))) strange++;
  });
  const isPlain = chinese > 0 ? chinese >= 2 * strange : strange === 0 && rare === 0;
  const words = utf8.split('\n');
  const cells = gb18030.split('\n');
  const at = Math.max(
    0,
    words.findIndex((word, i) => word !== cells[i]),
  );
  return {
    isUtf8: isPlain || ![...gb18030].some((character) => commonCharacters().has(character)),
    isLatin,
    first: { utf8: words[at]!, gb18030: cells[at]! },
  };
}
