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
}

/** The code meant by `text`: a code itself, or its Chinese or English name; undefined when it is none of them. */
export type CodeReader = (text: string) => string | undefined;

/** Reads codes of `list`, as people write them. Cost: one look-up. */
export function codeReader(list: CodeList): CodeReader {
  const known = new Map<string, string>();
  for (const [code, title] of Object.entries(list.codes)) {
    known.set(title.en.toLowerCase(), code).set(title.zh, code);
  }
  for (const code of Object.keys(list.codes)) known.set(code, code);
  return (text) => known.get(text) ?? known.get(text.toLowerCase());
}

/** The codes of `list`, in its order. */
export const codesOf = (list: CodeList): string[] => Object.keys(list.codes);

const GRAPHQL_NAME = /^[A-Za-z_]\w*$/;

/** Whether the codes can stand as values of a GraphQL enum; otherwise they travel as strings. */
export const isEnum = (list: CodeList): boolean =>
  codesOf(list).every((code) => GRAPHQL_NAME.test(code));
