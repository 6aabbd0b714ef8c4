import type { CodeList } from './code-list.ts';

/** What was done. */
export const documentAction: CodeList = {
  name: 'DocumentAction',
  title: { zh: '文件动作', en: 'what was done' },
  source: 'policy 0.1, 0.2, 3.1.8, 3.2.3',
  codes: {
    issued: { zh: '制定', en: 'issued' },
    forwarded: { zh: '转发', en: 'forwarded' },
    received: { zh: '收文', en: 'received' },
    basis: { zh: '政策依据', en: 'basis' },
  },
};
