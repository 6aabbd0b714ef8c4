import type { CodeList } from './code-list.ts';

/** Kind of session. */
export const sessionKind: CodeList = {
  name: 'SessionKind',
  title: { zh: '会议类型', en: 'kind of session' },
  source: 'MOE 32, article 17',
  codes: {
    regular: { zh: '例会', en: 'regular' },
    extraordinary: { zh: '临时会议', en: 'extraordinary' },
  },
};
