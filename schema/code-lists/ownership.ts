import type { CodeList } from './code-list.ts';

/** Who runs a unit. */
export const ownership: CodeList = {
  name: 'Ownership',
  title: { zh: '公办民办', en: 'ownership' },
  source: 'union data package',
  codes: { public: { zh: '公办', en: 'public' }, private: { zh: '民办', en: 'private' } },
};
