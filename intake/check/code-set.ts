import { codeReader, codesOf, type CodeList } from '../../schema/code-lists/code-list.ts';

/** What stands between the codes of a set in the data package. */
export const CODE_SEPARATOR = ';';

const BETWEEN = /[;；|\n]/;
/** Also written between codes, but names of codes hold them too. */
const ALSO_BETWEEN = /[,，、]/;

/** What a cell says of a set: codes in the order of the list, or the first text that is no code, or the first code that stands twice. */
export type CodeSet =
  | { readonly codes: readonly string[] }
  | { readonly unknown: string }
  | { readonly repeated: string };

/**
 * Reads sets of codes of `list`. Codes, names and aliases may stand in any order, with `;` between them, or with `、` and `,` where
 * these belong to no name. What means "no value" counts only alone: an empty set.
 */
export function codeSetReader(list: CodeList): (text: string) => CodeSet {
  const read = codeReader(list);
  const order = new Map(codesOf(list).map((code, index) => [code, index]));
  const parts = (text: string): string[] =>
    text
      .split(BETWEEN)
      .map((part) => part.trim())
      .flatMap((part) =>
        read(part) === undefined ? part.split(ALSO_BETWEEN).map((it) => it.trim()) : [part],
      );
  return (text) => {
    if (read(text) === null) return { codes: [] };
    const found = new Set<string>();
    for (const part of parts(text)) {
      const code = read(part);
      if (typeof code !== 'string') return { unknown: part };
      if (found.has(code)) return { repeated: part };
      found.add(code);
    }
    return { codes: [...found].sort((a, b) => order.get(a)! - order.get(b)!) };
  };
}
