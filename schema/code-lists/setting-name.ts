import { SETTINGS } from '../settings/settings.ts';
import type { CodeList } from './code-list.ts';

/** Names of the settings; follows from their list. */
export const settingName: CodeList = {
  name: 'SettingName',
  title: { zh: '参数', en: 'setting' },
  source: 'the settings of this platform',
  codes: Object.fromEntries(SETTINGS.map(({ name, title }) => [name, title])),
};
