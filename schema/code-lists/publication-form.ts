import type { CodeList } from './code-list.ts';

/** Form. */
export const publicationForm: CodeList = {
  name: 'PublicationForm',
  title: { zh: '形式', en: 'form' },
  source: 'policy 3.3.2',
  codes: {
    page: { zh: '专版', en: 'page' },
    column: { zh: '专栏', en: 'column' },
    programme: { zh: '专题节目', en: 'programme' },
    item: { zh: '单篇', en: 'item' },
  },
};
