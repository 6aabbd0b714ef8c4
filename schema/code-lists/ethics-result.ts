import type { CodeList } from './code-list.ts';

/** Result. */
export const ethicsResult: CodeList = {
  name: 'EthicsResult',
  title: { zh: '结果', en: 'result' },
  source: 'proposal of this platform',
  codes: {
    signed: { zh: '已签', en: 'signed' },
    excellent: { zh: '优秀', en: 'excellent' },
    passed: { zh: '合格', en: 'passed' },
    failed: { zh: '不合格', en: 'failed' },
    minor: { zh: '轻微', en: 'minor' },
    serious: { zh: '严重', en: 'serious' },
  },
};
