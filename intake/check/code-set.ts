import { codeReader, codesOf, type CodeList } from '../../schema/code-lists/code-list.ts';

/** The separator of the codes of a set in the data package. */
export const CODE_SEPARATOR = ';';

const BETWEEN = /[;；|\n]/;
/** Further separators, which names of codes may contain, too. */
const ALSO_BETWEEN = /[,，、]/;

/**
 * The result of reading a set: codes in the order of the list, or the first text that is no code,
 * or the first repeated code.
 */
export type CodeSet =
  | { readonly codes: readonly string[] }
  | { readonly unknown: string }
  | { readonly repeated: string };

/**
 * Reads sets of codes of `list`. Codes, names and aliases may be in any order, separated by `;`, or
 * by `、` and `,` if these are not part of a name. A text that means "no value" is an empty set if
 * it is the only one.
 */
export function codeSetReader(list: CodeList): (text: string) => CodeSet {
  const readCode = codeReader(list);
  const order = new Map(codesOf(list).map((code, index) => [code, index]));
  const parts = (text: string): string[] =>
    text
      .split(BETWEEN)
      .map((part) => part.trim())
      .flatMap((part) =>
        readCode(part) === undefined
          ? part.split(ALSO_BETWEEN).map((piece) => piece.trim())
          : [part],
      );
  return (text) => {
    if (readCode(text) === null) return { codes: [] };
    const chosen = new Set<string>();
    for (const part of parts(text)) {
      const code = readCode(part);
      if (typeof code !== 'string') return { unknown: part };
      if (chosen.has(code)) return { repeated: part };
      chosen.add(code);
    }
    return { codes: [...chosen].sort((a, b) => order.get(a)! - order.get(b)!) };
  };
}
