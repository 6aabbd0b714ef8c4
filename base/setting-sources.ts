import type { Bilingual } from './language.ts';

/** Where the standard value of a setting comes from, and how sure it is. */
export const SETTING_SOURCES = Object.freeze({
  PAPER: { zh: '文件', en: 'paper' },
  MEMORY: { zh: '凭记忆，待核', en: 'memory, to be verified' },
  ESTIMATE: { zh: '建议值', en: 'estimate' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link SETTING_SOURCES}. */
export type SettingSource = keyof typeof SETTING_SOURCES;
