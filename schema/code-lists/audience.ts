import type { CodeList } from './code-list.ts';

/** Audience. */
export const audience: CodeList = {
  name: 'Audience',
  title: { zh: '对象', en: 'audience' },
  source: 'policy 2.5.14',
  codes: {
    staff: { zh: '教职工', en: 'staff' },
    cadres: { zh: '工会干部', en: 'cadres' },
    all: { zh: '全体', en: 'all' },
  },
};
