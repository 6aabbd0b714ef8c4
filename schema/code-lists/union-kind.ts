import type { CodeList } from './code-list.ts';

/** Kind of a basic union. */
export const unionKind: CodeList = {
  name: 'UnionKind',
  title: { zh: '基层工会组织类型', en: 'kind of basic union' },
  source: 'union statistics: single-unit and joint basic unions',
  codes: {
    single: { zh: '单独基层工会', en: 'single' },
    joint: { zh: '联合基层工会', en: 'joint' },
  },
  aliases: { single: ['单独', '独立', '独立基层工会'], joint: ['联合'] },
};
