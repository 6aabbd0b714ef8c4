import { createContext, useContext } from 'react';
import { languageOf, type Bilingual, type Language } from '../../base/language.ts';

/**
 * The language of the pages, and how to change it. `list` separates items as the language does,
 * `aside` puts a text in brackets.
 */
export interface Translation {
  readonly language: Language;
  readonly t: (text: Bilingual) => string;
  readonly list: (items: readonly string[]) => string;
  readonly aside: (text: string) => string;
  readonly setLanguage: (language: Language) => void;
}

/** Speech for a language. */
export const speechIn = (
  language: Language,
  setLanguage: (language: Language) => void,
): Translation => ({
  language,
  setLanguage,
  t: (text) => text[language],
  list: (items) => items.join(language === 'zh' ? '、' : ', '),
  aside: (text) => (language === 'zh' ? `（${text}）` : ` (${text})`),
});

/** Provided by the app. */
export const TranslationContext = createContext<Translation | null>(null);

/** The language of the pages. */
export const useLanguage = (): Translation => useContext(TranslationContext)!;

const NAME = 'tongxin-language';

/** The stored language; otherwise the browser's, or Chinese if that is neither. */
export function keptLanguage(): Language {
  const stored = localStorage.getItem(NAME);
  return stored === 'en' || stored === 'zh' ? stored : languageOf(navigator.languages.join(','));
}

/** Stores a language. */
export const keepLanguage = (language: Language): void => {
  localStorage.setItem(NAME, language);
};
