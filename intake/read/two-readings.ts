/** What a text says in UTF-8 and in GB18030, both of which it may be. */
export interface Readings {
  /** whether the UTF-8 reading is what was meant, beyond reasonable doubt */
  readonly isUtf8: boolean;
  /** whether the UTF-8 reading adds nothing to ASCII but Latin letters within Latin words ("José") */
  readonly isLatin: boolean;
  /** the first cell in which the readings differ */
  readonly first: { readonly utf8: string; readonly gb18030: string };
}

let common: ReadonlySet<string> | null = null;

/** The 3,755 most common Chinese characters: level 1 of GB/T 2312-1980, rows 16 to 55. */
function commonCharacters(): ReadonlySet<string> {
  if (common !== null) return common;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++)
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail);
  return (common = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes))));
}

/** Letters and signs of two bytes in UTF-8: Latin with marks, Greek, Cyrillic, Arabic and others. Chinese in GB18030 often looks like them. */
const FOREIGN = /[\u0080-\u07ff]/;

/** Those among them that Chinese texts use. */
const SIGNS = /[\u00a0\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7]/;

const HAN = /\p{Script=Han}/u;

const LATIN_WORD = /^(?:[\0-\x7f]|(?<=[a-z])[\u00c0-\u024f]|[\u00c0-\u024f](?=[a-z]))*$/i;

/**
 * Judges the cells of a sample, a line each, with all bytes right in both encodings. In UTF-8, Chinese characters take three bytes, which
 * common characters of GB18030 never look like; two bytes give the letters of other scripts, which common characters often look like.
 */
export function readingsOf(sample: Uint8Array): Readings {
  const utf8 = new TextDecoder('utf-8').decode(sample);
  const gb18030 = new TextDecoder('gb18030').decode(sample);
  let han = 0;
  let foreign = 0;
  for (const character of utf8) {
    if (character < '\u0080') continue;
    if (HAN.test(character)) han++;
    else if (FOREIGN.test(character) && !SIGNS.test(character)) foreign++;
  }
  const isChinese = [...gb18030].some((it) => commonCharacters().has(it));
  const isUtf8 = (han > 0 && foreign === 0) || (han >= 2 && han >= 2 * foreign) || !isChinese;
  const cells = gb18030.split('\n');
  const words = utf8.split('\n');
  const at = Math.max(
    0,
    words.findIndex((word, i) => word !== cells[i]),
  );
  return {
    isUtf8,
    isLatin: words.every((word) => LATIN_WORD.test(word)),
    first: { utf8: words[at]!, gb18030: cells[at]! },
  };
}
