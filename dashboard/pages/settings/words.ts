import { useLanguage } from '../../app/language.tsx';
import type { SettingsQuery } from '../../operations/generated.ts';
import { shortText } from '../../parts/number.ts';

type Setting = SettingsQuery['settings'][number];

/** How a value of a setting is written, with its unit; null: not enforced. */
export function useSettingText(): (
  value: number | null | undefined,
  setting: Pick<Setting, 'unit'>,
) => string {
  const { t, language } = useLanguage();
  return (value, { unit }) =>
    typeof value === 'number'
      ? `${shortText(value, language)} ${t(unit)}`
      : t({ zh: '不作要求', en: 'not enforced' });
}
