import type { Bilingual } from '../../base/language.ts';

/** A closed list of codes with their names; codes are stable for ever. */
export interface CodeList {
  /** as GraphQL and the data dictionary call it, in PascalCase */
  readonly name: string;
  readonly title: Bilingual;
  /** publisher or document that fixes the codes */
  readonly source: string;
  /** code to name, in the order in which people expect to choose */
  readonly codes: Readonly<Record<string, Bilingual>>;
  /** code to what people also write for it; read without regard to width, case and blanks */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** what people write for "no value", read like aliases; counts only in a column that may be empty */
  readonly none?: readonly string[];
}

/**
 * The code meant by `text`: a code itself, its Chinese or English name, or an alias; null where it
 * means "no value"; undefined when it is none of them.
 */
export type CodeReader = (text: string) => string | null | undefined;

/** An alias as it is looked up. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Reads codes of `list`, as people write them. Cost: one look-up for a code or a name, two for an alias. */
export function codeReader(list: CodeList): CodeReader {
  const named = new Map<string, string>();
  for (const [code, title] of Object.entries(list.codes)) {
    named.set(title.en.toLowerCase(), code).set(title.zh, code);
  }
  for (const code of Object.keys(list.codes)) named.set(code, code);
  const aliases = new Map<string, string | null>();
  if (list.aliases ?? list.none) {
    for (const [name, code] of named) aliases.set(plain(name), code);
    for (const [code, texts] of Object.entries(list.aliases ?? {}))
      for (const text of texts) aliases.set(plain(text), code);
    for (const text of list.none ?? []) aliases.set(plain(text), null);
  }
  return (text) =>
    named.get(text) ??
    named.get(text.toLowerCase()) ??
    (aliases.size > 0 ? aliases.get(plain(text)) : undefined);
}

/** The codes of `list`, in its order. */
export const codesOf = (list: CodeList): string[] => Object.keys(list.codes);

const GRAPHQL_NAME = /^[A-Za-z_]\w*$/;

/** Whether the codes can stand as values of a GraphQL enum; otherwise they travel as strings. */
export const isEnum = (list: CodeList): boolean =>
  codesOf(list).every((code) => GRAPHQL_NAME.test(code));
