import type { CodeList } from './code-list.ts';

/** Ethics theme. */
export const ethicsTheme: CodeList = {
  name: 'EthicsTheme',
  title: { zh: '育人主题', en: 'ethics theme' },
  source: 'policy 2.4.4',
  codes: {
    teaching: { zh: '教书育人', en: 'teaching' },
    managing: { zh: '管理育人', en: 'managing' },
    serving: { zh: '服务育人', en: 'serving' },
  },
};
