import { createContext, useContext } from 'react';
import { languageOf, type Bilingual, type Language } from '../../base/language.ts';

/**
 * In which language the pages speak, and how to change it. `list` puts marks between things as the
 * language does, `aside` puts something in brackets.
 */
export interface Speech {
  readonly language: Language;
  readonly say: (text: Bilingual) => string;
  readonly list: (items: readonly string[]) => string;
  readonly aside: (text: string) => string;
  readonly setLanguage: (language: Language) => void;
}

/** Speech in a language. */
export const speechIn = (
  language: Language,
  setLanguage: (language: Language) => void,
): Speech => ({
  language,
  setLanguage,
  say: (text) => text[language],
  list: (items) => items.join(language === 'zh' ? '、' : ', '),
  aside: (text) => (language === 'zh' ? `（${text}）` : ` (${text})`),
});

/** Given by the app. */
export const SpeechContext = createContext<Speech | null>(null);

/** The language of the pages. */
export const useSpeech = (): Speech => useContext(SpeechContext)!;

const NAME = 'tongxin-language';

/** The language chosen before; at first the one that the browser prefers, Chinese where that is neither. */
export function keptLanguage(): Language {
  const kept = localStorage.getItem(NAME);
  return kept === 'en' || kept === 'zh' ? kept : languageOf(navigator.languages.join(','));
}

/** Keeps a language. */
export const keepLanguage = (language: Language): void => {
  localStorage.setItem(NAME, language);
};
