import type { CodeList } from './code-list.ts';

/** Reason. */
export const honourReason: CodeList = {
  name: 'HonourReason',
  title: { zh: '表彰理由', en: 'reason' },
  source: 'policy 3.4.3',
  codes: {
    innovation: { zh: '工作创新', en: 'innovation' },
    feature: { zh: '特色鲜明', en: 'feature' },
    effect: { zh: '成效突出', en: 'effect' },
  },
};
