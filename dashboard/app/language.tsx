import { createContext, useContext } from 'react';
import type { Bilingual, Language } from '../../base/language.ts';

/** In which language the pages speak, and how to change it. */
export interface Speech { readonly language: Language; readonly say: (text: Bilingual) => string; readonly setLanguage: (language: Language) => void }

/** Given by the app. */
export const SpeechContext = createContext<Speech | null>(null);

/** The language of the pages. */
export const useSpeech = (): Speech => useContext(SpeechContext)!;

const NAME = 'tongxin-language';

/** The language chosen before; Chinese at first. */
export const keptLanguage = (): Language => (localStorage.getItem(NAME) === 'en' ? 'en' : 'zh');

/** Keeps a language. */
export const keepLanguage = (language: Language): void => { localStorage.setItem(NAME, language); };
