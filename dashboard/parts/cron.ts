import cronstrue from 'cronstrue';
import 'cronstrue/locales/zh_CN';
import type { Language } from '../../base/language.ts';

/** A cron expression in words; null if it is invalid. */
export function cronText(cron: string, language: Language): string | null {
  try {
    return cronstrue.toString(cron, {
      locale: language === 'zh' ? 'zh_CN' : 'en',
      use24HourTimeFormat: true,
    });
  } catch {
    return null;
  }
}
