import type { CodeList } from './code-list.ts';

/** Gender of a person. */
export const gender: CodeList = {
  name: 'Gender',
  title: { zh: '性别', en: 'gender' },
  source: 'GB/T 2261.1, codes 2 and 1',
  codes: { female: { zh: '女', en: 'female' }, male: { zh: '男', en: 'male' } },
};
