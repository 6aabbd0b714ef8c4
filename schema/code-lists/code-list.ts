import type { Bilingual, Language } from '../../base/language.ts';

/** A closed list of codes with their names; codes never change. */
export interface CodeList {
  /** its name in GraphQL and the data dictionary, in PascalCase */
  readonly name: string;
  readonly title: Bilingual;
  /** publisher or document that fixes the codes */
  readonly source: string;
  /** code to name, in the order of a menu */
  readonly codes: Readonly<Record<string, Bilingual>>;
  /** code to other texts for it; compared without width, case and blanks */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** texts for "no value", compared like aliases; only for columns that may be empty */
  readonly none?: readonly string[];
}

/**
 * The code for a text: a code itself, its Chinese or English name, or an alias; null for "no
 * value"; undefined for any other text.
 */
export type CodeReader = (text: string) => string | null | undefined;

/** An alias in the form in which it is compared. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/**
 * Makes a reader of the codes of `list`. Cost: one look-up for a code or a name, two for an alias.
 */
export function codeReader(list: CodeList): CodeReader {
  const codeByName = new Map<string, string>();
  for (const [code, title] of Object.entries(list.codes)) {
    codeByName.set(title.en.toLowerCase(), code).set(title.zh, code);
  }
  for (const code of Object.keys(list.codes)) codeByName.set(code, code);
  const aliases = new Map<string, string | null>();
  if (list.aliases ?? list.none) {
    for (const [name, code] of codeByName) aliases.set(plain(name), code);
    for (const [code, texts] of Object.entries(list.aliases ?? {}))
      for (const text of texts) aliases.set(plain(text), code);
    for (const text of list.none ?? []) aliases.set(plain(text), null);
  }
  return (text) =>
    codeByName.get(text) ??
    codeByName.get(text.toLowerCase()) ??
    (aliases.size > 0 ? aliases.get(plain(text)) : undefined);
}

/** The codes of `list`, in its order. */
export const codesOf = (list: CodeList): string[] => Object.keys(list.codes);

/** Some codes of a list with their titles, in each language, for a message: `女（female）、男（male）`. */
export const namedCodes = (list: CodeList, codes: readonly string[] = codesOf(list)): Bilingual => {
  const named = (language: Language, [open, close]: readonly [string, string]): string[] =>
    codes.map((code) => {
      const title = list.codes[code]![language];
      return title === code ? code : `${title}${open}${code}${close}`;
    });
  return { zh: named('zh', ['（', '）']).join('、'), en: named('en', [' (', ')']).join(', ') };
};

const GRAPHQL_NAME = /^[A-Za-z_]\w*$/;

/** Whether the codes are valid names of a GraphQL enum; otherwise they are strings. */
export const isEnum = (list: CodeList): boolean =>
  codesOf(list).every((code) => GRAPHQL_NAME.test(code));
