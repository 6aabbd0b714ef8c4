import type { CodeList } from './code-list.ts';

/** Function of the union. */
export const unionFunction: CodeList = {
  name: 'UnionFunction',
  title: { zh: '工会职能', en: 'function of the union' },
  source: 'policy 1.2.3',
  codes: {
    protect: { zh: '维护', en: 'protect' },
    build: { zh: '建设', en: 'build' },
    participate: { zh: '参与', en: 'participate' },
    educate: { zh: '教育', en: 'educate' },
    serve: { zh: '服务', en: 'serve' },
  },
};
