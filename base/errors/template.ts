import type { Bilingual, Language } from '../language.ts';

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

const NAME = /\{(\w+)\}/g;

/** A parameter of a message; of a text in both languages, the reader's is shown. */
export type Param = string | number | Bilingual;

/** The parameters of a message: the names between braces in its English text. */
export type Params<T extends Bilingual> = Readonly<Record<Names<T['en']>, Param>>;

/**
 * The text of `message` in a language. Each `{name}` is replaced by its parameter; a name without a
 * parameter is left unchanged. Text in square brackets is dropped when one of its parameters is
 * empty.
 */
export function fill(
  message: Bilingual,
  language: Language,
  params: Readonly<Record<string, Param>>,
): string {
  const textOf = (whole: string, name: string): string => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  };
  return message[language]
    .replace(/\[([^\]]*)\]/g, (_, clause: string) =>
      [...clause.matchAll(NAME)].some(([whole, name]) => textOf(whole, name!) === '') ? '' : clause,
    )
    .replace(NAME, textOf);
}
